// @vitest-environment happy-dom
/** How long history is kept, on the settings page: a shorter time asks before anything is deleted. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import App from '../../renderer/main/App.svelte';
import { keepOptions } from '../../renderer/main/settings/setting-options.ts';
import { FakeMain, settingsWith } from './main-fixture.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(cleanup);

async function open(deletedBefore: string | null, settings = settingsWith({})): Promise<FakeMain> {
  const fake = new FakeMain({ page: { page: 'settings', asked: 1 }, settings });
  fake.deletedBefore = deletedBefore;
  render(App, { api: fake.api });
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  return fake;
}
const control = () => within(screen.getByRole('region', { name: 'History' })).getByRole('combobox');
const changes = (fake: FakeMain): unknown[] => fake.calls.filter(([name]) => name === 'changeSetting');

/** Chooses the first choice after "All of it": one month. */
async function choosesOneMonth(): Promise<void> {
  const choice = control();
  choice.focus();
  await fireEvent.keyDown(choice, { key: 'ArrowDown' });
  await screen.findAllByRole('option');
  await fireEvent.keyDown(choice, { key: 'Home' });
  await fireEvent.keyDown(choice, { key: 'ArrowDown' });
  await fireEvent.keyDown(choice, { key: 'Enter' });
}
const change = ['changeSetting', { key: 'keepMonths', value: 1 }];

describe('a shorter time', () => {
  it('is taken at once when nothing is deleted by it', async () => {
    const fake = await open(null);
    await choosesOneMonth();
    await waitFor(() => {
      expect(changes(fake)).toEqual([change]);
    });
    expect(fake.calls).toContainEqual(['deletedBefore', 1]);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('says what goes, and deletes it only when the person says so', async () => {
    const fake = await open('2026-06-01');
    await choosesOneMonth();
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Delete older history?' }));
    dialog.getByText('History before 1 June 2026 is deleted. It cannot be brought back.');
    expect(changes(fake)).toEqual([]);
    await fireEvent.click(dialog.getByRole('button', { name: 'Delete it' }));
    await waitFor(() => {
      expect(changes(fake)).toEqual([change]);
      expect(screen.queryByRole('alertdialog')).toBeNull();
    });
  });

  it('is left when the person cancels', async () => {
    const fake = await open('2026-06-01');
    await choosesOneMonth();
    await fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => {
      expect(screen.queryByRole('alertdialog')).toBeNull();
    });
    expect(changes(fake)).toEqual([]);
    expect(control().textContent).toContain('All of it');
  });

  it('is not taken when it cannot be told what would go', async () => {
    const fake = await open('2026-06-01');
    fake.failing.add('deletedBefore');
    await choosesOneMonth();
    await screen.findByRole('alert');
    expect(changes(fake)).toEqual([]);
  });
});

it('offers all of it, some months, and what an organisation has set', async () => {
  expect(keepOptions(0).map(({ value }) => Number(value))).toEqual([0, 1, 3, 6, 12, 24, 36, 60]);
  expect(keepOptions(18).map(({ label }) => label)).toContain('18 months');
  await open(null, settingsWith({ keepMonths: 18 }, { locked: ['keepMonths'] }));
  expect(control().textContent).toContain('18 months');
  expect(control().hasAttribute('data-disabled')).toBe(true);
});
