// @vitest-environment happy-dom
/** The main window as a person meets it: help from anywhere, settings, and what fails. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import App from '../../renderer/main/App.svelte';
import { FakeMain, readSettings, sittingToday, unreadSettings } from './main-fixture.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});

afterEach(cleanup);

const open = (fake: FakeMain) => render(App, { api: fake.api });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the title of the document', () => {
  it('names the page, and the routine that is open in it', async () => {
    open(new FakeMain({ page: { page: 'routines', asked: 1 } }));
    await heading('Routines');
    expect(document.title).toBe('Routines – Halfpast');
    await fireEvent.click(await screen.findByRole('button', { name: 'Quiet minute' }));
    await heading('Quiet minute');
    expect(document.title).toBe('Quiet minute – Halfpast');
    await fireEvent.keyDown(window, { key: 'F1' });
    await heading('When to get help');
    expect(document.title).toBe('When to get help – Halfpast');
  });
});

describe('help', () => {
  it('opens with F1 from every page, and its heading takes the focus', async () => {
    open(new FakeMain({ page: { page: 'settings', asked: 1 } }));
    await heading('Settings');
    await fireEvent.keyDown(window, { key: 'F1' });
    expect(document.activeElement).toBe(await heading('When to get help'));
  });

  it('opens with F1 even before the safety page has been read', async () => {
    open(new FakeMain({ settings: unreadSettings }));
    await heading('Look after your upper back');
    await fireEvent.keyDown(window, { key: 'F1' });
    await heading('When to get help');
  });

  it('shows three cards, most serious first, with all twelve signs apart from what is added', async () => {
    open(new FakeMain({ page: { page: 'help', asked: 1 } }));
    const cards = await screen.findAllByRole('heading', { level: 2, name: /care:|soon:/ });
    expect(cards.map((card) => card.querySelector('.prefix')?.textContent)).toEqual([
      'Emergency care:',
      'Urgent care:',
      'See someone soon:',
    ]);
    const emergency = cards[0]?.closest('section') as HTMLElement;
    const groups = emergency.querySelector('.groups') as HTMLElement;
    expect(within(groups).getAllByRole('listitem')).toHaveLength(12);
    expect(emergency.querySelector('.added')?.textContent).toContain('Not from the Trust’s page.');
    const longStanding = within(emergency).getByText(/^Had some of these for a long time\?/);
    expect(longStanding.closest('.card-frame')).toBeNull();
    expect(longStanding.closest('.added')).toBeTruthy();
  });

  it('says when its content did not load, and loads it when tried again', async () => {
    const fake = new FakeMain({ page: { page: 'help', asked: 1 } });
    fake.failing.add('help');
    open(fake);
    await screen.findByText('This page could not be loaded.');
    fake.failing.clear();
    await press('Try again');
    await screen.findByText('Feeling');
  });
});

describe('Today', () => {
  it('starts a break, and says so plainly when that did not work', async () => {
    const fake = new FakeMain();
    fake.failing.add('startBreak');
    open(fake);
    await heading('Today');
    await press('Start a break now');
    await screen.findByText('Halfpast could not do that.');
    fake.failing.clear();
    await press('Try again');
    await waitFor(() => {
      expect(screen.queryByText('Halfpast could not do that.')).toBeNull();
    });
  });

  it('resumes when paused', async () => {
    const fake = new FakeMain({
      today: {
        ...sittingToday,
        clock: { state: 'paused', sittingMin: 3, untilMinute: 905, tomorrow: false },
      },
    });
    open(fake);
    await heading('Today');
    expect(screen.queryByRole('button', { name: 'Pause breaks' })).toBeNull();
    screen.getByRole('button', { name: 'Resume breaks' }).focus();
    await press('Resume breaks');
    expect(fake.calls).toContainEqual(['resume']);
    fake.push('today', sittingToday); // the button goes with the pause: its focus is not to be lost
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Sitting for 18 minutes');
    });
  });

  it('a minute that passes leaves the focus where it is', async () => {
    const fake = new FakeMain();
    open(fake);
    await heading('Today');
    const start = screen.getByRole('button', { name: 'Start a break now' });
    start.focus();
    fake.push('today', { ...sittingToday, clock: { ...sittingToday.clock, sittingMin: 19 } as never });
    await screen.findByText('Sitting for 19 minutes');
    expect(document.activeElement).toBe(start);
  });

  it('says that a command failed where it is seen, until the person has seen it or goes elsewhere', async () => {
    const fake = new FakeMain();
    fake.failing.add('startBreak');
    open(fake);
    await heading('Today');
    await press('Start a break now');
    expect((await screen.findByRole('alert')).textContent).toContain('could not do that');
    await press('Close this message');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).toBe(await heading('Today'));
    await press('Start a break now');
    await screen.findByRole('alert');
    await press('Settings');
    await heading('Settings');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('puts a notice away', async () => {
    const fake = new FakeMain({ notices: [{ id: 'n1', kind: 'staysInTray' }] });
    open(fake);
    await heading('Today');
    await press('Close this message');
    expect(fake.calls).toContainEqual(['putAwayNotice', 'n1']);
    expect(document.activeElement).toBe(await heading('Today'));
  });

  it('names the sources that this computer does not tell', async () => {
    open(new FakeMain({ today: { ...sittingToday, unreadable: ['idle'] } }));
    await screen.findByText('What this computer does not tell Halfpast');
  });

  it('says that it is loading until the clock is known', async () => {
    open(new FakeMain({ today: undefined as never }));
    await screen.findByText('Loading');
  });
});

describe('settings', () => {
  const page = { page: 'settings', asked: 1 } as const;

  it('change with a switch', async () => {
    const fake = new FakeMain({ page });
    open(fake);
    await fireEvent.click(await screen.findByRole('switch', { name: 'Stay seated' }));
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'staySeated', value: true }]);
  });

  it('that an organisation has locked cannot be changed', async () => {
    const fake = new FakeMain({ page, settings: { ...readSettings, locked: ['staySeated'] } });
    open(fake);
    const seated = await screen.findByRole('switch', { name: 'Stay seated' });
    expect(seated.hasAttribute('disabled')).toBe(true);
    expect(screen.getByText('Managed by your organisation')).toBeTruthy();
  });

  it('bring a hidden movement back', async () => {
    const hidden = [{ id: 'arms-crossed-turn', name: 'Turn with arms crossed' }];
    const fake = new FakeMain({ page, settings: { ...readSettings, hidden } });
    open(fake);
    await heading('Settings');
    await press('Bring back Turn with arms crossed');
    expect(fake.calls).toContainEqual(['bringBackMovement', 'arms-crossed-turn']);
  });

  it('open the safety page again, without its button', async () => {
    open(new FakeMain({ page }));
    await heading('Settings');
    await press('Open');
    await heading('Safety information');
    expect(screen.queryByRole('button', { name: 'I have read this' })).toBeNull();
    expect(screen.getByText('You read this on 3 November 2026.')).toBeTruthy();
  });
});

describe('Advice', () => {
  it('has a way to help on every topic, and opens a source by its id', async () => {
    const fake = new FakeMain({ page: { page: 'advice', asked: 1 } });
    open(fake);
    await heading('Advice');
    const topics = within(await screen.findByRole('navigation', { name: 'Topics' })).getAllByRole('button');
    for (const topic of topics) {
      await fireEvent.click(topic);
      const article = screen.getByRole('article');
      expect(within(article).getByRole('button', { name: 'When to get help' })).toBeTruthy();
    }
    const [source] = within(screen.getByRole('article')).getAllByText('(opens in your browser)');
    await fireEvent.click(source?.closest('button') as HTMLElement);
    expect(fake.calls.find(([name]) => name === 'openSource')).toEqual(['openSource', 'S1']);
  });
});
