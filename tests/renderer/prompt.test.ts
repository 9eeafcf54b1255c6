// @vitest-environment happy-dom
/** The prompt: its words, its answers, and that it says when it is hovered or focused without ever taking the focus. */
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { flushSync, tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PromptView } from '../../electron/core/views.ts';
import Prompt from '../../renderer/prompt/Prompt.svelte';
import { lengthAndPlace } from '../../renderer/prompt/prompt-words.ts';
import { createTouch } from '../../renderer/prompt/touch.ts';
import { picture } from './break-fixture.ts';

const calls = {
  ...{ start: vi.fn(), postpone: vi.fn(), skip: vi.fn(), close: vi.fn(), touch: vi.fn() },
  ...{ openHelp: vi.fn(), fit: vi.fn() },
};
const offer: PromptView = {
  sittingMin: 30,
  stillPictures: false,
  routine: {
    ...{ id: 'quiet-minute', name: 'Quiet minute', summary: 'Small movements.', movements: ['Turn'] },
    ...{ aboutMin: 2, place: 'Desk', where: 'at your desk', seated: true, picture: picture('turn') },
  },
};
let push: (view: PromptView | null) => void = () => {};

async function open(view: PromptView | null): Promise<void> {
  const listen = (changed: (value: PromptView | null) => void) => {
    push = changed;
    changed(view);
    return () => {};
  };
  render(Prompt, { api: { listen: { prompt: listen }, call: calls } });
  flushSync();
  await tick();
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
    await open(offer);
    push(null);
    flushSync();
    expect(screen.queryByRole('dialog')).toBeNull();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(calls.close).not.toHaveBeenCalled();
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
  it('is told once while hovered or focused, and forgotten when the prompt has gone', () => {
    const tell = vi.fn();
    const touch = createTouch(tell);
    touch.hover(true);
    touch.focus(true);
    touch.hover(false);
    expect(tell.mock.calls).toEqual([[true]]);
    touch.focus(false);
    expect(tell.mock.calls).toEqual([[true], [false]]);
    touch.hover(true);
    touch.reset();
    touch.hover(true);
    expect(tell).toHaveBeenCalledTimes(4);
  });
});
