// @vitest-environment happy-dom
/** The break window as the person meets it: what is shown in each state, and what each control asks of main. */
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { flushSync, tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BreakView } from '../../electron/core/views.ts';
import type { WindowApi } from '../../electron/ipc/contract.ts';
import Break from '../../renderer/break/Break.svelte';
import type { RunningBreak } from '../../renderer/break/moment.ts';
import { running } from './break-fixture.ts';

const calls = {
  ...{ pause: vi.fn(), resume: vi.fn(), previous: vi.fn(), next: vi.fn(), swapOpener: vi.fn() },
  ...{ thisHurts: vi.fn(), end: vi.fn(), openHelp: vi.fn(), begin: vi.fn(), felt: vi.fn() },
};
let push: (view: BreakView | null) => void = () => {};

async function open(view: BreakView | null): Promise<void> {
  const api = {
    listen: {
      break: (changed: (value: BreakView | null) => void) => {
        push = changed;
        changed(view);
        return () => {};
      },
    },
    call: calls,
  } as unknown as WindowApi<'break'>;
  render(Break, { api });
  flushSync();
  await tick();
}
const done: BreakView = {
  state: 'done',
  outcome: 'finished',
  nextBreakMin: 30,
  largeControls: false,
  movements: [{ id: 'turn', name: 'Turn' }],
};
// The test's document is never idle: what would be drawn ahead is drawn when it is shown.
vi.stubGlobal('requestIdleCallback', () => 0);
vi.stubGlobal('cancelIdleCallback', () => {});

const button = (name: string) => screen.getByRole('button', { name });

afterEach(() => {
  cleanup();
  for (const call of Object.values(calls)) call.mockReset();
});

describe('spoken steps', () => {
  const told: string[] = [];
  const voices = [{ lang: 'en-GB', localService: true }];

  async function openSpeaking(change: Partial<RunningBreak>): Promise<void> {
    told.length = 0;
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => voices,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      speak: ({ text }: { text: string }) => told.push(text),
      cancel: () => told.push('silence'),
    });
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    );
    await open(running(change));
  }
  const shows = async (change: Partial<RunningBreak>): Promise<void> => {
    push(running(change));
    flushSync();
    await tick();
  };

  it('are the words that a screen reader is told; silent while paused, and the step again after it', async () => {
    await openSpeaking({ speakSteps: true });
    // At the start the heading, which takes the focus, has said the name.
    expect(told).toEqual(['First, change position. Get up. Tap your toes.']);
    expect(screen.getByRole('status').textContent).toBe('First, change position. Tap your toes.');
    await shows({ speakSteps: true, atMs: 500, paused: true });
    await shows({ speakSteps: true, atMs: 500 });
    expect(told.slice(1)).toEqual(['silence', 'Break goes on. Tap your toes.']);
    await fireEvent.click(button('Next'));
    expect(told.at(-1)).toBe('silence');
  });

  it('name each movement that comes, for the ear as for a screen reader', async () => {
    await openSpeaking({ speakSteps: true });
    await shows({ speakSteps: true, atMs: 11_000 });
    expect(told.at(-1)).toMatch(/^Movement 1 of 1\. Turn\. /);
    expect(screen.getByRole('status').textContent).toBe(told.at(-1));
  });

  it('end with the break', async () => {
    await openSpeaking({ speakSteps: true });
    push(done);
    flushSync();
    expect(told.slice(1)).toEqual(['silence', 'Break finished.']);
    push({ ...done, largeControls: true }); // its card shown anew does not cut that off
    flushSync();
    expect(told.slice(1)).toEqual(['silence', 'Break finished.']);
  });

  it('are none unless they are wanted', async () => {
    await openSpeaking({});
    push(done);
    flushSync();
    expect(told).toEqual([]);
  });
});

describe('the break window', () => {
  it('offers standing and staying seated as equals, and swaps only to the other', async () => {
    await open(running({ paused: true }));
    expect(button('Standing').getAttribute('aria-pressed')).toBe('true');
    await fireEvent.click(button('Standing'));
    expect(calls.swapOpener).not.toHaveBeenCalled();
    await fireEvent.click(button('Staying seated'));
    expect(calls.swapOpener).toHaveBeenCalledOnce();
  });

  it('shows the movement, the step that applies, the count and the side', async () => {
    await open(running({ atMs: 23_500, paused: false }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Turn');
    expect(document.querySelector('[aria-current="step"]')?.textContent).toContain('Hold there.');
    expect(screen.getByText('Hold, 2 of 2')).toBeTruthy();
    expect(screen.getByText('Left side')).toBeTruthy();
    expect(screen.getByRole('timer').getAttribute('aria-label')).toBe('9 seconds left');
  });

  it('a pause keeps the place in the list, and is heard; folds are closed with the next movement', async () => {
    await open(running({ atMs: 15_000 }));
    const guide = document.querySelector('.guide') as HTMLElement;
    guide.scrollTop = 120;
    const [fold] = document.querySelectorAll('details');
    if (fold) fold.open = true;
    push(running({ atMs: 15_500, paused: true }));
    flushSync();
    await tick();
    expect(guide.scrollTop).toBe(120);
    expect(screen.getByRole('status').textContent).toBe('Break paused.');
    push(running({ atMs: 15_500 }));
    flushSync();
    expect(screen.getByRole('status').textContent).toBe('Break goes on. Hold there.');
    expect(document.querySelector('details')?.open).toBe(true);
    push(running({ atMs: 1_000 })); // back to the opener
    flushSync();
    await tick();
    expect(guide.scrollTop).toBe(0);
    expect(document.querySelector('details')?.open).toBe(false);
  });

  it('the end is heard with the button that has the focus', async () => {
    await open({ state: 'done', outcome: 'finished', nextBreakMin: 30, largeControls: false, movements: [] });
    const ids = button('Close').getAttribute('aria-describedby')?.split(' ') ?? [];
    const words = ids.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(words).toBe('Break finished. Next break in about 30 minutes.');
  });

  it('an answer that failed is said above the controls, and can be put away', async () => {
    calls.next.mockRejectedValue(new Error('refused'));
    await open(running());
    await fireEvent.click(button('Next'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    await fireEvent.click(button('Close this message'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('after the end an answer that failed is said as well, and can be tried again', async () => {
    calls.felt.mockRejectedValueOnce(new Error('refused'));
    await open(done);
    await fireEvent.click(button('Not for me'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByText('Hidden')).toBeNull();
    await fireEvent.click(button('Try again'));
    await screen.findByText('Hidden');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(calls.felt).toHaveBeenLastCalledWith('turn', 'notForMe');
  });

  it('what did not suit is hidden, with the keyboard kept in its place', async () => {
    await open(done);
    const answer = button('Not for me');
    answer.focus();
    await fireEvent.click(answer);
    await screen.findByText('Hidden');
    await tick();
    expect(document.activeElement?.textContent).toMatch(/^Turn\s*Hidden/);
    expect(screen.getByText(/until you bring it back in Settings/).getAttribute('role')).toBe('status');
  });

  it('before the first break a failure is said too, and goes with what it was about', async () => {
    calls.begin.mockRejectedValue(new Error('refused'));
    const lead = { id: 'lead', text: 'Lead.', reviewedBy: '' };
    const rules = {
      beforeYouStart: { heading: 'A', items: [lead] },
      askFirst: { heading: 'B', items: [lead] },
    };
    await open(running({ paused: true, askFirst: { lead, rules } } as unknown as Partial<RunningBreak>));
    await fireEvent.click(button('Start the break'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    push(running());
    flushSync();
    await tick();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('putting a failure away leaves the keyboard on the heading', async () => {
    calls.next.mockRejectedValue(new Error('refused'));
    await open(running());
    await fireEvent.click(button('Next'));
    await screen.findByRole('alert');
    button('Close this message').focus();
    await fireEvent.click(button('Close this message'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('pauses while running and resumes while paused', async () => {
    await open(running());
    await fireEvent.click(button('Pause'));
    expect(calls.pause).toHaveBeenCalledOnce();
    push(running({ paused: true }));
    flushSync();
    await fireEvent.click(button('Resume'));
    expect(calls.resume).toHaveBeenCalledOnce();
  });

  it('says when to stop, in this movement and in every one, who should adapt it, and whose words these are', async () => {
    await open(running({ atMs: 15_000 }));
    const folds = [...document.querySelectorAll('details')].map((fold) => fold.textContent);
    expect(folds[0]).toMatch(/^Stop if.*the chair moves.*In every movement.*Stop if you feel dizzy\./);
    expect(folds[1]).toMatch(/^Skip or adapt.*Skip: a sore rib\./);
    expect(screen.getByText('Not from the Trust’s page. Not clinically reviewed.')).toBeTruthy();
  });

  it('this hurts is one action', async () => {
    await open(running({ atMs: 15_000 }));
    await fireEvent.click(button('This hurts'));
    expect(calls.thisHurts).toHaveBeenCalledOnce();
  });

  it('does what the keys say', async () => {
    await open(running());
    for (const key of ['ArrowLeft', 'ArrowRight', ' ', 'F1', 'Escape']) {
      await fireEvent.keyDown(document.body, { key });
    }
    for (const call of [calls.previous, calls.next, calls.pause, calls.openHelp, calls.end]) {
      expect(call).toHaveBeenCalledOnce();
    }
    await fireEvent.keyDown(button('Next'), { key: ' ' });
    expect(calls.pause).toHaveBeenCalledOnce();
  });

  it('moves the focus to the heading when the choice that had it goes with the opener', async () => {
    await open(running());
    button('Staying seated').focus();
    push(running({ atMs: 11_000 }));
    flushSync();
    await tick();
    await tick();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('leaves the focus on a control that stays', async () => {
    await open(running());
    button('Next').focus();
    push(running({ atMs: 11_000 }));
    flushSync();
    await tick();
    await tick();
    expect(document.activeElement).toBe(button('Next'));
  });

  it('shows two numbered stills when still pictures are wanted', async () => {
    await open(running({ stillPictures: true }));
    expect(document.querySelectorAll('ol.stills svg.figure')).toHaveLength(2);
  });

  it('says that the break is finished, with Close focused', async () => {
    await open({ state: 'done', outcome: 'finished', nextBreakMin: 30, largeControls: false, movements: [] });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Break finished.');
    expect(screen.getByText('Next break in about 30 minutes.')).toBeTruthy();
    expect(document.activeElement).toBe(button('Close'));
    await fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    expect(calls.next).not.toHaveBeenCalled();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(calls.end).toHaveBeenCalledOnce();
  });

  it('names no next break while breaks are paused', async () => {
    await open({
      state: 'done',
      outcome: 'finished',
      nextBreakMin: 'paused',
      largeControls: false,
      movements: [],
    });
    expect(screen.getByText('Breaks are paused.')).toBeTruthy();
    expect(screen.queryByText(/Next break/)).toBeNull();
  });

  it('names no next break while the safety information is unread', async () => {
    await open({
      state: 'done',
      outcome: 'finished',
      nextBreakMin: 'unread',
      largeControls: false,
      movements: [],
    });
    expect(screen.getByText(/once you have read the safety information/)).toBeTruthy();
    expect(screen.queryByText(/Next break/)).toBeNull();
  });

  it.each(['ended', 'hurt', 'interrupted'] as const)(
    'says that it stopped when it was %s',
    async (outcome) => {
      await open({ state: 'done', outcome, nextBreakMin: 1, largeControls: false, movements: [] });
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Break stopped.');
      await fireEvent.click(button('When to get help'));
      expect(calls.openHelp).toHaveBeenCalledOnce();
    },
  );

  it('says under the figure how to breathe while a step does, in its own words', async () => {
    const view = running({ atMs: 20_500, paused: true });
    const items = view.items.map((item) => ({
      ...item,
      steps: item.steps.map((step) => (step.during === 'hold' ? { ...step, breath: 'Breathe out.' } : step)),
    }));
    await open({ ...view, items });
    const chip = document.querySelector('.chip');
    expect(chip?.textContent).toBe('Breathe out.');
    push({ ...view, items, atMs: 11_000 });
    flushSync();
    expect(document.querySelector('.chip')).toBeNull();
    expect(document.querySelector('.room')).toBeTruthy(); // nothing moves when it comes again
  });

  it('names the keys that it knows', async () => {
    await open(running());
    const keys = Array.from(document.querySelectorAll('.keys span'), ({ textContent }) => textContent.trim());
    expect(keys).toEqual(['Space Pause', '← → Previous or next', 'Esc End break', 'F1 Help']);
  });

  it('is empty when there is no break, and keys do nothing', async () => {
    await open(null);
    expect(screen.queryByRole('heading')).toBeNull();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(calls.end).not.toHaveBeenCalled();
  });
});
