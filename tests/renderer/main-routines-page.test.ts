// @vitest-environment happy-dom
/** The Routines page as a person meets it: look for something, open it, do it, hide it, print it, and come back. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../electron/core/settings.ts';
import type { LibraryView } from '../../electron/core/library-view.ts';
import { contentReader } from '../../electron/read-content.ts';
import App from '../../renderer/main/App.svelte';
import { FakeMain, readSettings } from './main-fixture.ts';

const content = contentReader();
const scrolled = vi.fn();

beforeEach(() => {
  scrolled.mockClear();
  vi.stubGlobal('scrollTo', scrolled);
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Opens the page over a library that follows what is hidden. */
async function open(hiddenMovements: readonly string[] = []): Promise<FakeMain> {
  const fake = new FakeMain({ page: { page: 'routines', asked: 1 } });
  let hidden = hiddenMovements;
  const library = (): Promise<LibraryView> =>
    Promise.resolve(
      structuredClone(content.libraryPage({ ...defaultSettings, hiddenMovements: [...hidden] })),
    );
  const follow = (ids: readonly string[]): Promise<void> => {
    hidden = ids;
    const views = ids.map((id) => ({ id, name: id }));
    fake.push('settings', { ...readSettings, hidden: views });
    return Promise.resolve();
  };
  const call = {
    ...fake.api.call,
    library,
    hideMovement: (id: string) => follow([...hidden, id]),
    bringBackMovement: (id: string) => follow(hidden.filter((each) => each !== id)),
  };
  render(App, { api: { ...fake.api, call } });
  await screen.findByRole('tab', { name: /Routines/ });
  return fake;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const title = (name: string) => screen.findByRole('heading', { level: 1, name });
const cards = (): (string | null)[] =>
  within(screen.getByRole('tabpanel'))
    .queryAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent);
async function toMovements(): Promise<void> {
  await fireEvent.click(screen.getByRole('tab', { name: /Movements/ }));
  await screen.findByRole('button', { name: 'Shoulder blade squeeze' });
}
const search = (words: string) =>
  fireEvent.input(screen.getByRole('searchbox', { name: /Search/ }), { target: { value: words } });

describe('the list', () => {
  it('shows every routine, then every movement, each with its length and place', async () => {
    await open();
    const { routines, movements } = content.libraryPage(defaultSettings);
    expect(cards()).toHaveLength(routines.length);
    await toMovements();
    expect(cards()).toHaveLength(movements.length);
    const card = screen.getByRole('button', { name: 'Shoulder blade squeeze' });
    const facts = document.getElementById(card.getAttribute('aria-describedby') ?? '');
    expect(facts?.textContent).toMatch(/35 seconds.*Sit or stand/s);
    expect(screen.getByRole('status').textContent).toBe(
      `${routines.length} routines, ${movements.length} movements`,
    );
  });

  it('narrows with search and filters, says how much is left, and widens again', async () => {
    await open();
    await toMovements();
    await search('shoulder');
    const found = cards().length;
    await press('Seated');
    expect(screen.getByRole('button', { name: 'Seated' }).getAttribute('aria-pressed')).toBe('true');
    expect(cards().length).toBeLessThanOrEqual(found);
    expect(cards()).toContain('Shoulder blade squeeze');
    await search('no such thing');
    expect(screen.getByRole('status').textContent).toBe('No routines, no movements');
    expect(cards()).toEqual(['Nothing fits']);
    const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    await fireEvent.click(clear as HTMLElement);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect(cards().length).toBe(content.libraryPage(defaultSettings).movements.length);
  });

  it('keeps the keyboard when what was pressed goes with the emptiness', async () => {
    await open();
    await search('no such thing');
    const [, clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    clear?.focus();
    await fireEvent.click(clear as HTMLElement);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await search('muscles');
    const other = screen.getByRole('button', { name: /movements? that fits?/ });
    other.focus();
    await fireEvent.click(other);
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('tab', { name: /Movements/ }));
    });
  });

  it('leads to the other part when only that one has something', async () => {
    await open();
    await search('muscles'); // a word of movements, not of routines
    expect(cards()).toEqual(['No routines fit']);
    await press(/movements? that fits?/);
    await screen.findByRole('button', { name: 'Shoulder blade squeeze' });
  });

  it('says which movement is hidden', async () => {
    await open(['shoulder-blade-squeeze']);
    await toMovements();
    const card = screen.getByRole('button', { name: 'Shoulder blade squeeze' });
    expect(document.getElementById(card.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'Hidden',
    );
  });

  it('says when every movement of a routine is left out, and prints no empty sheet', async () => {
    const { routines, movements } = content.libraryPage(defaultSettings);
    await open(movements.map(({ id }) => id));
    const card = screen.getByRole('button', { name: routines[0]?.name ?? '' });
    const facts = document.getElementById(card.getAttribute('aria-describedby') ?? '');
    expect(facts?.textContent).toContain('All movements left out');
    await fireEvent.click(card);
    await screen.findByText('Your breaks leave out every movement of this routine.');
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
  });

  it('follows the settings without losing search, part or focus', async () => {
    const fake = await open();
    await toMovements();
    await search('blade');
    const field = screen.getByRole('searchbox');
    field.focus();
    const card = screen.getByRole('button', { name: 'Shoulder blade squeeze' });
    fake.push('settings', { ...readSettings, values: { ...readSettings.values, discreetOnly: true } });
    await Promise.resolve();
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Shoulder blade squeeze' })).toBe(card);
    });
    expect((field as HTMLInputElement).value).toBe('blade');
    expect(document.activeElement).toBe(field);
    expect(screen.queryByText('Loading')).toBeNull();
  });

  it('says when the library did not load, and loads it when tried again', async () => {
    const fake = new FakeMain({ page: { page: 'routines', asked: 1 } });
    fake.failing.add('library');
    render(App, { api: fake.api });
    await screen.findByText('This page could not be loaded.');
    fake.failing.clear();
    await press('Try again');
    await screen.findByRole('tab', { name: /Routines/ });
  });
});

describe('a library that could not be read again', () => {
  it('says so, in the list and over what is open, and keeps what it has', async () => {
    const fake = new FakeMain({ page: { page: 'routines', asked: 1 } });
    render(App, { api: fake.api });
    await screen.findByRole('tab', { name: /Routines/ });
    fake.failing.add('library');
    fake.push('settings', { ...readSettings, values: { ...readSettings.values, discreetOnly: true } });
    await screen.findByText('This page could not be loaded.');
    expect(cards().length).toBeGreaterThan(1);
    await press('Quiet minute');
    await title('Quiet minute');
    expect(screen.getByText('This page could not be loaded.')).toBeTruthy();
    fake.failing.clear();
    screen.getByRole('button', { name: 'Try again' }).focus();
    await press('Try again');
    const heading = await title('Quiet minute');
    await waitFor(() => {
      expect(document.activeElement).toBe(heading);
    });
    expect(screen.queryByText('This page could not be loaded.')).toBeNull();
  });
});

describe('a movement', () => {
  it('tells everything about itself, and takes the focus', async () => {
    await open();
    await toMovements();
    await press('Shoulder blade squeeze');
    expect(document.activeElement).toBe(await title('Shoulder blade squeeze'));
    for (const part of [
      'How to do it',
      'How much',
      'You should feel',
      'Stop if',
      'Skip or adapt',
      'Easier version',
    ]) {
      expect(screen.getByRole('heading', { level: 2, name: part })).toBeTruthy();
    }
    expect(screen.getByText('5 times, hold 5 seconds each time')).toBeTruthy();
    expect(screen.getByText('Not from the Trust’s page. Not clinically reviewed.')).toBeTruthy();
    expect(screen.getByText(/Stop and call 999/)).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Drawing of Shoulder blade squeeze' })).toBeTruthy();
    await press('Pause');
    screen.getByRole('button', { name: 'Play' });
  });

  it('is still, as two pictures, for who wants no motion', async () => {
    const fake = await open();
    fake.push('settings', { ...readSettings, values: { ...readSettings.values, stillPictures: 'on' } });
    await toMovements();
    await press('Shoulder blade squeeze');
    await title('Shoulder blade squeeze');
    expect(screen.getByText('Squeeze and hold')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });

  it('goes back to its card, as far down as it was', async () => {
    await open();
    await toMovements();
    vi.stubGlobal('scrollY', 740);
    await press('Shoulder blade squeeze');
    await title('Shoulder blade squeeze');
    await press(/^Back to all/);
    expect(scrolled).toHaveBeenLastCalledWith(0, 740);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Shoulder blade squeeze' }));
    await press('Shoulder blade squeeze');
    await title('Shoulder blade squeeze');
    await fireEvent.keyDown(window, { key: 'Escape' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Shoulder blade squeeze' }));
  });

  it('is hidden and brought back in place, with the focus kept', async () => {
    await open();
    await toMovements();
    await press('Shoulder blade squeeze');
    await title('Shoulder blade squeeze');
    const button = screen.getByRole('button', { name: 'Hide' });
    button.focus();
    await fireEvent.click(button);
    await screen.findByText('You have hidden this movement. Your breaks leave it out.');
    expect(screen.getByRole('button', { name: 'Bring back' })).toBe(button);
    expect(document.activeElement).toBe(button);
    await fireEvent.click(button);
    await waitFor(() => {
      expect(button.textContent).toContain('Hide');
    });
    expect(screen.queryByText(/You have hidden/)).toBeNull();
  });

  it('is done at once, and leads to help', async () => {
    const fake = await open();
    await toMovements();
    await press('Shoulder blade squeeze');
    await title('Shoulder blade squeeze');
    await press('Do this now');
    expect(fake.calls).toContainEqual(['startNow', 'shoulder-blade-squeeze']);
    const [, link] = screen.getAllByRole('button', { name: 'When to get help' });
    await fireEvent.click(link as HTMLElement);
    await title('When to get help');
  });
});

describe('a routine', () => {
  it('has its movements in order with their doses, and opens each of them', async () => {
    const fake = await open();
    await press('Quiet minute');
    await title('Quiet minute');
    const names = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(names).toEqual(['Shoulder blade squeeze', 'Open the elbows', 'Look over your shoulder']);
    expect(screen.getByText('3 times, hold 5 seconds each time')).toBeTruthy();
    await press('Do this now');
    expect(fake.calls).toContainEqual(['startNow', 'quiet-minute']);
    await press('Open the elbows');
    await title('Open the elbows');
    await press('Back to Quiet minute');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open the elbows' }));
    await title('Quiet minute');
  });

  it('prints as a sheet with everything that is needed away from the computer', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const fake = await open();
    await press('Quiet minute');
    await title('Quiet minute');
    await press('Print');
    await title('Print Quiet minute');
    const sheet = within(screen.getByRole('article'));
    expect(sheet.getByText('Elbows bent by your sides')).toBeTruthy();
    expect(sheet.getByText('Draw your shoulder blades back, towards each other.')).toBeTruthy();
    expect(sheet.getByText('3 times, hold 5 seconds each time')).toBeTruthy();
    expect(sheet.getByText(/Stop and call 999/)).toBeTruthy();
    expect(sheet.getByText('Recent shoulder, chest or breast surgery: ask first.').textContent).toMatch(
      /^1 /,
    );
    expect(sheet.getByText(/Not clinically reviewed\. Facts from Leeds/)).toBeTruthy();
    await press('Print');
    expect(print).toHaveBeenCalledOnce();
    await press('Save as PDF');
    expect(fake.calls).toContainEqual(['savePdf', 'Halfpast - Quiet minute']);
    await screen.findByText('The PDF has been saved.');
    await press('Back to Quiet minute');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Print' }));
  });

  it('says why its sheet could not be saved', async () => {
    const fake = await open();
    fake.failing.add('savePdf');
    await press('Quiet minute');
    await title('Quiet minute');
    await press('Print');
    await title('Print Quiet minute');
    await press('Save as PDF');
    expect((await screen.findByRole('alert')).textContent).toContain('savePdf refused');
  });
});
