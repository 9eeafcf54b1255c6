// @vitest-environment happy-dom
/** About: reached from three pages, back to where one was, what it shows of the app and of review and sources. */
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

const links = { advice: 'About the content', help: 'About the content', settings: 'About Halfpast' } as const;

async function openFrom(from: keyof typeof links): Promise<FakeMain> {
  const fake = new FakeMain({ page: { page: from, asked: 1 } });
  render(App, { api: fake.api });
  await fireEvent.click(await screen.findByRole('button', { name: links[from] }));
  await heading('About Halfpast');
  return fake;
}

describe.each([
  ['advice', 'Advice', 'About the content'],
  ['help', 'When to get help', 'About the content'],
  ['settings', 'Settings', 'About Halfpast'],
] as const)('from %s', (from, title, landsAt) => {
  it('opens with the focus on what was asked for, and that page still marked', async () => {
    await openFrom(from);
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe(landsAt);
    });
    const navigation = within(screen.getByRole('navigation', { name: 'Pages' }));
    expect(navigation.getByRole('button', { current: 'page' }).textContent.trim()).toBe(title);
  });

  it('goes back there, to the link that led here', async () => {
    const fake = await openFrom(from);
    await fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await heading(title);
    expect(fake.calls).toContainEqual(['showPage', from]);
    await waitFor(() => {
      expect(document.activeElement?.textContent.trim()).toBe(links[from]);
      expect(document.activeElement?.tagName).toBe('BUTTON');
    });
  });
});

it('brings the content to the top of the window, once the parts above it are there', async () => {
  const seen: unknown[] = [];
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (
    this: Element,
    how,
  ) {
    seen.push([this.textContent, how, screen.queryByRole('region', { name: 'Privacy' }) !== null]);
  });
  await openFrom('advice');
  await waitFor(() => {
    expect(seen).toEqual([['About the content', { block: 'start' }, true]]);
  });
  scrolled.mockRestore();
});

it('goes back to Settings when main opened it', async () => {
  render(App, { api: new FakeMain({ page: { page: 'about', asked: 1 } }).api });
  await heading('About Halfpast');
  await fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  await heading('Settings');
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

describe('the app itself', () => {
  const region = (name: string) => screen.findByRole('region', { name });

  async function opened(
    failing: readonly ('appFacts' | 'licences' | 'diagnostics' | 'copyDiagnostics')[] = [],
  ) {
    const fake = new FakeMain({ page: { page: 'about', asked: 1 } });
    for (const call of failing) fake.failing.add(call);
    render(App, { api: fake.api });
    await heading('About Halfpast');
    const asked = (call: string): boolean => fake.calls.some(([name]) => name === call);
    return { fake, asked };
  }

  it('says its versions, and where everything is kept', async () => {
    await opened();
    const version = within(await region('Halfpast 1.2.3'));
    for (const number of ['33.2.1', '130.0.6723.191', '20.18.1'])
      expect(version.getByText(number)).toBeTruthy();
    expect(within(await region('Privacy')).getByText('/home/alex/.config/Halfpast')).toBeTruthy();
  });

  it('says when they cannot be had, and has them when tried again', async () => {
    const { fake } = await opened(['appFacts']);
    await screen.findByText('This page could not be loaded.');
    expect(screen.queryByRole('region', { name: 'Privacy' })).toBeNull();
    fake.failing.clear();
    await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await region('Privacy');
  });

  it('goes to a part from the list at the top', async () => {
    await opened();
    await region('Privacy');
    const list = within(screen.getByRole('navigation', { name: 'On this page' }));
    await fireEvent.click(list.getByRole('button', { name: 'Licences' }));
    expect(document.activeElement?.id).toBe('about-licences');
  });

  it('asks for licences only when they are wanted, and again when that failed', async () => {
    const { fake, asked } = await opened(['licences']);
    const licences = within(await region('Licences'));
    expect(licences.getByText('/opt/Halfpast/LICENSES.chromium.html')).toBeTruthy();
    expect(asked('licences')).toBe(false);
    licences.getByRole('button', { name: 'Show licences' }).focus();
    await fireEvent.click(licences.getByRole('button', { name: 'Show licences' }));
    await licences.findByText('This page could not be loaded.');
    await waitFor(() => {
      expect(document.activeElement?.tagName, 'the button has gone').toBe('H1');
    });
    fake.failing.clear();
    await fireEvent.click(licences.getByRole('button', { name: 'Try again' }));
    const words = (await licences.findAllByRole('listitem')).map(({ textContent }) => textContent.trim());
    expect(words[1]).toContain('a-package 4.0.0, ISC');
    expect(words[1]).toContain('ISC License');
    cleanup();
    await opened();
    await fireEvent.click(within(await region('Licences')).getByRole('button', { name: 'Show licences' }));
    await waitFor(() => {
      expect(document.activeElement).toBe(
        within(screen.getByRole('main')).getByText('a-package').closest('ul'),
      );
    });
  });

  it('shows the diagnostics before they can be copied, then says that they were', async () => {
    const { fake, asked } = await opened();
    const diagnostics = within(await region('Technical details'));
    expect(asked('diagnostics')).toBe(false);
    expect(diagnostics.queryByRole('button', { name: 'Copy technical details' })).toBeNull();
    await fireEvent.click(diagnostics.getByRole('button', { name: 'Show technical details' }));
    const shown = await diagnostics.findByText(/Halfpast 1\.2\.3/);
    await waitFor(() => {
      expect(document.activeElement).toBe(shown.closest('pre'));
    });
    await fireEvent.click(diagnostics.getByRole('button', { name: 'Copy technical details' }));
    await waitFor(() => {
      expect(diagnostics.getByRole('status').textContent.trim()).toBe('Copied.');
    });
    expect(fake.calls.filter(([name]) => name === 'copyDiagnostics')).toEqual([['copyDiagnostics']]);
  });

  it('says when they could not be copied, and forgets that when they are', async () => {
    const { fake } = await opened(['copyDiagnostics']);
    const diagnostics = within(await region('Technical details'));
    await fireEvent.click(diagnostics.getByRole('button', { name: 'Show technical details' }));
    const copy = await diagnostics.findByRole('button', { name: 'Copy technical details' });
    await fireEvent.click(copy);
    await diagnostics.findByText(/could not be copied/);
    fake.failing.clear();
    await fireEvent.click(copy);
    await diagnostics.findByText('Copied.');
    expect(diagnostics.queryByText(/could not be copied/)).toBeNull();
  });

  it('says when the diagnostics cannot be had, and has them when tried again', async () => {
    const { fake } = await opened(['diagnostics']);
    const diagnostics = within(await region('Technical details'));
    diagnostics.getByRole('button', { name: 'Show technical details' }).focus();
    await fireEvent.click(diagnostics.getByRole('button', { name: 'Show technical details' }));
    await diagnostics.findByText('This page could not be loaded.');
    await waitFor(() => {
      expect(document.activeElement?.tagName).toBe('H1');
    });
    fake.failing.clear();
    await fireEvent.click(diagnostics.getByRole('button', { name: 'Try again' }));
    await diagnostics.findByText(/Halfpast 1\.2\.3/);
  });
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
