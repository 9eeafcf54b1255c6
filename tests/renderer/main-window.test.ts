/** The main window shows the right page, and the introduction cannot be passed with the safety page unread. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../../electron/core/views.ts';
import { MainWindow, pageToShow } from '../../renderer/main/main-window.svelte.ts';
import { FakeMain, readSettings, unreadSettings } from './main-fixture.ts';

describe('the page shown', () => {
  it('is the introduction in place of Today until the safety page has been read', () => {
    expect(pageToShow('today', false, true)).toBe('welcome');
    expect(pageToShow('today', false, false)).toBe('today');
  });

  it('is Today when the person chose it, read or not', () => {
    expect(pageToShow('today', true, true)).toBe('today');
  });

  it.each(['help', 'advice', 'settings', 'safety', 'rhythm'] as const)(
    'is %s when main asks for it, read or not',
    (page) => {
      expect(pageToShow(page, false, true)).toBe(page);
    },
  );

  it('is not known before main has said page and settings', () => {
    const fake = new FakeMain({ settings: undefined as never });
    const main = new MainWindow(fake.api);
    expect(main.page).toBeUndefined();
    fake.push('settings', readSettings);
    expect(main.page).toBe('today');
  });

  it('follows the person, and tells main where the window is', () => {
    const fake = new FakeMain();
    const main = new MainWindow(fake.api);
    main.show('advice');
    expect(main.page).toBe('advice');
    expect(fake.calls).toEqual([['showPage', 'advice']]);
  });

  it('follows main when it asks anew, not when it repeats itself', () => {
    const fake = new FakeMain({ page: { page: 'help', asked: 1 } });
    const main = new MainWindow(fake.api);
    main.show('settings');
    fake.push('page', { page: 'help', asked: 1 });
    expect(main.page).toBe('settings');
    fake.push('page', { page: 'help', asked: 2 });
    expect(main.page).toBe('help');
  });

  it('counts a visit for each way to a page, so that the same page opens at its top again', () => {
    const main = new MainWindow(new FakeMain().api);
    const before = main.visit;
    main.show('help');
    main.show('help');
    expect(main.visit).toBe(before + 2);
  });

  it('stays when main cannot note it', async () => {
    const fake = new FakeMain();
    fake.failing.add('showPage');
    const main = new MainWindow(fake.api);
    main.show('advice');
    await Promise.resolve();
    expect(main.page).toBe('advice');
    expect(main.commands.failed).toBe(false);
  });
});

describe('the way back from About', () => {
  it('leads to the page that it was opened from, through a reload of itself too', () => {
    const main = new MainWindow(new FakeMain().api);
    expect(main.backTo).toBe('settings');
    main.show('help');
    main.show('about');
    main.show('about');
    expect(main.backTo).toBe('help');
  });
});

describe('the introduction', () => {
  const unread = (page: Page = 'safety') =>
    new FakeMain({ page: { page, asked: 1 }, settings: unreadSettings });

  it('goes from the welcome to the safety page', async () => {
    const main = new MainWindow(new FakeMain({ settings: unreadSettings }).api);
    expect(main.page).toBe('welcome');
    expect(main.introducing).toBe(true);
    await main.nextStep();
    expect(main.page).toBe('safety');
    expect(main.introducing).toBe(true);
  });

  it('stays on the safety page while the list has not been read', async () => {
    const fake = unread();
    const main = new MainWindow(fake.api);
    for (const helpList of ['closed', 'opened'] as const) {
      main.helpList = helpList;
      await main.nextStep();
    }
    expect(fake.calls).toEqual([]);
    expect(main.page).toBe('safety');
  });

  it('confirms once the list has been read, goes on to the rhythm, and ends on Today', async () => {
    const fake = unread();
    const main = new MainWindow(fake.api);
    main.helpList = 'read';
    await main.nextStep();
    expect(fake.calls).toEqual([['confirmSafetyRead'], ['showPage', 'rhythm']]);
    expect(main.page).toBe('rhythm');
    expect(main.unread).toBe(false);
    await main.nextStep();
    expect(main.page).toBe('today');
    expect(main.introducing).toBe(false);
  });

  it('stays on the safety page when main could not keep that it was read', async () => {
    const fake = unread();
    fake.failing.add('confirmSafetyRead');
    const main = new MainWindow(fake.api);
    main.helpList = 'read';
    await main.nextStep();
    expect(main.page).toBe('safety');
    expect(main.commands.failed).toBe(true);
  });

  it('skipped: the safety page comes all the same, and nothing after it', async () => {
    const main = new MainWindow(unread('welcome').api);
    main.skipIntroduction();
    expect(main.page).toBe('safety');
    main.helpList = 'read';
    await main.nextStep();
    expect(main.page).toBe('today');
  });

  it('has the rhythm again when the person goes back to its beginning after skipping', async () => {
    const main = new MainWindow(unread('welcome').api);
    main.skipIntroduction();
    main.show('welcome');
    await main.nextStep();
    main.helpList = 'read';
    await main.nextStep();
    expect(main.page).toBe('rhythm');
  });

  it('skipped once the safety page has been read: Today', () => {
    for (const page of ['welcome', 'rhythm'] as const) {
      const main = new MainWindow(new FakeMain({ page: { page, asked: 1 } }).api);
      main.skipIntroduction();
      expect(main.page).toBe('today');
    }
  });

  it('is shown again whole, the safety page as a step of it that is already read', async () => {
    const fake = new FakeMain();
    const main = new MainWindow(fake.api);
    main.show('welcome');
    await main.nextStep();
    expect([main.page, main.introducing]).toEqual(['safety', true]);
    await main.nextStep();
    expect(main.page).toBe('rhythm');
    main.show('safety'); // Back
    expect(main.introducing).toBe(true);
    await main.nextStep();
    await main.nextStep();
    expect(main.page).toBe('today');
    expect(fake.calls).not.toContainEqual(['confirmSafetyRead']);
  });

  it('is over when the person goes elsewhere: then the safety page is a page of Settings', () => {
    const main = new MainWindow(new FakeMain().api);
    main.show('welcome');
    main.show('help');
    expect(main.introducing).toBe(false);
    main.show('safety');
    expect(main.introducing).toBe(false);
  });

  it('goes on to the rhythm, and back to its step, from a safety page that was opened by itself unread', async () => {
    const main = new MainWindow(unread('today').api);
    main.show('help');
    main.show('safety');
    main.helpList = 'read';
    await main.nextStep();
    expect(main.page).toBe('rhythm');
    main.show('safety');
    expect(main.introducing).toBe(true);
  });
});

it('leaves no listener behind', () => {
  const fake = new FakeMain();
  const main = new MainWindow(fake.api);
  main.stop();
  for (const name of ['today', 'settings', 'notices', 'page'] as const) expect(fake.listeners(name)).toBe(0);
});
