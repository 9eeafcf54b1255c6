// @vitest-environment happy-dom
/** Help and Advice follow the country and the Leeds area that the person has chosen. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from '../../electron/core/views.ts';
import App from '../../renderer/main/App.svelte';
import { FakeMain, settingsWith, unreadSettings } from './main-fixture.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(cleanup);

function open(page: Page, settings = settingsWith({})): FakeMain {
  const fake = new FakeMain({ page: { page, asked: 1 }, settings });
  render(App, { api: fake.api });
  return fake;
}
const asked = (fake: FakeMain, name: string): number => fake.calls.filter(([call]) => call === name).length;

describe('When to get help', () => {
  it('says whose numbers it shows, above them', async () => {
    open('help');
    const place = await screen.findByText('Numbers for: United Kingdom');
    const card = document.querySelector('.care.emergency') as HTMLElement;
    expect(place.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it.each([
    ['US', 'Country: United States.'],
    ['ZZ', 'Country: Anywhere else.'],
  ])('says when it has no checked number for %s, and names none', async (country, named) => {
    open('help', settingsWith({ country }));
    const said = await screen.findByText(/no checked emergency number/);
    expect(said.textContent).toContain(named);
    expect(said.textContent).toContain('Use your local emergency number.');
    expect(screen.queryByText(/^Numbers for/)).toBeNull();
  });

  it('asks again when the country has changed, and not for anything else', async () => {
    const fake = open('help');
    await screen.findByText('Numbers for: United Kingdom');
    fake.push('settings', settingsWith({ theme: 'dark' }));
    fake.push('settings', settingsWith({ country: 'NZ' }));
    await screen.findByText('Numbers for: New Zealand');
    expect(screen.getByRole('heading', { level: 2, name: /^Emergency care:/ }).textContent).toContain('111');
    expect(asked(fake, 'help')).toBe(2);
  });

  it('says so when the new numbers did not come, and keeps naming whose are shown', async () => {
    const fake = open('help');
    await screen.findByText('Numbers for: United Kingdom');
    fake.failing.add('help');
    fake.push('settings', settingsWith({ country: 'NZ' }));
    await screen.findByText('This page could not be loaded.');
    expect(screen.getByText('Numbers for: United Kingdom')).toBeTruthy();
    fake.failing.clear();
    await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Numbers for: New Zealand');
    expect(screen.queryByText('This page could not be loaded.')).toBeNull();
  });

  it('leads to the country in Settings, with the keyboard there', async () => {
    open('help');
    await fireEvent.click(await screen.findByRole('button', { name: 'Change the country' }));
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    await waitFor(() => {
      expect(document.activeElement?.textContent.trim()).toBe('Emergency numbers');
    });
  });

  it('shows numbers as text alone: nothing dials', async () => {
    open('help');
    await screen.findByText('Numbers for: United Kingdom');
    expect(document.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')).toHaveLength(0);
  });
});

it('the country can be changed before the safety page has been read', async () => {
  open('safety', unreadSettings);
  await fireEvent.click(await screen.findByRole('button', { name: /When to get help/ }));
  await fireEvent.click(screen.getByRole('button', { name: 'Change the country' }));
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  await fireEvent.click(screen.getByRole('button', { name: 'Safety information' }));
  await screen.findByRole('button', { name: 'I have read this' });
});

describe('Advice', () => {
  const phone = /0113/;
  async function openFacts(settings: ReturnType<typeof settingsWith>): Promise<FakeMain> {
    const fake = open('advice', settings);
    await fireEvent.click(await screen.findByRole('button', { name: 'About these facts' }));
    await screen.findByRole('heading', { level: 2, name: 'About these facts' });
    return fake;
  }

  it('has the contact lines for those who are in Leeds, as text', async () => {
    await openFacts(settingsWith({ inLeeds: true }));
    expect(screen.getByRole('heading', { level: 3, name: 'For people in the Leeds area' })).toBeTruthy();
    expect(screen.getByText(phone).closest('a, button')).toBeNull();
  });

  it.each([
    { inLeeds: false, country: 'GB' },
    { inLeeds: true, country: 'NZ' },
    { inLeeds: true, country: 'GB-NIR' },
  ])('has none for %o', async (values) => {
    await openFacts(settingsWith(values));
    expect(screen.queryByText(phone)).toBeNull();
    expect(screen.queryByText('For people in the Leeds area')).toBeNull();
  });

  it('asks again when the choice changes, and stays at its topic', async () => {
    const fake = await openFacts(settingsWith({ inLeeds: false }));
    fake.push('settings', settingsWith({ inLeeds: true }));
    await screen.findByText(phone);
    expect(screen.getByRole('heading', { level: 2, name: 'About these facts' })).toBeTruthy();
    expect(asked(fake, 'advice')).toBe(2);
  });

  it('names six classes and four pages without a way to open them', async () => {
    await openFacts(settingsWith({}));
    const titles = [...document.querySelectorAll('.titles')].slice(0, 2);
    expect(titles.map((list) => list.querySelectorAll('li').length)).toEqual([6, 4]);
    for (const list of titles) expect(list.querySelectorAll('a, button')).toHaveLength(0);
  });
});
