/** What Today says about files that could not be read and about safety information that has changed. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../../../electron/core/settings.ts';
import { button, openMain, type Walk } from './walk.ts';

/** Settings of somebody who read the safety information long ago, in other words. */
export const readOtherWords: Partial<Settings> = {
  safetyReadAt: Date.UTC(2026, 7, 3, 9),
  safetyRead: 'other-words',
};

/** For the start that follows: a session that nobody can read. */
export function spoilSession(userData: string): void {
  writeFileSync(path.join(userData, 'session.json'), '{ "v": 1, "seenUtc');
}

export async function walkNotices(walk: Walk): Promise<void> {
  const { words, visitor } = walk;
  const page = await openMain(walk, 'today');
  await page.getByText(words.like('notice.fileSetAside')).waitFor();
  await button(walk, page, 'notice.readIt').waitFor();
  await visitor.at(page, 'today, notices');
}
