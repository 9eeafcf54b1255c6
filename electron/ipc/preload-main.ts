/** The preload of the main window. */
import { exposeSlice } from './bridge.ts';

exposeSlice('main');
