// @vitest-environment happy-dom
/** Every menu runs as the words do: its entries, and the edge of its button that it keeps to. */
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { languageOf } from '../../content/strings/languages.ts';
import { speak, speakingEnglish } from '../../content/strings/speaking.ts';
import { text, type MessageKey } from '../../content/strings/text.ts';
import type { Page } from '../../electron/core/views.ts';
import App from '../../renderer/main/App.svelte';
import '../../renderer/shared/language.svelte.ts';
import { FakeMain, pastDay } from './main-fixture.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(async () => {
  cleanup();
  await speak(speakingEnglish);
});

it.each<[Page, MessageKey]>([
  ['today', 'today.pause'],
  ['history', 'history.menu'],
  ['routines', 'routines.kit'],
])('the menu of %s runs from right to left where the words do', async (page, name) => {
  await speak({ ...speakingEnglish, ...languageOf('ur') });
  const fake = new FakeMain({ page: { page, asked: 1 } });
  fake.past = [pastDay('2026-11-30')];
  render(App, { api: fake.api });
  const trigger = await screen.findByRole('button', { name: text(name) });
  trigger.focus();
  await fireEvent.keyDown(trigger, { key: 'Enter' });
  const menu = await screen.findByRole('menu', { name: text(name) });
  expect(menu.closest('[dir]')?.getAttribute('dir')).toBe('rtl');
});
