// @vitest-environment happy-dom
/** Notices that lead somewhere: changed safety information, the note of six weeks, and a hidden movement. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { loadContent } from '../../content/all.ts';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../electron/core/views.ts';
import App from '../../renderer/main/App.svelte';
import { FakeMain } from './main-fixture.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(cleanup);

const sixWeeks = {
  id: 'sixWeeks',
  kind: 'sixWeeks',
  says: loadContent().moments.sixWeeks,
} as const;

async function open(notice: Notice, page: 'today' | 'help' = 'today'): Promise<FakeMain> {
  const fake = new FakeMain({ notices: [notice], page: { page, asked: 1 } });
  render(App, { api: fake.api });
  await waitFor(() => {
    expect(document.querySelector('.notice')).not.toBeNull();
  });
  return fake;
}
const banner = () => within(document.querySelector('.notice') as HTMLElement);
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('changed safety information', () => {
  const says = loadContent().moments.safetyChanged;
  const notice: Notice = { id: 'safetyChanged', kind: 'safetyChanged', says };

  it('can be read, and not closed', async () => {
    await open(notice);
    expect(banner().getByText(says.text)).toBeTruthy();
    expect(
      banner()
        .getAllByRole('button')
        .map(({ textContent }) => textContent.trim()),
    ).toEqual(['Read it']);
  });

  it('opens the care cards, which tells main that they are on the screen', async () => {
    const fake = await open(notice);
    await fireEvent.click(banner().getByRole('button', { name: 'Read it' }));
    expect(document.activeElement).toBe(await heading('When to get help'));
    expect(fake.calls).toContainEqual(['showPage', 'help']);
  });
});

describe('the note of six weeks', () => {
  it('is shown with who said it, a way to help, and a way to close it', async () => {
    const fake = await open(sixWeeks);
    expect(banner().getByText(sixWeeks.says.text)).toBeTruthy();
    expect(banner().getByText('Not from the Trust’s page. Not clinically reviewed.')).toBeTruthy();
    await fireEvent.click(banner().getByRole('button', { name: 'Close this message' }));
    expect(fake.calls).toContainEqual(['putAwayNotice', 'sixWeeks']);
    await fireEvent.click(banner().getByRole('button', { name: 'When to get help' }));
    await heading('When to get help');
  });

  it('names the clinician once there is one', async () => {
    await open({ ...sixWeeks, says: { ...sixWeeks.says, reviewedBy: 'A. Clinician' } });
    expect(banner().getByText('Not from the Trust’s page. Reviewed by A. Clinician.')).toBeTruthy();
  });
});

describe.each(['today', 'help'] as const)('a movement that is hidden now, on %s', (page) => {
  it('can be brought back at once, and the focus is not lost', async () => {
    const notice: Notice = { id: 'hidden-turn', kind: 'movementHidden', movement: 'turn', name: 'Turn' };
    const fake = await open(notice, page);
    await fireEvent.click(await banner().findByRole('button', { name: 'Bring back Turn' }));
    expect(fake.calls).toContainEqual(['bringBackMovement', 'turn']);
    await waitFor(() => {
      expect(document.activeElement?.tagName).toBe('H1');
    });
  });
});

it('on the help page nothing stands before the emergency list', async () => {
  await open({ id: 'hidden-turn', kind: 'movementHidden', movement: 'turn', name: 'Turn' }, 'help');
  const button = await banner().findByRole('button', { name: 'Bring back Turn' });
  const card = document.querySelector('.care.emergency') as HTMLElement;
  expect(card.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it('a notice without a way on has no empty place for one', async () => {
  await open({ id: 'noTray', kind: 'noTray' });
  expect(banner().getAllByRole('button')).toHaveLength(1);
  expect(document.querySelector('.notice .actions')?.textContent).toBe('');
});
