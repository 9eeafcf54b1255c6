// @vitest-environment happy-dom
/** The introduction as a person meets it: welcome, safety information, rhythm; by mouse and by keys. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultHours } from '../../electron/core/hours.ts';
import { choiceKeys } from '../../electron/core/settings.ts';
import type { Page, SettingsView } from '../../electron/core/views.ts';
import App from '../../renderer/main/App.svelte';
import { hoursFor, hoursPlan } from '../../renderer/main/first-run/hours-plan.ts';
import { FakeMain, readSettings, settingsWith, unreadSettings } from './main-fixture.ts';
import { observedElements } from './seeing.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(cleanup);

function open(page: Page, settings: SettingsView = unreadSettings): FakeMain {
  const fake = new FakeMain({ page: { page, asked: 1 }, settings });
  render(App, { api: fake.api });
  return fake;
}
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const titles = { 1: 'Look after your upper back', 2: 'Safety information', 3: 'Choose your rhythm' } as const;

describe('each step', () => {
  it.each([
    ['welcome', 1],
    ['safety', 2],
    ['rhythm', 3],
  ] as const)(
    '%s has the window for itself, puts the keyboard on its title and says that it is step %i',
    async (page, step) => {
      open(page);
      const title = await heading(titles[step]);
      expect(document.activeElement).toBe(title);
      const described = document.getElementById(title.getAttribute('aria-describedby') ?? '');
      expect(described?.textContent).toBe(`Step ${String(step)} of 3`);
      expect(screen.queryByRole('navigation')).toBeNull();
    },
  );

  it.each(['welcome', 'rhythm'] as const)('%s has a way to help and can be skipped', async (page) => {
    open(page, readSettings);
    await screen.findByRole('button', { name: 'Skip' });
    await press('When to get help');
    await heading('When to get help');
  });

  it('leads back with Back and with Escape', async () => {
    open('rhythm', readSettings);
    await heading(titles[3]);
    await press('Back');
    await heading(titles[2]);
    await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    await heading(titles[1]);
  });

  it('leads on with Enter while the keyboard is on the title', async () => {
    open('welcome');
    await fireEvent.keyDown(await heading(titles[1]), { key: 'Enter' });
    await fireEvent.keyDown(await heading(titles[2]), { key: 'Enter' }); // unread: it waits
    await heading(titles[2]);
  });

  it('leaves Enter and Escape to the control that has the keyboard', async () => {
    const fake = open('rhythm', readSettings);
    await heading(titles[3]);
    const country = screen.getByLabelText('Country, for emergency numbers');
    country.focus();
    await fireEvent.keyDown(country, { key: 'ArrowDown' });
    await screen.findAllByRole('option');
    await fireEvent.keyDown(country, { key: 'Escape' });
    await heading(titles[3]);
    await fireEvent.keyDown(screen.getByRole('switch'), { key: 'Enter' });
    await heading(titles[3]);
    expect(fake.calls.map(([name]) => name)).not.toContain('showPage');
  });
});

describe('the welcome', () => {
  it('says what Halfpast does, how often, and that nobody clinical has reviewed it', async () => {
    open('welcome', { ...unreadSettings, values: { ...unreadSettings.values, intervalMin: 45 } });
    await screen.findByText('A small reminder, every 45 minutes of sitting');
    await screen.findByText('Nothing leaves this computer');
    await screen.findByText('Not yet clinically reviewed');
  });

  it('moves its figure until the person stops it, and not for those who want still pictures', async () => {
    open('welcome');
    await heading(titles[1]);
    await press('Pause the figure');
    await screen.findByRole('button', { name: 'Play the figure' });
    cleanup();
    open('welcome', settingsWith({ stillPictures: 'on' }));
    await heading(titles[1]);
    expect(screen.queryByRole('button', { name: 'Pause the figure' })).toBeNull();
  });

  it('offers every language by its own name, at once and by keyboard, and says which was chosen', async () => {
    const fake = open('welcome');
    const choice = await screen.findByRole('combobox', { name: 'Language' });
    expect(choice.textContent.trim()).toBe('English');
    choice.focus();
    await fireEvent.keyDown(choice, { key: 'ArrowDown' });
    const urdu = await screen.findByRole('option', { name: /اردو/u });
    expect(within(urdu).getByText('اردو').lang).toBe('ur');
    expect(within(urdu).getByText('اردو').dir).toBe('rtl');
    await fireEvent.pointerUp(urdu);
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'language', value: 'ur' }]);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('English');
  });

  it('leaves the language as it is where an organisation has set it, and says so', async () => {
    open('welcome', { ...unreadSettings, locked: ['language'] });
    const choice = await screen.findByRole('combobox', { name: 'Language' });
    expect(choice.matches(':disabled, [data-disabled]')).toBe(true);
    const why = document.getElementById(choice.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toBe('Managed by your organisation');
  });

  it('closes with Escape when it was opened again, and stays before the safety page was read', async () => {
    open('welcome');
    await fireEvent.keyDown(await heading(titles[1]), { key: 'Escape' });
    await heading(titles[1]);
    cleanup();
    open('welcome', readSettings);
    await fireEvent.keyDown(await heading(titles[1]), { key: 'Escape' });
    await heading('Settings');
  });
});

describe('the safety page', () => {
  it('has its neutral title, its list closed, and no way around it', async () => {
    open('safety');
    await heading(titles[2]);
    expect(await screen.findByText('Before you start')).toBeTruthy();
    expect(screen.getByText('Stop if')).toBeTruthy();
    expect(screen.getByText('Ask a health professional first if')).toBeTruthy();
    expect(screen.queryByText('Feeling')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Skip' })).toBeNull();
  });

  it('asks nothing', async () => {
    open('safety');
    const [list] = await screen.findAllByRole('button', { name: /When to get help/ });
    await fireEvent.click(list as HTMLElement);
    for (const role of ['checkbox', 'radio', 'textbox', 'combobox', 'switch']) {
      expect(screen.queryAllByRole(role)).toEqual([]);
    }
  });

  it('explains its button until the list has been opened and its end seen, then goes to the rhythm', async () => {
    const seeTheEnd = observedElements();
    const fake = open('safety');
    const button = await screen.findByRole('button', { name: 'I have read this' });
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(reason?.textContent).toContain('Open the list');
    await fireEvent.click(button);
    expect(fake.calls).not.toContainEqual(['confirmSafetyRead']);

    await fireEvent.click(await screen.findByRole('button', { name: /When to get help/ }));
    expect(screen.getByText('Feeling')).toBeTruthy();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(reason?.textContent).toContain('to its end');
    seeTheEnd();
    await waitFor(() => {
      expect(button.getAttribute('aria-disabled')).toBe('false');
    });
    await fireEvent.click(button);
    await heading(titles[3]);
    expect(fake.calls).toContainEqual(['confirmSafetyRead']);
  });

  it('shown again says when it was read, and leads on', async () => {
    const fake = open('welcome', readSettings);
    await heading(titles[1]);
    await press('Continue');
    await heading(titles[2]);
    expect(screen.getByText('You read this on 3 November 2026.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'I have read this' })).toBeNull();
    await press('Continue');
    await heading(titles[3]);
    expect(fake.calls).not.toContainEqual(['confirmSafetyRead']);
  });
});

describe('the rhythm', () => {
  it('takes one of four lengths, or any other from a list', async () => {
    const fake = open('rhythm', readSettings);
    await heading(titles[3]);
    const lengths = within(screen.getByRole('radiogroup', { name: /How long/ })).getAllByRole('radio');
    expect(lengths.map((length) => length.getAttribute('aria-label'))).toEqual(
      [20, 30, 45, 60].map((n) => `${String(n)} minutes`),
    );
    const chosen = lengths.filter((length) => length.getAttribute('aria-checked') === 'true');
    expect(chosen.map((length) => length.textContent)).toEqual(['30minutes']);
    await fireEvent.click(screen.getByRole('radio', { name: '45 minutes' }));
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'intervalMin', value: 45 }]);
    const other = screen.getByLabelText('Or another time');
    other.focus();
    await fireEvent.keyDown(other, { key: 'ArrowDown' });
    await screen.findAllByRole('option');
    await fireEvent.keyDown(other, { key: 'Home' });
    await fireEvent.keyDown(other, { key: 'Enter' });
    await waitFor(() => {
      expect(fake.calls).toContainEqual(['changeSetting', { key: 'intervalMin', value: 15 }]);
    });
  });

  it('takes hours: any time, or weekdays from 9 to 5', async () => {
    const fake = open('rhythm', readSettings);
    await heading(titles[3]);
    expect(screen.queryByRole('radio', { name: 'In the hours I have set' })).toBeNull();
    await fireEvent.click(screen.getByRole('radio', { name: 'On weekdays, 9 to 5' }));
    expect(fake.calls).toContainEqual([
      'changeSetting',
      { key: 'hours', value: hoursFor('office', defaultHours) },
    ]);
  });

  it('shows hours of the person’s own as chosen, and can leave them', async () => {
    const own = { ...defaultHours, on: true };
    const fake = open('rhythm', settingsWith({ hours: own }));
    await heading(titles[3]);
    const mine = screen.getByRole('radio', { name: 'In the hours I have set' });
    expect(mine.getAttribute('aria-checked')).toBe('true');
    await fireEvent.click(mine);
    expect(fake.calls.map(([name]) => name)).not.toContain('changeSetting');
    await fireEvent.click(screen.getByRole('radio', { name: 'At any time' }));
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'hours', value: { ...own, on: false } }]);
  });

  it.each([
    ['Stay seated', { key: 'staySeated', value: true }],
    ['Figure in a wheelchair', { key: 'wheelchair', value: true }],
    ['Discreet only', { key: 'discreetOnly', value: true }],
    ['I have a mat for the floor', { key: 'kit', value: [...readSettings.values.kit, 'mat'] }],
  ])('ticks “%s”, which acts at once', async (name, change) => {
    const fake = open('rhythm', readSettings);
    await heading(titles[3]);
    const chip = screen.getByRole('checkbox', { name });
    expect(chip.getAttribute('aria-checked')).toBe('false');
    await fireEvent.click(chip);
    expect(fake.calls).toContainEqual(['changeSetting', change]);
  });

  it('unticks, and stays seated in a wheelchair', async () => {
    const fake = open('rhythm', settingsWith({ wheelchair: true, kit: ['mat', 'wall'] }));
    await heading(titles[3]);
    const seated = screen.getByRole('checkbox', { name: 'Stay seated' });
    expect([seated.getAttribute('aria-checked'), seated.hasAttribute('disabled')]).toEqual(['true', true]);
    await fireEvent.click(screen.getByRole('checkbox', { name: 'I have a mat for the floor' }));
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'kit', value: ['wall'] }]);
  });

  it('starts at login and knows the country', async () => {
    const fake = open('rhythm', readSettings);
    await heading(titles[3]);
    await fireEvent.click(screen.getByRole('switch', { name: 'Start at login' }));
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'startAtLogin', value: true }]);
    const country = screen.getByLabelText('Country, for emergency numbers');
    country.focus();
    await fireEvent.keyDown(country, { key: 'ArrowDown' });
    await screen.findAllByRole('option');
    await fireEvent.keyDown(country, { key: 'End' });
    await fireEvent.keyDown(country, { key: 'Enter' });
    await waitFor(() => {
      expect(fake.calls).toContainEqual(['changeSetting', { key: 'country', value: 'ZZ' }]);
    });
  });

  it('locks what an organisation has set, and says so at each question', async () => {
    open('rhythm', settingsWith({}, { locked: choiceKeys }));
    await heading(titles[3]);
    const controls = ['radio', 'checkbox', 'switch'].flatMap((role) => screen.getAllByRole(role));
    for (const control of controls) expect(control.hasAttribute('disabled'), control.textContent).toBe(true);
    expect(screen.getAllByText('Managed by your organisation')).toHaveLength(5);
  });

  it('marks the one chip that is locked', async () => {
    open('rhythm', settingsWith({}, { locked: ['discreetOnly'] }));
    await heading(titles[3]);
    const chip = screen.getByRole('checkbox', { name: /Discreet only/ });
    expect(chip.hasAttribute('disabled')).toBe(true);
    expect(chip.textContent).toContain('Managed by your organisation');
  });

  it('starts: Today', async () => {
    open('rhythm', readSettings);
    await heading(titles[3]);
    await press('Start');
    await heading('Today');
  });
});

it('is opened again from Settings', async () => {
  open('settings', readSettings);
  await heading('Settings');
  await press('Show the introduction again');
  await heading(titles[1]);
});

describe('hours as the introduction knows them', () => {
  it('are any time while they are off, whatever the week', () => {
    expect(hoursPlan(defaultHours)).toBe('any');
    expect(hoursPlan(hoursFor('any', hoursFor('office', defaultHours)))).toBe('any');
  });

  it('are office hours or the person’s own', () => {
    expect(hoursPlan(hoursFor('office', defaultHours))).toBe('office');
    expect(hoursPlan({ ...defaultHours, on: true })).toBe('own');
  });

  it('keep the week when they are put off', () => {
    expect(hoursFor('any', { ...defaultHours, on: true }).week).toEqual(defaultHours.week);
  });
});
