/** Proves that a value stays in one piece where it runs the other way than its sentence, and that nothing is added elsewhere. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listWords } from '../../content/strings/formats.ts';
import { isolateValues } from '../../content/strings/isolate.ts';
import { languageOf } from '../../content/strings/languages.ts';
import { speak, speakingEnglish } from '../../content/strings/speaking.ts';
import { plainText, text } from '../../content/strings/text.ts';

const speakOf = (tag: string) => speak({ ...speakingEnglish, ...languageOf(tag) });
const hidden = (name: string) => text('notice.movementHidden', { name });

it('is left out where nothing lays the words out: the terminal, files, their names', async () => {
  await speakOf('ur');
  expect(hidden('Shoulder rolls')).not.toMatch(/[\u2066-\u2069]/u);
  await speak(speakingEnglish);
});

describe('in a window', () => {
  beforeAll(() => {
    isolateValues();
    return speakOf('ur');
  });
  afterAll(() => speak(speakingEnglish));

  it('an English name in Urdu words is kept apart from them', () => {
    expect(hidden('Shoulder rolls')).toContain('\u2066Shoulder rolls\u2069');
  });

  it('a name in Urdu is not, nor what has no letters', () => {
    expect(hidden('کندھے')).not.toMatch(/[\u2066-\u2069]/u);
    expect(hidden('3–4')).not.toMatch(/[\u2066-\u2069]/u);
  });

  it('each name of a list is kept apart, and the list is not once more', () => {
    const names = listWords(['Sit', 'Stand']);
    expect(names).toMatch(/^\u2066Sit\u2069.+\u2066Stand\u2069$/u);
    expect(hidden(names)).toContain(names);
    expect(hidden(names)).not.toContain('\u2066\u2066');
  });

  it('the name of a file gets nothing', () => {
    expect(plainText('sheet.fileName', { name: 'Quiet minute' })).not.toMatch(/[\u2066-\u2069]/u);
  });

  it('English words keep an Urdu name apart, and add nothing to an English one', async () => {
    await speak(speakingEnglish);
    expect(hidden('کندھے')).toContain('\u2067کندھے\u2069');
    expect(hidden('Shoulder rolls')).not.toMatch(/[\u2066-\u2069]/u);
  });
});
