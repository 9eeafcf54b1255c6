/** Proves how dates, times, numbers and lists are written in each language, Welsh without any help from the runtime. */
import { afterEach, describe, expect, it } from 'vitest';
import * as formats from '../../content/strings/formats.ts';
import { languageOf } from '../../content/strings/languages.ts';
import { speak, speakingEnglish } from '../../content/strings/speaking.ts';

const speakOf = (tag: string, as = languageOf(tag).formats) =>
  speak({ ...languageOf(tag), formats: as, content: speakingEnglish.content });
/** Runtimes differ in which of the spaces they take. */
const plain = (words: string): string => words.replace(/\s/g, ' ');

afterEach(() => speak(speakingEnglish));

describe('a day', () => {
  it.each([
    ['en-GB', 'Thursday 26 November 2026', '26 Nov', 'Thu'],
    ['cy', 'Dydd Iau 26 Tachwedd 2026', '26 Tach', 'Iau'],
    ['de', 'Donnerstag, 26. November 2026', '26. Nov.', 'Do'],
    ['es', 'jueves, 26 de noviembre de 2026', '26 nov', 'jue'],
    ['fr', 'jeudi 26 novembre 2026', '26 nov.', 'jeu.'],
    ['pl', 'czwartek, 26 listopada 2026', '26 lis', 'czw.'],
    ['ur', 'جمعرات، 26 نومبر، 2026', '26 نومبر', 'جمعرات'],
  ])('is told in %s', async (tag, long, short, weekday) => {
    await speakOf(tag);
    expect(plain(formats.dateWords('2026-11-26', 'weekdayDate'))).toBe(long);
    expect(plain(formats.dateWords('2026-11-26', 'dayShort'))).toBe(short);
    expect(formats.dateWords('2026-11-26', 'weekdayShort')).toBe(weekday);
  });

  it('is told in the way of the system’s own country', async () => {
    await speakOf('de', 'de-AT');
    expect(formats.dateWords('2026-01-26', 'day')).toBe('26. Jänner');
    await speakOf('en-GB', 'en-US');
    expect(formats.dateWords('2026-01-26', 'day')).toBe('January 26');
  });

  it('has all of its Welsh names', async () => {
    await speakOf('cy');
    const weekdays = [1, 2, 3, 4, 5, 6, 7].map(formats.weekdayName);
    expect(weekdays.join()).toBe(
      'Dydd Llun,Dydd Mawrth,Dydd Mercher,Dydd Iau,Dydd Gwener,Dydd Sadwrn,Dydd Sul',
    );
    const months = Array.from({ length: 12 }, (_month, at) =>
      formats.dateWords(`2026-${String(at + 1).padStart(2, '0')}-01`, 'day'),
    );
    expect(months).toContain('1 Chwefror');
    expect(new Set(months).size).toBe(12);
    expect(months.filter((month) => /[JFMASOND](anuary|ebruary|arch|pril|ay|une|ugust)/.test(month))).toEqual(
      [],
    );
  });

  it.each([
    ['en-GB', '23', '30 November'],
    ['fr', '23', '30 novembre'],
    ['de', '23. November', '30. November'],
    ['es', '23 de noviembre', '30 de noviembre'],
  ])('as the first of a span says no more than it can in %s', async (tag, first, last) => {
    await speakOf(tag);
    expect(formats.firstDayWords('2026-11-23', '2026-11-30', 'day')).toBe(first);
    expect(formats.dateWords('2026-11-30', 'day')).toBe(last);
    expect(formats.firstDayWords('2026-10-23', '2026-11-30', 'day')).not.toBe(first);
  });
});

describe('times, numbers and lists', () => {
  it.each([
    ['en-GB', '15:05', '10,000', 'one, two and three'],
    ['cy', '15:05', '10,000', 'one, two a three'],
    ['de', '15:05', '10.000', 'one, two und three'],
    ['es', '15:05', '10.000', 'one, two y three'],
    ['fr', '15:05', '10 000', 'one, two et three'],
    ['pl', '15:05', '10 000', 'one, two i three'],
    ['ur', '3:05 PM', '10,000', 'one، two، اور three'],
  ])('are those of %s', async (tag, time, number, list) => {
    await speakOf(tag);
    expect(plain(formats.timeOfDay(905)).replace(/[\u2066\u2069]/gu, '')).toBe(time);
    expect(plain(formats.numberWords(10_000))).toBe(number);
    expect(formats.listWords(['one', 'two', 'three'])).toBe(list);
  });

  it('keep a time in one piece among words from right to left', async () => {
    await speakOf('ur');
    expect(formats.timeOfDay(545)).toBe('\u20669:05 AM\u2069');
    await speakOf('ar-XB');
    expect(formats.timeOfDay(545)).not.toContain('\u2066');
    await speakOf('es');
    expect(formats.timeOfDay(545)).not.toContain('\u2066');
  });

  it('go on past midnight, and drop the fraction of a minute', () => {
    expect(formats.timeOfDay(24 * 60 + 10.9)).toBe('0:10');
  });

  it('say “ac” before a vowel in Welsh, whatever sign stands before it', async () => {
    await speakOf('cy');
    expect(formats.listWords(['un', '‘arall’'])).toBe('un ac ‘arall’');
    expect(formats.listWords(['un'])).toBe('un');
    expect(formats.listWords([])).toBe('');
  });

  it('in the language of the content where a list stands inside its words', async () => {
    await speakOf('de');
    expect(formats.listBeside('movements', ['a mat', 'a ball'])).toBe('a mat and a ball');
    await speak({ ...languageOf('de'), content: { ...speakingEnglish.content, movements: 'de' } });
    expect(formats.listBeside('movements', ['Matte', 'Ball'])).toBe('Matte und Ball');
  });

  it('put words in the order of the language’s alphabet', async () => {
    await speakOf('pl');
    expect(['ż', 'z', 'ł', 'l'].toSorted(formats.compareWords)).toEqual(['l', 'ł', 'z', 'ż']);
  });

  it('never use a locale that the runtime does not know', async () => {
    await speakOf('cy', 'cy-GB');
    expect(formats.formatsLocale()).toBe('en-GB');
  });
});
