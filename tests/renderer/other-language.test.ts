// @vitest-environment happy-dom
/** Every window in a language that the content is not in: all is said by messages, and what is not is marked as English. */
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { flushSync, tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languageOf } from '../../content/strings/languages.ts';
import { speak, speakingEnglish } from '../../content/strings/speaking.ts';
import { text, textBeside } from '../../content/strings/text.ts';
import { defaultSettings } from '../../electron/core/settings.ts';
import type { Page, PromptView, BreakView } from '../../electron/core/views.ts';
import { contentReader } from '../../electron/read-content.ts';
import Break from '../../renderer/break/Break.svelte';
import App from '../../renderer/main/App.svelte';
import Prompt from '../../renderer/prompt/Prompt.svelte';
import '../../renderer/shared/language.svelte.ts';
import { running } from './break-fixture.ts';
import { FakeMain, readSettings, settingsWith, sittingToday, unreadSettings } from './main-fixture.ts';
import { untranslated } from './untranslated.ts';

const content = contentReader();
const accented = { ...speakingEnglish, ...languageOf('en-XA') };
const library = content.libraryPage(defaultSettings);
const [routine] = library.routines;
const [movement] = library.movements;
if (routine === undefined || movement === undefined) throw new Error('the library is empty');
const nextRoutine: PromptView['routine'] = {
  ...{ id: routine.id, name: routine.name, summary: routine.summary, place: routine.place },
  ...{ movements: [movement.name], stretch: false, aboutMin: 2, where: 'at your desk', seated: true },
  picture: movement.picture,
};

beforeEach(async () => {
  vi.stubGlobal('scrollTo', vi.fn());
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  Object.defineProperty(document, 'fonts', { configurable: true, value: [] });
  document.documentElement.lang = 'en-XA';
  await speak(accented);
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await speak(speakingEnglish);
});

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) {
    await Promise.resolve();
    await tick();
  }
  flushSync();
};
const press = async (name: string): Promise<void> => {
  await fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};

/** How often the page says that something is in English. */
const notes = (): number => screen.queryAllByText(text('content.inEnglish')).length;

describe('the main window', () => {
  async function open(page: Page, values: ConstructorParameters<typeof FakeMain>[0] = {}): Promise<FakeMain> {
    const fake = new FakeMain({ page: { page, asked: 1 }, ...values });
    render(App, { api: fake.api });
    await settle();
    return fake;
  }

  it.each<[Page, number]>([
    ['today', 0],
    ['routines', 0],
    ['advice', 1],
    ['help', 1],
    ['history', 0],
    ['settings', 0],
    ['about', 1],
    ['safety', 1],
    ['welcome', 0],
    ['rhythm', 0],
  ])('says all of %s in messages or marks it, and tells once what is in English', async (page, times) => {
    await open(page, {
      today: { ...sittingToday, next: nextRoutine },
      settings: settingsWith(
        { hideSwitches: [content.options().hideSwitches[0]?.id ?? ''] },
        { hidden: [{ id: movement.id, name: movement.name }] },
      ),
      notices: [
        { id: 'sixWeeks', kind: 'sixWeeks', says: content.moments().sixWeeks },
        { id: 'hidden', kind: 'movementHidden', movement: movement.id, name: movement.name },
      ],
    });
    expect(document.body.textContent).toContain('⟦');
    expect(untranslated(document)).toEqual([]);
    expect(notes()).toBe(times);
  });

  it('does so where there is no emergency number, and in the first introduction', async () => {
    await open('help', { settings: settingsWith({ country: 'ZZ' }) });
    expect(untranslated(document)).toEqual([]);
    cleanup();
    await open('safety', { settings: unreadSettings });
    await fireEvent.click(screen.getByRole('button', { expanded: false }));
    await settle();
    expect(untranslated(document)).toEqual([]);
    expect(notes()).toBe(1);
  });

  it('does so in what is open of the library: a routine, its sheet, a movement', async () => {
    await open('routines');
    await press(routine.name);
    expect(untranslated(document)).toEqual([]);
    expect(notes()).toBe(1);
    await press(text('routines.print'));
    expect(untranslated(document)).toEqual([]);
    expect(notes()).toBe(1);
    const sheet = screen.getByRole('article');
    expect(sheet.getAttribute('lang')).toBe('en-GB');
    expect(sheet.textContent).not.toContain('⟦');
    cleanup();
    await open('routines');
    await fireEvent.click(screen.getAllByRole('tab')[1] ?? document.body);
    await settle();
    await press(movement.name);
    expect(untranslated(document)).toEqual([]);
    expect(notes()).toBe(1);
  });

  it('marks what stays English for helpers, too', async () => {
    await open('about');
    await press(text('about.diagnostics.show'));
    await press(text('about.licences.show'));
    expect(document.body.textContent).toContain('Electron 33.2.1');
    expect(document.body.textContent).toContain('MIT License');
    expect(untranslated(document)).toEqual([]);
  });

  it('asks for its pages again when the content is in another language', async () => {
    const fake = await open('help');
    const asked = () => fake.calls.filter(([call]) => call === 'help').length;
    expect(asked()).toBe(1);
    await speak({ ...accented, tag: 'cy', formats: 'cy', content: { ...accented.content, guidance: 'cy' } });
    await settle();
    expect(asked()).toBe(2);
    expect(notes()).toBe(0);
    expect(screen.getByRole('heading', { level: 1 }).querySelector('[lang="cy"]')).not.toBeNull();
  });

  it('has no notes where all is in one language', async () => {
    await speak(speakingEnglish);
    document.documentElement.lang = 'en-GB';
    for (const page of ['help', 'advice', 'about', 'safety'] as const) {
      await open(page, { settings: readSettings });
      expect(notes()).toBe(0);
      cleanup();
    }
  });
});

describe('the prompt', () => {
  it.each(['card', 'line'] as const)(
    'says all of it as a %s, and leaves out the place inside its sentence',
    async (form) => {
      const offer: PromptView = {
        ...{ sittingMin: 30, form, largeControls: false },
        ...{ skin: 'tone-3', routine: nextRoutine },
      };
      const listen = {
        language: () => () => undefined,
        active: () => () => undefined,
        prompt: (changed: (view: PromptView) => void) => {
          changed(offer);
          return () => undefined;
        },
        shown: () => () => undefined,
      };
      const call = Object.fromEntries(
        ['start', 'postpone', 'skip', 'close', 'touch', 'openHelp', 'fit', 'another', 'gone'].map((name) => [
          name,
          () => Promise.resolve(),
        ]),
      );
      render(Prompt, { api: { listen, call } as never });
      await settle();
      expect(untranslated(document)).toEqual([]);
      expect(document.body.textContent).not.toContain('at your desk');
      expect(screen.getByRole('heading', { level: 2 }).querySelector('[lang="en-GB"]')?.textContent).toBe(
        routine.name,
      );
    },
  );
});

describe('the break', () => {
  async function open(view: BreakView): Promise<(view: BreakView) => Promise<void>> {
    let push: (view: BreakView) => void = () => undefined;
    const listen = {
      break: (changed: (value: BreakView) => void) => {
        push = changed;
        changed(view);
        return () => undefined;
      },
    };
    render(Break, { api: { listen, call: {} } as never });
    await settle();
    return async (next) => {
      push(next);
      await settle();
    };
  }
  const live = () => screen.getByRole('status').textContent;

  it('says all of it, in every state, and tells in the details what is in English', async () => {
    const push = await open(running());
    expect(untranslated(document)).toEqual([]);
    expect(notes()).toBe(1);
    await push(running({ atMs: 13_000 }));
    expect(untranslated(document)).toEqual([]);
    await push({
      ...{ state: 'done', outcome: 'finished', nextBreakMin: 30, largeControls: false },
      movements: [{ id: 'turn', name: 'Turn' }],
    });
    expect(untranslated(document)).toEqual([]);
    cleanup();
    await open(running({ askFirst: { lead: content.moments().firstRoutine, rules: content.help().rules } }));
    expect(untranslated(document)).toEqual([]);
    expect(notes()).toBe(1);
  });

  it('speaks of one piece: a screen reader is told everything with a step in the language of the steps', async () => {
    const push = await open(running({ atMs: 12_500 }));
    const status = screen.getByRole('status');
    expect(status.getAttribute('lang')).toBe('en-GB');
    expect(live()).toContain(textBeside('movements', 'break.progress.movement', { n: 1, total: 1 }));
    expect(live()).not.toContain('⟦');
    await push(running({ atMs: 12_500, paused: true }));
    expect(live()).toBe('Break paused.');
  });
});

it('finds what is not said by a message, and messages that are marked as another language', () => {
  document.body.innerHTML = `
    <p>Plain words</p><p>⟦Ŵòŕð⟧ and ⟦ŵòŕð⟧, 26 November</p><p lang="en-GB">English</p><kbd>Esc</kbd>
    <p lang="en-GB">⟦Ŵòŕð⟧</p><button aria-label="Close"></button><p>12:05</p><p>⟦cut</p>`;
  expect(untranslated(document)).toEqual([
    'text that no message says: Plain words',
    'text of the interface in an element of en-GB: ⟦Ŵòŕð⟧',
    'text that no message says: ⟦cut',
    'aria-label that no message says: Close',
  ]);
});
