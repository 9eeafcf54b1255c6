/** What the countries of the emergency numbers are called, in English and in every other language. */
import { afterEach, expect, it } from 'vitest';
import english from '../../content/strings/en-GB.json' with { type: 'json' };
import numbers from '../../content/emergency-numbers.json' with { type: 'json' };
import { languageOf, languages } from '../../content/strings/languages.ts';
import { speak, speakingEnglish } from '../../content/strings/speaking.ts';
import { placeName } from '../../renderer/shared/place-name.ts';

afterEach(() => speak(speakingEnglish));

it('is what the guidance calls it, in its language', () => {
  for (const place of numbers.places)
    expect(placeName(place)).toEqual({ words: place.name, language: { lang: 'en-GB', dir: 'ltr' } });
});

it('stands in the catalogues by every code that there are numbers for, and by no other', () => {
  const named = Object.entries(english).filter(([key]) => key.startsWith('place.'));
  expect(named.map(([key, name]) => [key.slice('place.'.length), name]).sort()).toEqual(
    numbers.places.map(({ code, name }) => [code, name]).sort(),
  );
});

it.each(languages.map(({ tag }) => tag).filter((tag) => tag !== 'en-GB'))(
  'is the interface’s in %s',
  async (tag) => {
    await speak({ ...speakingEnglish, ...languageOf(tag), formats: tag });
    const north = placeName({ code: 'GB-NIR', name: 'Northern Ireland' });
    expect(north.language).toMatchObject({ lang: tag });
    expect(north.words).not.toBe('Northern Ireland');
    // Whatever may be added before it has a name here.
    expect(placeName({ code: 'XX', name: 'Elsewhere' })).toMatchObject({
      words: 'Elsewhere',
      language: { lang: 'en-GB' },
    });
  },
);
