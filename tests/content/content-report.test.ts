/** Proves what `npm run check:content` says, and that a release waits for the review of its safety information. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentReport, usage } from '../../build/content-report.ts';
import { contentFiles } from '../../content/all.ts';
import { contentHash } from '../../content/content-hash.ts';
import type { ContentFiles } from '../../content/content.ts';
import { isObject, walk } from '../../content/walk.ts';

const today = '2026-11-25';
const report = (args: readonly string[], files: ContentFiles = contentFiles) => {
  const { lines, code } = contentReport(args, files, today);
  return { code, text: lines.join('\n') };
};

/** The files with every item signed as it stands, and changes made to some items afterwards. */
function signed(changes: Readonly<Record<string, object>> = {}): ContentFiles {
  const copy = structuredClone(contentFiles);
  walk(copy, {
    object: (value, id) => {
      if (!isObject(value) || !('reviewedBy' in value)) return;
      const review = {
        reviewedBy: 'A. Clinician',
        reviewDue: '2027-11-25',
        reviewedText: contentHash(value),
      };
      Object.assign(value, review, changes[id]);
    },
  });
  return copy;
}
const row = (text: string, name: string): readonly number[] =>
  (new RegExp(`^${name}((?: +\\d+)+)$`, 'm').exec(text)?.[1] ?? '').trim().split(/ +/).map(Number);

describe('npm run check:content', () => {
  it('counts the items of each kind by their review, and says how the texts read', () => {
    const { text, code } = report([]);
    expect(code).toBe(0);
    expect(row(text, 'movements')).toEqual([24, 24, 0, 0, 0]);
    expect(row(text, 'routines')).toEqual([11, 11, 0, 0, 0]);
    expect(row(text, 'all')[0]).toBe(row(text, 'all')[1]);
    expect(text).toMatch(
      /\d+ sentences of \d\.\d words, the longest of (1\d|20); Flesch-Kincaid grade \d\.\d, SMOG \d/,
    );
    expect(text).not.toContain('over 20 words');
  });

  it('names what was edited after its review, and what is overdue', () => {
    const files = signed({
      'emergency.03': { text: 'Other words.' },
      'open-book': { reviewDue: '2026-01-01' },
    });
    const { text } = report([], files);
    const [cards = 0, ...reviews] = row(text, 'care card items');
    expect(reviews).toEqual([0, 1, 0, cards - 1]);
    expect(row(text, 'movements')).toEqual([24, 0, 0, 1, 23]);
    expect(text).toContain('emergency.03 (content/help.json) was edited after its review');
    expect(text).toContain('open-book (content/movements/open-book.json) is overdue');
  });

  it('names a sentence that is too long', () => {
    const long = { text: `${'very '.repeat(21)}long.` };
    expect(report([], signed({ 'what.common': long })).text).toContain(
      'over 20 words: advice.json: what.common',
    );
  });

  it('refuses a release of unreviewed safety information, unless that is said aloud', () => {
    expect(report(['--release'])).toMatchObject({ code: 1 });
    expect(report(['--release']).text).toMatch(
      /Not to be released: \d+ items of safety information are unreviewed/,
    );
    const aloud = report(['--release', '--unreviewed']);
    expect(aloud.code).toBe(0);
    expect(aloud.text).toMatch(/GOES OUT ALL THE SAME, because --unreviewed was given: \d+ items/);
  });

  it.each([
    ['a card item that was edited', { 'urgent.balance': { text: 'Other words.' } }],
    ['a rule that is overdue', { 'stop.chest': { reviewDue: '2026-11-24' } }],
    ['a place without a review', { NZ: { reviewedBy: '' } }],
  ])('refuses a release with %s', (_what, changes) => {
    expect(report(['--release'], signed(changes)).code).toBe(1);
  });

  it('lets a release go when its safety information is reviewed, whatever else is not', () => {
    expect(report(['--release'], signed())).toMatchObject({ code: 0 });
    expect(report(['--release'], signed({ 'open-book': { reviewedBy: '' } })).code).toBe(0);
  });

  it('gives the fingerprint that a reviewer writes beside the name', () => {
    const { text, code } = report(['--hash=open-book']);
    expect(code).toBe(0);
    const item = contentFiles['movements/open-book.json'];
    expect(text).toBe(
      `${isObject(item) ? contentHash(item) : ''}  open-book  unreviewed  content/movements/open-book.json`,
    );
    expect(report(['--hash=nothing'])).toEqual({ code: 1, text: 'There is no item nothing.' });
    expect(report(['--list=unreviewed']).text.split('\n')).toHaveLength(row(report([]).text, 'all')[0] ?? 0);
    expect(report(['--list=edited']).text).toBe('');
  });

  it('says which file is broken', () => {
    const broken = { ...contentFiles, 'moments.json': {} };
    expect(report([], broken)).toMatchObject({ code: 1 });
    expect(report([], broken).text).toContain('content/moments.json');
  });

  it.each([[['--now']], [['--unreviewed']], [['release']], [['--list=all']]])('does not know %s', (args) => {
    expect(report(args)).toEqual({ code: 2, text: usage });
  });

  it('runs as a command', () => {
    const jiti = fileURLToPath(new URL('../../node_modules/jiti/lib/jiti-cli.mjs', import.meta.url));
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const said = execFileSync(process.execPath, [jiti, 'build/check-content.ts', '--hash=NZ'], { cwd: root });
    expect(String(said)).toMatch(/^[0-9a-f]{14} {2}NZ {2}unreviewed {2}content\/emergency-numbers\.json\n$/);
  });
});
