// @vitest-environment happy-dom
/** About the content: reached from three pages, back to where one was, and what it shows of review and sources. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadContent } from '../../content/all.ts';
import { aboutPage } from '../../content/pages.ts';
import App from '../../renderer/main/App.svelte';
import ReviewState from '../../renderer/main/about/ReviewState.svelte';
import { FakeMain } from './main-fixture.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(cleanup);

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const page = aboutPage(loadContent(), 'GB');

async function openFrom(from: 'advice' | 'help' | 'settings'): Promise<FakeMain> {
  const fake = new FakeMain({ page: { page: from, asked: 1 } });
  render(App, { api: fake.api });
  await fireEvent.click(await screen.findByRole('button', { name: 'About the content' }));
  await heading('About the content');
  return fake;
}

describe.each([
  ['advice', 'Advice'],
  ['help', 'When to get help'],
  ['settings', 'Settings'],
] as const)('from %s', (from, title) => {
  it('opens with the focus on its title, and that page still marked', async () => {
    await openFrom(from);
    expect(document.activeElement?.textContent).toBe('About the content');
    const navigation = within(screen.getByRole('navigation', { name: 'Pages' }));
    expect(navigation.getByRole('button', { current: 'page' }).textContent.trim()).toBe(title);
  });

  it('goes back there, to the link that led here', async () => {
    const fake = await openFrom(from);
    await fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await heading(title);
    expect(fake.calls).toContainEqual(['showPage', from]);
    await waitFor(() => {
      expect(document.activeElement?.textContent.trim()).toBe('About the content');
      expect(document.activeElement?.tagName).toBe('BUTTON');
    });
  });
});

it('goes back to Advice when main opened it', async () => {
  render(App, { api: new FakeMain({ page: { page: 'about', asked: 1 } }).api });
  await heading('About the content');
  await fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  await heading('Advice');
});

it('shows each part with what is ours apart, who reviewed, and every source with its date', async () => {
  await openFrom('advice');
  for (const { heading: name, items } of page.sections) {
    const part = screen.getByRole('region', { name });
    for (const { text, added } of items) {
      expect(within(part).getByText(text).closest('.added') !== null, text).toBe(added);
    }
  }
  const review = within(screen.getByRole('region', { name: page.review.heading }));
  expect(review.getByText('Not yet clinically reviewed')).toBeTruthy();
  const items = page.review.kinds.reduce((sum, { total }) => sum + total, 0);
  expect(review.getByText(String(items))).toBeTruthy();
  const full = document.querySelector('details.full') as HTMLDetailsElement;
  expect(full.open).toBe(true);
  expect(within(full).getAllByRole('listitem')).toHaveLength(page.sources.length);
  expect(screen.getByText('Sources read on 23 November 2026.')).toBeTruthy();
});

it('opens a source of the emergency numbers', async () => {
  const fake = await openFrom('help');
  const numbers = screen.getByRole('region', { name: 'Emergency numbers' });
  const [source] = within(numbers).getAllByText('(opens in your browser)');
  await fireEvent.click(source?.closest('button') as HTMLElement);
  expect(fake.calls.at(-1)?.[0]).toBe('openSource');
});

it('says when it could not be loaded, and loads it when tried again', async () => {
  const fake = new FakeMain({ page: { page: 'about', asked: 1 } });
  fake.failing.add('about');
  render(App, { api: fake.api });
  await screen.findByText('This page could not be loaded.');
  fake.failing.clear();
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('region', { name: page.review.heading });
});

describe('the state of review', () => {
  it.each([
    [0, true],
    [2, true],
    [3, false],
  ])('with %i of 3 signed', (reviewed, not) => {
    const kinds = [{ kind: 'movement', name: 'Movements', total: 3, reviewed }] as const;
    const reviewers = reviewed > 0 ? ['A. Clinician'] : [];
    render(ReviewState, { review: { ...page.review, kinds, reviewers } });
    expect(screen.getByText(page.review.statement.text)).toBeTruthy();
    expect(screen.queryByText('Not yet clinically reviewed') !== null).toBe(not);
    expect(screen.queryByText('A. Clinician') !== null).toBe(reviewed > 0);
    const counts = [...document.querySelectorAll('dd')].map(({ textContent }) => Number(textContent));
    expect(counts).toEqual([3, reviewed]);
  });
});
