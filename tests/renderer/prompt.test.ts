// @vitest-environment happy-dom
/** The prompt: its words, its answers, and that it says when it is hovered or focused without ever taking the focus. */
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { flushSync, tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PromptView } from '../../electron/core/views.ts';
import Prompt from '../../renderer/prompt/Prompt.svelte';
import { lengthAndPlace } from '../../renderer/prompt/prompt-words.ts';
import { createTouch } from '../../renderer/prompt/touch.ts';
import { picture } from './break-fixture.ts';

const calls = {
  ...{ start: vi.fn(), postpone: vi.fn(), skip: vi.fn(), close: vi.fn(), touch: vi.fn() },
  ...{ openHelp: vi.fn(), fit: vi.fn(), another: vi.fn(), gone: vi.fn() },
};
const offer: PromptView = {
  sittingMin: 30,
  form: 'card',
  largeControls: false,
  skin: 'tone-3',
  routine: {
    ...{
      id: 'quiet-minute',
      name: 'Quiet minute',
      summary: 'Small movements.',
      movements: ['Turn'],
      stretch: false,
    },
    ...{ aboutMin: 2, place: 'Desk', where: 'at your desk', seated: true, picture: picture('turn') },
  },
};
let show: (isShown: boolean) => void = () => {};
let activate: (isActive: boolean) => void = () => {};
let push: (view: PromptView) => void = () => {};
/** The fonts arrive when a test says so. */
let fontsArrive: () => void = () => {};

/** Opens the window with an offer, or still without. */
async function open(view?: PromptView): Promise<void> {
  const loading = new Promise<void>((resolve) => (fontsArrive = resolve));
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: [{ family: '', load: () => loading }],
  });
  const prompt = (changed: (value: PromptView) => void) => {
    push = changed;
    if (view !== undefined) changed(view);
    return () => {};
  };
  const shown = (changed: (value: boolean) => void) => {
    show = changed;
    return () => {};
  };
  const active = (changed: (value: boolean) => void) => {
    activate = changed;
    return () => {};
  };
  render(Prompt, {
    api: { listen: { language: () => () => undefined, prompt, shown, active }, call: calls },
  });
  flushSync();
  await tick();
}
beforeEach(() => {
  for (const call of Object.values(calls)) call.mockResolvedValue(undefined);
});
/** The newest of these animations comes to its end. */
function ends(moves: { mock: { results: { value?: unknown }[] } }): void {
  const newest = moves.mock.results.at(-1)?.value as Animation;
  newest.onfinish?.(new Event('finish') as AnimationPlaybackEvent);
  flushSync();
}
const button = (name: string) => screen.getByRole('button', { name });

afterEach(() => {
  cleanup();
  for (const call of Object.values(calls)) call.mockReset();
});

describe('the prompt', () => {
  it('says what, for how long and where, in neutral words', async () => {
    await open(offer);
    const dialog = screen.getByRole('dialog', { name: 'Time to change position' });
    expect(dialog.textContent).toContain('You have been sitting for 30 minutes.');
    expect(dialog.textContent).toContain('About 2 minutes, at your desk.');
  });

  it('says what another one is, once it was asked for', async () => {
    await open(offer);
    const status = screen.getByRole('status');
    push({ ...offer, sittingMin: 31 });
    flushSync();
    expect(status.textContent).toBe('');
    push({ ...offer, routine: { ...offer.routine, id: 'open-up', name: 'Open up', aboutMin: 3 } });
    flushSync();
    expect(status.textContent).toBe('Open up. About 3 minutes, at your desk.');
  });

  it('each answer asks main for one thing', async () => {
    await open(offer);
    const answers = [
      ...(['Start', 'start', '5 more minutes', 'postpone', 'Skip', 'skip'] as const),
      ...(['Close', 'close', 'When to get help', 'openHelp'] as const),
    ];
    for (let at = 0; at < answers.length; at += 2) {
      await fireEvent.click(button(answers[at] ?? ''));
      expect(calls[answers[at + 1] as 'start']).toHaveBeenCalledOnce();
    }
  });

  it('Escape closes and F1 opens the help page', async () => {
    await open(offer);
    show(true);
    flushSync();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    await fireEvent.keyDown(document.body, { key: 'F1' });
    expect(calls.close).toHaveBeenCalledOnce();
    expect(calls.openHelp).toHaveBeenCalledOnce();
  });

  it('never takes the focus by itself', async () => {
    await open(offer);
    expect(document.activeElement).toBe(document.body);
  });

  it('tells main when a control has the focus, and when none has it any more', async () => {
    await open(offer);
    button('Start').focus();
    button('Skip').focus();
    expect(calls.touch.mock.calls).toEqual([[true]]);
    button('Skip').blur();
    expect(calls.touch.mock.calls).toEqual([[true], [false]]);
  });

  it('shows nothing without an offer', async () => {
    await open();
    expect(screen.queryByRole('dialog')).toBeNull();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(calls.close).not.toHaveBeenCalled();
  });

  it('rises, and takes no clicks meanwhile, only when its window is really shown', async () => {
    const rise = vi.fn((_frames: unknown, _how: unknown) => ({ onfinish: null }) as unknown as Animation);
    Object.assign(Element.prototype, { animate: rise });
    await open(offer);
    const dialog = screen.getByRole('dialog');
    expect(rise).not.toHaveBeenCalled();
    expect(dialog.className).not.toContain('shown');
    show(true);
    flushSync();
    expect(rise).toHaveBeenCalledOnce();
    expect(dialog.className).toContain('moving');
    ends(rise);
    expect(dialog.className).not.toContain('moving');
  });

  it('answered, it sinks away, takes no more keys, and then says that it has gone', async () => {
    const moves = vi.fn((_frames: unknown, _how: unknown) => ({ onfinish: null }) as unknown as Animation);
    Object.assign(Element.prototype, { animate: moves });
    await open(offer);
    show(true);
    flushSync();
    ends(moves);
    await fireEvent.pointerDown(button('Skip'));
    show(false);
    flushSync();
    expect(moves).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('dialog').className).toContain('moving');
    expect(calls.gone).not.toHaveBeenCalled();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(calls.close).not.toHaveBeenCalled();
    ends(moves);
    expect(calls.gone).toHaveBeenCalledOnce();
  });

  it('answered by key, or where nothing can be seen through, it has gone at once', async () => {
    const moves = vi.fn((_frames: unknown, _how: unknown) => ({ onfinish: null }) as unknown as Animation);
    Object.assign(Element.prototype, { animate: moves });
    await open(offer);
    show(true);
    flushSync();
    await fireEvent.keyDown(button('Skip'), { key: 'Enter' });
    show(false);
    flushSync();
    expect(calls.gone).toHaveBeenCalledOnce();

    cleanup();
    document.documentElement.classList.add('opaque');
    await open(offer);
    show(true);
    flushSync();
    show(false);
    flushSync();
    document.documentElement.classList.remove('opaque');
    expect(calls.gone).toHaveBeenCalledTimes(2);
    expect(moves).toHaveBeenCalledTimes(2); // it rose twice, and never sank
  });

  it('as one line says the same in short, with every answer of the card', async () => {
    await open({ ...offer, form: 'line' });
    const dialog = screen.getByRole('dialog', { name: 'Time to change position' });
    expect(dialog.textContent).toMatch(/Quiet minute\s*About 2 minutes/);
    expect(dialog.querySelector('svg.figure')).toBeNull();
    const answers = [
      ...(['Start', 'start', '5 more minutes', 'postpone', 'Skip', 'skip'] as const),
      ...(['Close', 'close', 'When to get help', 'openHelp', 'Another one', 'another'] as const),
    ];
    for (let at = 0; at < answers.length; at += 2) {
      await fireEvent.click(button(answers[at] ?? ''));
      expect(calls[answers[at + 1] as 'start']).toHaveBeenCalledOnce();
    }
    push(offer); // the setting is changed while it stands
    flushSync();
    expect(dialog.isConnected).toBe(true);
    expect(dialog.textContent).toContain('You have been sitting for 30 minutes.');
  });

  it.each(['card', 'line'] as const)(
    'as a %s its words keep their height under the hand, and no longer',
    async (form) => {
      vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(142);
      await open({ ...offer, form });
      const words = screen.getByRole('heading', { level: 1 }).parentElement;
      expect(words?.style.height).toBe('');
      await fireEvent.pointerEnter(screen.getByRole('main'));
      flushSync();
      expect(words?.style.height).toBe('142px');
      push({ ...offer, form, routine: { ...offer.routine, name: 'A very long name of another one' } });
      flushSync();
      expect(words?.style.height).toBe('142px');
      await fireEvent.pointerLeave(screen.getByRole('main'));
      flushSync();
      expect(words?.style.height).toBe('');
    },
  );

  it('tells its height only once its own typeface is there', async () => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(251);
    await open(offer);
    flushSync();
    expect(calls.fit).not.toHaveBeenCalled();
    fontsArrive();
    await vi.waitFor(() => {
      expect(calls.fit).toHaveBeenCalledWith(251);
    });
  });

  it('keeps saying that an answer failed, whatever else main is told; and only of answers', async () => {
    calls.start.mockRejectedValue(new Error('refused'));
    calls.touch.mockResolvedValue(undefined);
    await open(offer);
    await fireEvent.click(button('Start'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    button('Skip').focus();
    button('Skip').blur();
    await tick();
    expect(screen.getByRole('alert')).toBeTruthy();
    cleanup();
    calls.touch.mockRejectedValue(new Error('refused'));
    await open(offer);
    button('Skip').focus();
    await tick();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('when its window gets the focus, the dialog does: a screen reader then reads it', async () => {
    await open(offer);
    activate(true);
    flushSync();
    expect(document.activeElement).toBe(screen.getByRole('dialog'));
  });
});

describe('length and place', () => {
  it('a place without a phrase of its own stands after the length', () => {
    expect(lengthAndPlace({ aboutMin: 1, where: 'in any steady seat' })).toBe(
      'About 1 minute, in any steady seat.',
    );
  });
});

describe('touch', () => {
  it('is told once while hovered or focused', () => {
    const tell = vi.fn();
    const touch = createTouch(tell);
    touch.hover(true);
    touch.focus(true);
    touch.hover(false);
    expect(tell.mock.calls).toEqual([[true]]);
    touch.focus(false);
    expect(tell.mock.calls).toEqual([[true], [false]]);
  });
});
