// @vitest-environment happy-dom
/** Every page of the main window and the introduction, for those who stay seated: no figure and no sign of theirs stands. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryView } from '../../electron/core/library-view.ts';
import type { Settings } from '../../electron/core/settings.ts';
import { contentReader } from '../../electron/read-content.ts';
import type { Page } from '../../electron/core/views.ts';
import App from '../../renderer/main/App.svelte';
import Prompt from '../../renderer/prompt/Prompt.svelte';
import { FakeMain, settingsWith, sittingToday } from './main-fixture.ts';

const content = contentReader();

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('requestAnimationFrame', () => 0);
  // happy-dom has no fonts; the prompt waits for them.
  Object.defineProperty(document, 'fonts', { configurable: true, value: [] });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open(page: Page, change: Partial<Settings>): Promise<FakeMain> {
  const settings = settingsWith(change);
  content.follow(settings.values);
  const evening = { ...sittingToday, minute: 19 * 60 };
  const fake = new FakeMain({ page: { page, asked: 1 }, settings, today: evening });
  const library = (): Promise<LibraryView> =>
    Promise.resolve(structuredClone(content.libraryPage(settings.values)));
  render(App, { api: { ...fake.api, call: { ...fake.api.call, library } } });
  await screen.findByRole('heading', { level: 1 });
  return fake;
}

const signs = () => document.querySelectorAll('.lucide-person-standing').length;

describe.each([
  ['stays seated', { staySeated: true }, 'armchair'],
  ['uses a wheelchair', { wheelchair: true }, 'accessibility'],
] as const)('whoever %s', (_how, change, sign) => {
  it.each(['today', 'routines', 'settings', 'welcome', 'history'] as const)(
    'meets no sign of somebody standing on %s',
    async (page) => {
      await open(page, change);
      expect(signs()).toBe(0);
      expect(document.querySelectorAll(`.lucide-${sign}`).length).toBeGreaterThan(0);
    },
  );

  it('has no filter for how to stand, and is told in cards and details that all is done seated', async () => {
    await open('routines', change);
    await screen.findByRole('tab', { name: /Routines/ });
    expect(screen.queryByRole('button', { name: 'Standing' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Wall' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Discreet' })).toBeTruthy();
    await fireEvent.click(screen.getByRole('tab', { name: /Movements/ }));
    await screen.findByRole('button', { name: 'Look over your shoulder' });
    expect(screen.queryByText('Sit or stand')).toBeNull();
    expect(screen.queryByText('Standing')).toBeNull();
  });

  it('is not suggested the routine on the floor in the evening', async () => {
    await open('today', change);
    await screen.findByText(/Your day so far/);
    expect(screen.queryByText('For after work, if you like')).toBeNull();
  });
});

it('those who may stand keep their sign and their filters', async () => {
  await open('routines', {});
  await screen.findByRole('tab', { name: /Routines/ });
  expect(signs()).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Standing' })).toBeTruthy();
});

it('those who may lie on the floor are suggested that routine in the evening', async () => {
  await open('today', {});
  await screen.findByText('For after work, if you like');
});

describe('what is left out', () => {
  it('is said in the routine, and is not in its sheet', async () => {
    await open('routines', { hiddenMovements: ['open-the-elbows'] });
    await fireEvent.click(await screen.findByRole('button', { name: 'Quiet minute' }));
    await screen.findByText('Left out for you: Open the elbows.');
    await fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    const sheet = await screen.findByRole('article');
    expect(sheet.textContent).toContain('Shoulder blade squeeze');
    expect(sheet.textContent).not.toContain('Open the elbows');
  });

  it('by a wheelchair is there to read, not to be done', async () => {
    await open('routines', { wheelchair: true });
    await fireEvent.click(await screen.findByRole('tab', { name: /Movements/ }));
    await fireEvent.click(await screen.findByRole('button', { name: /Lean back/ }));
    await screen.findByText('Your breaks leave it out while the pictures show a wheelchair.');
    expect(screen.queryByRole('button', { name: 'Do this now' })).toBeNull();
  });
});

describe('large controls', () => {
  it('are switched on and off in an open prompt', async () => {
    let push: (view: object) => void = () => undefined;
    const offer = {
      ...{ sittingMin: 30, form: 'line', skin: 'tone-3', largeControls: false },
      routine: { name: 'Quiet minute', aboutMin: 2 },
    };
    const listen = {
      prompt: (changed: (view: object) => void) => {
        push = changed;
        changed(offer);
        return () => undefined;
      },
      language: () => () => undefined,
      active: () => () => undefined,
      shown: () => () => undefined,
    };
    render(Prompt, {
      // What is not asked of it here is not there.
      api: { call: { fit: () => Promise.resolve() }, listen } as never,
    });
    const said = () => document.documentElement.dataset['controls'];
    await waitFor(() => expect(said()).toBe('usual'));
    push({ ...offer, largeControls: true });
    await waitFor(() => expect(said()).toBe('large'));
    push(offer);
    await waitFor(() => expect(said()).toBe('usual'));
  });
});
