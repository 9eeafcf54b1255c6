/** A program that saves sessions until it is killed, and says each answer once it is saved. */
import { writeSync } from 'node:fs';
import { sessionStore } from '../../electron/store/session-store.ts';

const store = sessionStore({ folder: process.argv[2] ?? '', onNotice: () => undefined });
for (let answer = 1; ; answer++) {
  const why = store.save({ answer, padding: 'x'.repeat(20_000) } as never); // the store does not look inside
  if (why !== null) throw new Error(why);
  writeSync(1, `${answer}\n`);
}
