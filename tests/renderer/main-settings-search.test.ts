// @vitest-environment happy-dom
/** The search of the settings page: what is found by which words, how it is said, and how it ends. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SettingsView } from '../../electron/core/views.ts';
import App from '../../renderer/main/App.svelte';
import { FakeMain, readSettings, settingsWith } from './main-fixture.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(cleanup);

async function open(settings: SettingsView = readSettings): Promise<HTMLElement> {
  const fake = new FakeMain({ page: { page: 'settings', asked: 1 }, settings });
  render(App, { api: fake.api });
  return screen.findByRole('searchbox', { name: 'Search the settings' });
}
const groups = (): string[] =>
  screen
    .queryAllByRole('region')
    .filter((region) => !region.hidden)
    .map(
      (region) =>
        document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent.trim() ?? '',
    );
const rows = (): string[] =>
  [...document.querySelectorAll('.row .label')].map(({ textContent }) => textContent.trim());

async function find(query: string, settings?: SettingsView): Promise<HTMLElement> {
  const field = await open(settings);
  await fireEvent.input(field, { target: { value: query } });
  return field;
}

describe('is found', () => {
  it.each([
    ['a name', 'dim the oth', ['Breaks'], ['Dim the other displays during a break']],
    ['its description', 'notification line', ['Breaks'], ['Offer breaks by']],
    ['one of its options', 'new zealand', ['Emergency numbers'], ['Country']],
    ['accents and capitals aside', 'THÉME', ['This computer'], ['Theme']],
    ['a day', 'tuesday', ['Working hours'], ['Offer breaks only in my working hours']],
    ['kit', 'foam', ['What I can do'], ['Kit I have']],
  ])('by %s', async (_by, query, where, what) => {
    await find(query);
    await waitFor(() => {
      expect(groups()).toEqual(where);
    });
    expect(rows()).toEqual(what);
    expect(screen.getByText('1 setting found')).toBeTruthy();
  });

  it('whole, by the name of a group', async () => {
    await find('keyboard shortcuts');
    await waitFor(() => {
      expect(groups()).toEqual(['Keyboard shortcuts']);
    });
    expect(rows()).toEqual(['Start a break now', 'Pause breaks for 30 minutes']);
    expect(screen.getByText('2 settings found')).toBeTruthy();
  });

  it('in a group without rows, by its words', async () => {
    await find('no movements are hidden');
    await waitFor(() => {
      expect(groups()).toEqual(['Hidden movements']);
    });
    expect(screen.getByText('1 setting found')).toBeTruthy();
  });

  it('though it is locked', async () => {
    await find('theme', settingsWith({}, { locked: ['theme'] }));
    await waitFor(() => {
      expect(rows()).toEqual(['Theme']);
    });
    expect(screen.getByText('Managed by your organisation')).toBeTruthy();
  });
});

it('says that nothing was found, and begins anew with the keyboard in the field', async () => {
  const field = await find('xylophone');
  await screen.findByRole('heading', { level: 2, name: 'Nothing found' });
  expect(groups()).toEqual([]);
  expect(screen.getAllByRole('status').some(({ textContent }) => textContent === 'Nothing found')).toBe(true);
  await fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
  expect(field).toHaveProperty('value', '');
  expect(document.activeElement).toBe(field);
  await waitFor(() => {
    expect(groups()[0]).toBe('Breaks');
  });
});

it('ends with Escape, and leaves Escape alone when there is nothing to end', async () => {
  const field = await find('theme');
  await waitFor(() => {
    expect(rows()).toEqual(['Theme']);
  });
  await fireEvent.keyDown(field, { key: 'Escape' });
  await waitFor(() => {
    expect(rows().length).toBeGreaterThan(10);
  });
  expect(await fireEvent.keyDown(field, { key: 'Escape' })).toBe(true);
});

it('shows all while nothing but spaces is asked for, and counts nothing', async () => {
  await find('  ');
  expect(rows().length).toBeGreaterThan(10);
  expect(screen.queryByText(/found/)).toBeNull();
});

describe('the list of groups', () => {
  it('names each group in order, and leads to its heading', async () => {
    await open();
    const list = screen.getByRole('navigation', { name: 'On this page' });
    const names = [...list.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
    const headings = screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent.trim());
    expect(names).toEqual(headings);
    await fireEvent.click(screen.getByRole('button', { name: 'Emergency numbers' }));
    expect(document.activeElement?.textContent.trim()).toBe('Emergency numbers');
  });

  it('is away while something is searched for', async () => {
    await find('theme');
    await waitFor(() => {
      expect(screen.queryByRole('navigation', { name: 'On this page' })).toBeNull();
    });
  });
});
