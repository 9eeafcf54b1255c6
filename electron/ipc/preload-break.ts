/** The preload of the break window. */
import { exposeSlice } from './bridge.ts';

exposeSlice('break');
