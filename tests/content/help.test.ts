/** Proves that When to get help shows its three cards, whole and in order, with the numbers of the place chosen. */
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../content/all.ts';
import {
  advicePage,
  fillWords,
  helpPage,
  libraryFor,
  placeWords,
  sourceAddress,
} from '../../content/pages.ts';
import { walk } from '../../content/walk.ts';
import { shownTexts } from './items.ts';

const content = loadContent();
const page = helpPage(content, 'GB');
const [emergency, urgent, soon] = page.cards;
if (emergency === undefined || urgent === undefined || soon === undefined)
  throw new Error('a care card is missing');
const codes = content.emergencyNumbers.places.map((place) => place.code);

describe('the care cards', () => {
  it('stand in order, each with its call to action and its words for screen readers', () => {
    expect(page.cards.map((card) => [card.level, card.prefix, card.heading.text])).toEqual([
      ['emergency', 'Emergency care:', 'Call 999 or go to A&E now if:'],
      ['urgent', 'Urgent care:', 'Get help today: call 111 or ask for a same-day GP appointment if:'],
      ['soon', 'See someone soon:', 'See a GP or another health professional if:'],
    ]);
  });

  it('begin without calming words, under a title that is neutral in public', () => {
    expect(page.leadIn.text).toBe('Some signs need help fast, even without pain.');
    expect(page.neutralTitle).toBe('Safety information');
  });

  it('keeps the 12 emergency signs, in order, under four headings of at most five', () => {
    expect(emergency.groups.map((group) => [group.heading, group.items.length])).toEqual([
      ['Feeling', 3],
      ['Peeing', 5],
      ['Pooing', 2],
      ['Sex', 2],
    ]);
    const signs = emergency.groups.flatMap((group) => group.items);
    expect(signs.map((sign) => sign.facts)).toEqual(
      Array.from({ length: 12 }, (_, index) => [`A${index + 34}`]),
    );
    expect(signs.every((sign) => !sign.added)).toBe(true);
  });

  it('asks for any one sign: no count, no time limit', () => {
    expect(emergency.intro?.text).toContain('any one');
    const words = JSON.stringify([emergency.intro, emergency.groups]);
    expect(words).not.toMatch(/or more|week|month|\bnew\b/);
  });

  it('says the corrected words', () => {
    const signs = emergency.groups.flatMap((group) => group.items.map((item) => item.text));
    expect([signs[2], signs[4], signs[5], signs[6], signs[9], signs[10]]).toEqual([
      'Wiping with toilet paper feels different on your skin.',
      'It is getting harder to stop peeing or to control the flow.',
      'You lose feeling when you pee.',
      'You leak pee, or you now need pads for leaks.',
      'You lose feeling when you poo.',
      'A change in being able to get an erection or ejaculate (come).',
    ]);
  });

  it('keeps our own emergency lines in a block with a heading of its own', () => {
    expect(emergency.added.map((block) => block.heading)).toEqual([
      null,
      'Also call 999 or go to A&E now if:',
    ]);
    expect(emergency.added[1]?.items.map((item) => item.id)).toEqual([
      'emergency.both-legs',
      'emergency.chest',
      'emergency.sudden-severe',
      'emergency.accident',
    ]);
  });

  it('puts a fall, an injury and sudden severe pain among the urgent signs, not the later ones', () => {
    const ids = urgent.groups.flatMap((group) => group.items.map((item) => item.id));
    expect(ids).toEqual([
      'urgent.balance',
      'urgent.co-ordination',
      'urgent.weak-leg',
      'urgent.numb-leg',
      'urgent.injury',
      'urgent.sudden',
    ]);
    expect(urgent.added[0]?.items[0]?.text).toContain('cannot walk as usual');
    expect(JSON.stringify(soon)).not.toMatch(/fall|injury|sudden|week/);
  });

  it('points from the last card up to the emergency list', () => {
    expect(soon.pointer?.text).toBe(
      'Any new change in how well you control your pee or poo? Read the emergency list above now.',
    );
  });
});

describe('the rules for movements', () => {
  it('says when to stop, and where to look when it is in the legs, groin or bottom', () => {
    const stop = page.rules.stopIf.items.map((item) => item.text);
    expect(stop.find((line) => line.includes('numbness'))).toMatch(
      /legs, groin or bottom, open ‘When to get help’ now/,
    );
    expect(stop.at(-1)).toBe('Chest pain or trouble breathing? Stop and call 999.');
  });

  it.each([
    ['fall or injury'],
    ['any sign on ‘When to get help’'],
    ['unsteady'],
    ['blood thinners or long-term steroids'],
  ])('asks people to ask first: %s', (words) => {
    expect(page.rules.askFirst.items.some((item) => item.text.includes(words))).toBe(true);
  });
});

describe('the numbers', () => {
  it('shows no emergency number or urgent line without a stored source', () => {
    const unsourced = content.emergencyNumbers.places.flatMap((place) =>
      [place.emergencyNumber, place.urgentLine].filter(
        (words) => words !== null && words.sources.length === 0,
      ),
    );
    expect(unsourced.length).toBeGreaterThan(0);
    for (const code of ['US', 'CA', 'AU', 'IN', 'JP', 'ZZ', 'nowhere']) {
      expect(placeWords(content.emergencyNumbers, code).emergencyNumber).toBe('your local emergency number');
    }
    for (const code of codes) {
      const own = content.emergencyNumbers.places.find((place) => place.code === code);
      for (const unsourced of [own?.emergencyNumber, own?.urgentLine]) {
        if (unsourced?.sources.length !== 0) continue;
        const number = new RegExp(`(?<!\\d)${unsourced.words}(?!\\d)`);
        walk([helpPage(content, code), libraryFor(content, code)], {
          string: (text, item) => expect(`${item}: ${text}`).not.toMatch(number),
        });
      }
    }
  });

  it('is 999 by default, and in New Zealand 111 is the ambulance', () => {
    expect(content.emergencyNumbers.defaultPlace).toBe('GB');
    expect(placeWords(content.emergencyNumbers, 'GB')).toEqual({
      emergencyNumber: '999',
      emergencyDepartment: 'A&E',
      urgentLine: '111',
      doctor: 'GP',
      appointment: 'a same-day GP appointment',
    });
    const newZealand = placeWords(content.emergencyNumbers, 'NZ');
    expect(newZealand.emergencyNumber).toBe('111');
    expect(newZealand.urgentLine).toBe('a doctor or nurse line');
    expect(helpPage(content, 'NZ').cards[1]?.heading.text).not.toContain('111');
    expect(placeWords(content.emergencyNumbers, 'GB-NIR').urgentLine).toBe('the GP out-of-hours service');
  });

  it('tells whether the place has a number that can be shown', () => {
    for (const code of codes) {
      const { hasNumber, placeName } = helpPage(content, code);
      const shown = placeWords(content.emergencyNumbers, code).emergencyNumber;
      expect(hasNumber, placeName).toBe(/\d/.test(shown));
    }
    expect(helpPage(content, 'nowhere').hasNumber).toBe(false);
  });

  it('asks for the appointment in words that suit a place without GPs', () => {
    for (const code of ['US', 'NZ', 'ZZ']) {
      expect(helpPage(content, code).cards[1]?.heading.text).toBe(
        'Get help today: call a doctor or nurse line or ask for a same-day appointment with your doctor if:',
      );
    }
    expect(JSON.stringify(emergency.added)).toContain('Do not wait for an appointment with your GP.');
  });

  it.each(codes)('fills every placeholder for %s, in cards, rules, advice and movements', (code) => {
    const unfilled: string[] = [];
    walk([helpPage(content, code), advicePage(content, code, { inLeeds: true }), libraryFor(content, code)], {
      string: (text, item) => {
        if (/[{}]/.test(text)) unfilled.push(`${item}: ${text}`);
      },
    });
    expect(unfilled).toEqual([]);
  });

  it('is written in no text that people elsewhere are shown too', () => {
    const only = new Set(['call.northern-ireland', 'urgent.relay']);
    const fixed = shownTexts.filter(
      ({ at, text }) =>
        /(?<![\d/])\b(999|111|112|911|000)\b/.test(text) &&
        !/^(emergency-numbers|sources)\.json/.test(at) &&
        !only.has(at.split(': ')[1] ?? ''),
    );
    expect(fixed).toEqual([]);
    for (const code of codes.filter((other) => other !== 'GB')) {
      expect(JSON.stringify(helpPage(content, code))).not.toMatch(/18001|In Northern Ireland/);
    }
  });

  it('leaves an unknown placeholder as it is', () => {
    expect(fillWords('{emergencyNumber} {other}', placeWords(content.emergencyNumbers, 'GB'))).toBe(
      '999 {other}',
    );
  });
});

describe('the sources', () => {
  it('names every source that a page rests on, and opens only https', () => {
    const numbers = content.emergencyNumbers.places.find((place) => place.code === 'GB');
    const shown = JSON.stringify([page.leadIn, page.cards, page.whoToCall, page.rules, numbers]);
    const named = new Set(shown.match(/(?<=")S\d+(?=")/g));
    expect(page.sources.map((source) => source.id).sort()).toEqual([...named].sort());
    for (const source of content.sources.sources) {
      const address = sourceAddress(content, source.id);
      if (address !== null) expect(address).toMatch(/^https:\/\//);
      if (source.weight === 'D' || source.weight === 'none') expect(address).toBeNull();
    }
    expect(sourceAddress(content, 'S999')).toBeUndefined();
  });
});
