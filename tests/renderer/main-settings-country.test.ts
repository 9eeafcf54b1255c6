// @vitest-environment happy-dom
/** Settings say beside the country when it has no checked emergency number, in the words of the help page. */
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import App from '../../renderer/main/App.svelte';
import { FakeMain, settingsWith } from './main-fixture.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(cleanup);

it.each([
  ['GB', false],
  ['ZZ', true],
])('%s: no checked number: %s', async (country, says) => {
  const settings = settingsWith({ country });
  render(App, { api: new FakeMain({ settings, page: { page: 'settings', asked: 0 } }).api });
  const field = await screen.findByRole('combobox', { name: 'Country' });
  const words = document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
  expect(words.includes('Halfpast has no checked emergency number for it.')).toBe(says);
});
