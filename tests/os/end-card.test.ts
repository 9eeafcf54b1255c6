/** The card at the end of a break has no time limit for whoever is at it (WCAG 2.2.1). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CARD_STAYS_MS, endCard } from '../../electron/windows/end-card.ts';

describe('the card at the end of a break', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const shown = (attended: () => boolean) => {
    const close = vi.fn<() => void>();
    const card = endCard(attended, close);
    card.stay();
    return { card, close };
  };

  it('goes after a minute with nobody at it', () => {
    const { close } = shown(() => false);
    vi.advanceTimersByTime(CARD_STAYS_MS - 1);
    expect(close).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(close).toHaveBeenCalledOnce();
  });

  it('stays while it has the keyboard or the pointer, however long that is', () => {
    let attended = true;
    const { close } = shown(() => attended);
    vi.advanceTimersByTime(60 * CARD_STAYS_MS);
    expect(close).not.toHaveBeenCalled();
    attended = false;
    vi.advanceTimersByTime(CARD_STAYS_MS);
    expect(close).toHaveBeenCalledOnce();
  });

  it('has its whole time once more when it is touched or left', () => {
    const { card, close } = shown(() => false);
    vi.advanceTimersByTime(CARD_STAYS_MS - 1);
    card.stay();
    vi.advanceTimersByTime(CARD_STAYS_MS - 1);
    expect(close).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(close).toHaveBeenCalledOnce();
  });

  it('closes nothing once it has gone', () => {
    const { card, close } = shown(() => false);
    card.stop();
    vi.advanceTimersByTime(10 * CARD_STAYS_MS);
    expect(close).not.toHaveBeenCalled();
  });
});
