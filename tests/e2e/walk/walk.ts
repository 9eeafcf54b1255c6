/** A walk through the app: it brings every screen and state about once, and calls a visitor at each. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { MessageKey } from '../../../content/strings/text.ts';
import type { SettingChange } from '../../../electron/core/settings.ts';
import type { Desktop } from '../desktop/desktop.ts';
import type { Halfpast } from '../halfpast.ts';
import type { Words } from './words.ts';

export type Visitor = {
  /** The page shows this screen and is at rest; with `part`, only that part of it is new. */
  at(page: Page, screen: string, part?: Locator): Promise<void>;
};

export type Walk = {
  halfpast: Halfpast;
  desktop: Desktop;
  /** The words of the language that the app is in. */
  words: Words;
  visitor: Visitor;
};

type Place = 'today' | 'routines' | 'advice' | 'help' | 'history' | 'settings';

/** A button by its key. */
export const button = ({ words }: Walk, page: Page | Locator, key: MessageKey): Locator =>
  page.getByRole('button', { name: words.say(key), exact: true });

/** Goes to a page by the navigation. */
export async function goTo(walk: Walk, page: Page, place: Place): Promise<void> {
  const places = page.getByRole('navigation', { name: walk.words.say('nav.label') });
  const asked = places.getByRole('button', { name: walk.words.say(`nav.${place}`), exact: true });
  await asked.click();
  await expect(asked).toHaveAttribute('aria-current', 'page');
  await page.getByText(walk.words.say('shared.loading'), { exact: true }).waitFor({ state: 'detached' });
}

/** Waits until the card on Today says so. */
export const clockSays = (page: Page, title: string | RegExp): Promise<void> =>
  expect(page.locator('#clock-title')).toHaveText(title);

/** Opens the main window on this page, or brings it there. */
export async function openMain({ halfpast }: Walk, place: Place): Promise<Page> {
  await halfpast.app.evaluate((_electron, to) => globalThis.halfpast?.app.openMain(to), place);
  return halfpast.main();
}

/** What the pages of the main window can ask of main. */
type Bridge = {
  halfpast: {
    call: {
      changeSetting(change: SettingChange): Promise<void>;
      hideMovement(id: string): Promise<void>;
      startNow(id: string): Promise<void>;
    };
  };
};

/** Changes a setting as the settings page does. */
export async function changeSetting(page: Page, change: SettingChange): Promise<void> {
  await page.evaluate((to) => (window as unknown as Bridge).halfpast.call.changeSetting(to), change);
}

/** Starts a routine or a movement as its page does. */
export async function startNow(page: Page, id: string): Promise<void> {
  await page.evaluate((what) => (window as unknown as Bridge).halfpast.call.startNow(what), id);
}

/** Hides a movement as its page does. */
export async function hideMovement(page: Page, id: string): Promise<void> {
  await page.evaluate((what) => (window as unknown as Bridge).halfpast.call.hideMovement(what), id);
}
