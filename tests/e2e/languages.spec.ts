/** Every screen in a language that only the tests have: longer, accented and from right to left. */
import { MIRRORED, pseudoCatalogue } from '../../build/pseudo-languages.ts';
import english from '../../content/strings/en-GB.json' with { type: 'json' };
import { test } from './desktop/fixture.ts';
import { MINUTE } from './halfpast.ts';
import { inLanguage } from './measure/in-language.ts';
import { rounds } from './walk/rounds.ts';
import { take } from './walk/take.ts';
import { wordsOf } from './walk/words.ts';

test.describe.configure({ timeout: 5 * MINUTE });

for (const round of rounds)
  test(`no word is left in English, none is cut, all but the figure is turned round: ${round.name}`, ({
    desktop,
    launch,
  }) =>
    take(round, {
      desktop,
      launch,
      settings: { language: MIRRORED },
      words: wordsOf('en-GB', pseudoCatalogue(english), 'rtl'),
      visitorOf: inLanguage,
    }));
