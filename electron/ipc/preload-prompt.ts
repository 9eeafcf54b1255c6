/** The preload of the prompt window. */
import { exposeSlice } from './bridge.ts';

exposeSlice('prompt');
