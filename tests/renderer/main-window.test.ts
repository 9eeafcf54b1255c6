/** The main window shows the right page, and the safety page cannot be confirmed unread. */
import { describe, expect, it } from 'vitest';
import { MainWindow, pageToShow } from '../../renderer/main/main-window.svelte.ts';
import { FakeMain, readSettings, unreadSettings } from './main-fixture.ts';

describe('the page shown', () => {
  it('is the safety page in place of Today until it has been read', () => {
    expect(pageToShow('today', false, true)).toBe('safety');
    expect(pageToShow('today', false, false)).toBe('today');
  });

  it('is Today when the person chose it, read or not', () => {
    expect(pageToShow('today', true, true)).toBe('today');
  });

  it.each(['help', 'advice', 'settings'] as const)('is %s when main asks for it, read or not', (page) => {
    expect(pageToShow(page, false, true)).toBe(page);
  });

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

describe('"I have read this"', () => {
  it('does nothing while the list has not been opened', async () => {
    const fake = new FakeMain({ settings: unreadSettings });
    const main = new MainWindow(fake.api);
    await main.confirmSafetyRead();
    expect(fake.calls).toEqual([]);
    expect(main.page).toBe('safety');
  });

  it('confirms and goes to Today once the list has been read', async () => {
    const fake = new FakeMain({ settings: unreadSettings });
    const main = new MainWindow(fake.api);
    main.helpList = 'read';
    await main.confirmSafetyRead();
    expect(fake.calls).toEqual([['confirmSafetyRead'], ['showPage', 'today']]);
    expect(main.page).toBe('today');
    expect(main.unread).toBe(false);
  });

  it('stays on the safety page when main could not keep it', async () => {
    const fake = new FakeMain({ settings: unreadSettings });
    fake.failing.add('confirmSafetyRead');
    const main = new MainWindow(fake.api);
    main.helpList = 'read';
    await main.confirmSafetyRead();
    expect(main.page).toBe('safety');
    expect(main.commands.failed).toBe(true);
  });
});

it('leaves no listener behind', () => {
  const fake = new FakeMain();
  const main = new MainWindow(fake.api);
  main.stop();
  for (const name of ['today', 'settings', 'notices', 'page'] as const) expect(fake.listeners(name)).toBe(0);
});
