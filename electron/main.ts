/** The production entry: this computer's own ports, and nothing else. */
import { run } from './run.ts';

run();
