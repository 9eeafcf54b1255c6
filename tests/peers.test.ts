/**
 * What people complain of in the other break apps, row by row, and the test that fails when Halfpast does it too. The
 * app's own name for each complaint; the tests are found by their titles.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

type Row = {
  readonly complaint: string;
  readonly proof: readonly (readonly [file: string, title: string])[];
};

const rows: readonly Row[] = [
  {
    complaint: 'a break in the middle of a call, or while a screen is shared',
    proof: [
      [
        'e2e/quiet.spec.ts',
        'a program records from the microphone: the break is held, and offered afterwards',
      ],
      ['e2e/quiet.spec.ts', 'another program fills the screen: the break is held, and offered afterwards'],
      ['core/right-days.test.ts', 'a day of presenting: nothing on the wall for the audience to read'],
    ],
  },
  {
    complaint: 'a held break is lost, or a moment of do-not-disturb starts the interval anew',
    proof: [
      [
        'core/paused-and-held.test.ts',
        'sitting goes on, the prompt waits, and is offered once when nothing holds any more',
      ],
      ['core/holds.test.ts', 'a flap of do-not-disturb of 3 seconds resets nothing'],
    ],
  },
  {
    complaint: 'a prompt takes the keyboard in mid-sentence',
    proof: [
      [
        'e2e/prompt.spec.ts',
        'the prompt takes no focus: what is typed into another window while it comes all arrives there',
      ],
    ],
  },
  {
    complaint: 'timers wrong or frozen after sleep, hibernation or a lock',
    proof: [
      ['core/whole-days.test.ts', 'a week of hibernation is one span of sleep'],
      ['core/away.test.ts', 'a sleep of which nobody told is not time sat, and springs no prompt'],
      [
        'e2e/power.spec.ts',
        'asleep in a break: it ends by what was done, and nothing of it is left on the screen',
      ],
    ],
  },
  {
    complaint: 'watching, reading or listening counts as rest',
    proof: [['core/away.test.ts', 'no input is still sitting for up to 60 minutes']],
  },
  {
    complaint: 'a film in an empty room counts as somebody',
    proof: [['core/away.test.ts', 'a film that ends in an empty room does not keep counting']],
  },
  {
    complaint: 'a short lock wipes what was sat',
    proof: [['core/away.test.ts', 'a short lock wipes nothing']],
  },
  {
    complaint: 'idle time cannot be read, and nobody says so',
    proof: [['core/sitting-clock.test.ts', 'without a way to read idle time somebody is taken to be there']],
  },
  {
    complaint: 'several displays: all windows on one, or windows left behind',
    proof: [
      [
        'e2e/displays.spec.ts',
        'a break and the main window on a display that is unplugged come to one that is left, whole and usable',
      ],
      [
        'e2e/displays-dim.spec.ts',
        'covers follow the displays; a break whose display goes comes to another, which is uncovered',
      ],
    ],
  },
  {
    complaint: 'no tray icon: the app cannot be reached',
    proof: [
      ['e2e/instance.spec.ts', 'a second start opens the main window of the first, and ends by itself'],
    ],
  },
  {
    complaint: 'memory leaks, and work while idle',
    proof: [
      [
        'e2e/quiet-cost.spec.ts',
        'programs are started only when a break falls due, and at most every 30 seconds while it is held',
      ],
      ['core/sitting-clock.test.ts', 'while sitting the machine steps no more than three times a minute'],
    ],
  },
  {
    complaint: 'settings lost, or the app does not start after a bad settings file or shortcut',
    proof: [
      ['e2e/shortcuts.spec.ts', 'a shortcut that is taken at the start is said, and nothing falls over'],
      [
        'e2e/notices.spec.ts',
        'a settings file that cannot be read is kept under a dated name; the app starts anew and says so',
      ],
    ],
  },
  {
    complaint: 'reflex skipping, and being locked out of skipping',
    proof: [
      [
        'core/whole-days.test.ts',
        'user postpones rest break, again and again, and is never nagged in between',
      ],
    ],
  },
  {
    complaint: 'no history, or wrong numbers',
    proof: [
      [
        'e2e/state-history.spec.ts',
        'the spans and breaks of a day add up to the time the app ran, to the second',
      ],
    ],
  },
  {
    complaint: 'no working hours, no overnight shifts',
    proof: [
      [
        'core/off-hours.test.ts',
        'no prompt from their end until the next day, and a session that starts anew',
      ],
      ['core/hours.test.ts', 'in a night shift, after midnight'],
    ],
  },
  {
    complaint: 'no dosed, illustrated exercises; no figure for everybody',
    proof: [
      ['core/break-plan.test.ts', 'counts each repetition of its dose, on each side'],
      ['core/library-view.test.ts', 'shows someone in a wheelchair the same, in a wheelchair'],
    ],
  },
  {
    complaint: 'an organisation cannot set anything',
    proof: [['core/settings.test.ts', "a policy's values win, are locked, and leave the person's own alone"]],
  },
  {
    complaint: 'pauses that never end, and no quiet time planned ahead',
    proof: [
      [
        'core/off-hours.test.ts',
        'a flight to the west makes one longer, to the east shorter, and none lasts for ever',
      ],
      ['core/off-hours.test.ts', 'survive a restart'],
    ],
  },
  {
    complaint: 'a break that was typed through counts as taken',
    proof: [
      ['core/typed-through.test.ts', 'typed through: not taken, and what was sat is kept'],
      ['flow/right-moment.test.ts', 'a break typed through in another window is kept as such'],
    ],
  },
  {
    complaint: 'paused or held, and nobody can see why',
    proof: [['core/clock-view.test.ts', 'held names its reason']],
  },
];

test.each(rows)('$complaint: a test of ours would fail', ({ proof }) => {
  expect(proof.length).toBeGreaterThan(0);
  for (const [file, title] of proof) {
    const source = readFileSync(path.join(import.meta.dirname, file), 'utf8');
    expect(source.includes(title), `${file} has “${title}”`).toBe(true);
  }
});
