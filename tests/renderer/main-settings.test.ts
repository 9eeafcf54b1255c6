// @vitest-environment happy-dom
/** The settings page: what each group offers, that every choice reaches main, and that a locked one cannot be changed. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { kitIds } from '../../content/schema.ts';
import { choiceKeys, holdReasons } from '../../electron/core/settings.ts';
import App from '../../renderer/main/App.svelte';
import { FakeMain, readSettings, settingsWith } from './main-fixture.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(cleanup);

async function open(settings = readSettings): Promise<FakeMain> {
  const fake = new FakeMain({ page: { page: 'settings', asked: 1 }, settings });
  render(App, { api: fake.api });
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  return fake;
}
const region = (name: string) => within(screen.getByRole('region', { name }));
const describedBy = (element: HTMLElement): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

it('groups the choices under headings in order, one level at a time', async () => {
  await open();
  const headings = screen
    .getAllByRole('heading')
    .map(({ tagName, textContent }) => [tagName, textContent.trim()]);
  expect(headings).toEqual([
    ['H1', 'Settings'],
    ['H2', 'Breaks'],
    ['H2', 'When to wait'],
    ['H2', 'Working hours'],
    ['H2', 'What I can do'],
    ['H3', 'Hide movements'],
    ['H3', 'Hidden movements'],
    ['H2', 'Figure'],
    ['H2', 'Sound'],
    ['H2', 'Emergency numbers'],
    ['H2', 'This computer'],
    ['H2', 'Keyboard shortcuts'],
    ['H2', 'Safety'],
    ['H2', 'History'],
    ['H2', 'All settings'],
  ]);
});

it('names every control', async () => {
  await open();
  for (const role of ['switch', 'checkbox', 'radio', 'combobox', 'radiogroup', 'group']) {
    for (const control of screen.queryAllByRole(role)) {
      const name = control.getAttribute('aria-labelledby') ?? '';
      const words = control.textContent.trim();
      expect(document.getElementById(name)?.textContent || words, role).toBeTruthy();
    }
  }
});

it('asks for no reason and has no field to write in', async () => {
  await open();
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  expect(document.body.textContent).not.toMatch(/\bwhy\b|reason|pain/i);
});

describe('breaks', () => {
  it('are one stretch, a full routine, or one after the other', async () => {
    const fake = await open();
    const length = region('Breaks').getByLabelText('Break length');
    expect(length.textContent).toContain('One after the other');
    length.focus();
    await fireEvent.keyDown(length, { key: 'ArrowDown' });
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent.trim())).toEqual([
      'One stretch (about a minute)',
      'Full routine',
      'One after the other',
    ]);
    await fireEvent.keyDown(length, { key: 'Home' });
    await fireEvent.keyDown(length, { key: 'Enter' });
    await waitFor(() => {
      expect(fake.calls).toContainEqual(['changeSetting', { key: 'breakLength', value: 'stretch' }]);
    });
  });
});

describe('when to wait', () => {
  const reasons = [
    ['A program fills the screen', 'fullScreen'],
    ['The microphone is in use', 'microphone'],
    ['The camera is in use', 'camera'],
    ['Do not disturb is on', 'doNotDisturb'],
  ] as const;

  it.each(reasons)('%s is a switch, on at first', async (name, reason) => {
    const fake = await open();
    const control = region('When to wait').getByRole('switch', { name });
    expect(control.getAttribute('aria-checked')).toBe('true');
    await fireEvent.click(control);
    const value = readSettings.values.holdFor.filter((other) => other !== reason);
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'holdFor', value }]);
  });

  it('adds a reason to those that are on', async () => {
    const fake = await open(settingsWith({ holdFor: ['camera'] }));
    const on = region('When to wait')
      .getAllByRole('switch')
      .map((control) => control.getAttribute('aria-checked'));
    expect(on).toEqual(['false', 'false', 'true', 'false']);
    await fireEvent.click(region('When to wait').getByRole('switch', { name: 'The microphone is in use' }));
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'holdFor', value: ['camera', 'microphone'] }]);
  });
});

it('offers breaks by a window or a notification, and may dim the other displays', async () => {
  const fake = await open();
  const offer = region('Breaks').getByLabelText('Offer breaks by');
  expect(offer.textContent).toContain('A small window');
  offer.focus();
  await fireEvent.keyDown(offer, { key: 'ArrowDown' });
  await screen.findAllByRole('option');
  await fireEvent.keyDown(offer, { key: 'End' });
  await fireEvent.keyDown(offer, { key: 'Enter' });
  await waitFor(() => {
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'offerBy', value: 'notification' }]);
  });
  await fireEvent.click(screen.getByRole('switch', { name: 'Dim the other displays during a break' }));
  expect(fake.calls).toContainEqual(['changeSetting', { key: 'dimOthers', value: true }]);
});

describe('the prompt and the break', () => {
  it.each([
    ['Shape of the small window', 'A card with a picture', { key: 'promptForm', value: 'line' }],
    ['Size of a break', 'A large window', { key: 'breakSize', value: 'small' }],
  ] as const)('%s: at first %s', async (name, first, change) => {
    const fake = await open();
    const size = region('Breaks').getByLabelText(name);
    expect(size.textContent).toContain(first);
    size.focus();
    await fireEvent.keyDown(size, { key: 'ArrowDown' });
    await screen.findAllByRole('option');
    await fireEvent.keyDown(size, { key: 'End' });
    await fireEvent.keyDown(size, { key: 'Enter' });
    await waitFor(() => {
      expect(fake.calls).toContainEqual(['changeSetting', change]);
    });
  });
});

describe('sound', () => {
  const group = () => region('Sound');
  const speaking = (voices: Partial<SpeechSynthesisVoice>[]) => {
    const spoken: SpeechSynthesisUtterance[] = [];
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => voices,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      cancel: () => undefined,
      speak: (utterance: SpeechSynthesisUtterance) => spoken.push(utterance),
    });
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    );
    return spoken;
  };
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.stubGlobal('scrollTo', () => undefined);
  });

  it.each([
    ['Chime', 'chime'],
    ['Speak the steps', 'speakSteps'],
  ] as const)('%s is a switch, off at first', async (name, key) => {
    const fake = await open();
    const control = group().getByRole('switch', { name });
    expect(control.getAttribute('aria-checked')).toBe('false');
    await fireEvent.click(control);
    expect(fake.calls).toContainEqual(['changeSetting', { key, value: true }]);
  });

  it('a voice can be tried', async () => {
    const spoken = speaking([{ lang: 'en-GB', localService: true }]);
    await open();
    const [, speech] = group().getAllByRole('button', { name: 'Play it' });
    if (speech) await fireEvent.click(speech);
    expect(spoken.map(({ text }) => text)).toEqual(['The steps are spoken like this.']);
  });

  it('the chime can be tried', async () => {
    const made = vi.fn();
    vi.stubGlobal('AudioContext', made);
    await open();
    const [chime] = group().getAllByRole('button', { name: 'Play it' });
    if (chime) await fireEvent.click(chime);
    expect(made).toHaveBeenCalledOnce();
  });

  it('says that there is no voice, and only after asking for one that may come late', async () => {
    speaking([]);
    await open(settingsWith({ speakSteps: true }));
    expect(group().getByText(/With a voice of this computer/)).toBeTruthy();
    await waitFor(() => expect(group().getByText('No voice was found on this computer.')).toBeTruthy(), {
      timeout: 5000,
    });
  });
});

describe('what I can do', () => {
  it.each([
    ['Stay seated', 'staySeated'],
    ['Show the figure in a wheelchair', 'wheelchair'],
    ['Discreet only', 'discreetOnly'],
  ] as const)('%s is a switch', async (name, key) => {
    const fake = await open();
    const control = region('What I can do').getByRole('switch', { name });
    expect(control.getAttribute('aria-checked')).toBe('false');
    await fireEvent.click(control);
    expect(fake.calls).toContainEqual(['changeSetting', { key, value: true }]);
  });

  it('stays seated in a wheelchair: on, explained, and not to be switched off meanwhile', async () => {
    await open(settingsWith({ wheelchair: true }));
    const control = region('What I can do').getByRole('switch', { name: 'Stay seated' });
    expect(control.getAttribute('aria-checked')).toBe('true');
    expect(control).toHaveProperty('disabled', true);
    expect(describedBy(control)).toContain('wheelchair');
    expect(describedBy(control)).not.toContain('organisation');
  });

  it('has a box for every kind of kit, ticked for what there is', async () => {
    await open(settingsWith({ kit: ['doorway'] }));
    const boxes = within(screen.getByRole('group', { name: 'Kit I have' })).getAllByRole('checkbox');
    expect(boxes).toHaveLength(kitIds.length);
    const ticked = boxes.filter((box) => box.getAttribute('aria-checked') === 'true');
    expect(ticked).toEqual([screen.getByRole('checkbox', { name: 'A doorway' })]);
  });

  it('adds and takes away kit, and keeps what nobody knows', async () => {
    const fake = await open(settingsWith({ kit: ['doorway', 'hammock'] }));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'A mat' }));
    expect(fake.calls).toContainEqual([
      'changeSetting',
      { key: 'kit', value: ['doorway', 'hammock', 'mat'] },
    ]);
    await fireEvent.click(screen.getByText('A doorway')); // the words are part of the box
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'kit', value: ['hammock'] }]);
  });

  it('has a switch for each hide switch, which names the movements that it hides', async () => {
    const fake = await open(settingsWith({ hideSwitches: ['hide.twisting'] }));
    const offered = readSettings.options.hideSwitches;
    const switches = region('Hide movements').getAllByRole('switch');
    expect(switches).toHaveLength(offered.length);
    offered.forEach(({ label, movements }) => {
      const control = region('Hide movements').getByRole('switch', { name: label });
      for (const movement of movements) expect(describedBy(control)).toContain(movement);
    });
    await fireEvent.click(screen.getByRole('switch', { name: 'Twisting' }));
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'hideSwitches', value: [] }]);
  });
});

describe('hidden movements', () => {
  const options = {
    ...readSettings.options,
    hideSwitches: [
      { id: 'hide.one', label: 'Twisting', movements: ['Turn', 'Open book'] },
      { id: 'hide.two', label: 'The floor', movements: ['Open book', 'Arch'] },
    ],
  };
  const hidden = [
    { id: 'reach', name: 'Reach' },
    { id: 'turn', name: 'Turn' },
  ];

  it('are told apart: one by one with a way back, and by a switch without', async () => {
    await open(settingsWith({ hideSwitches: ['hide.one'] }, { options, hidden }));
    const group = region('Hidden movements');
    expect(group.getByText('Hidden one by one')).toBeTruthy();
    expect(group.getByText('Hidden by a switch')).toBeTruthy();
    expect(group.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Bring back Reach',
      'Bring back Turn',
    ]);
    expect(group.getByText('The switch ‘Twisting’ hides it too.')).toBeTruthy();
    expect(
      group.getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    ).toEqual(['Open book by the switch ‘Twisting’']);
  });

  it('names every switch that hides the same movement, and leaves out those that are off', async () => {
    await open(settingsWith({ hideSwitches: ['hide.one', 'hide.two'] }, { options, hidden: [] }));
    const group = region('Hidden movements');
    expect(group.getByText('by the switches ‘Twisting’ and ‘The floor’')).toBeTruthy();
    expect(group.queryByText('Hidden one by one')).toBeNull();
    cleanup();
    await open(settingsWith({ hideSwitches: [] }, { options, hidden: [] }));
    expect(region('Hidden movements').getByText('No movements are hidden.')).toBeTruthy();
  });

  it('leave the keyboard on their heading when one is brought back', async () => {
    const fake = await open(settingsWith({}, { options, hidden }));
    await fireEvent.click(screen.getByRole('button', { name: 'Bring back Reach' }));
    expect(fake.calls).toContainEqual(['bringBackMovement', 'reach']);
    await waitFor(() => {
      expect(document.activeElement?.textContent.trim()).toBe('Hidden movements');
    });
  });
});

describe('the figure', () => {
  it('has five tones as one choice, named neutrally, the chosen one marked by more than colour', async () => {
    const fake = await open(settingsWith({ skin: 'tone-2' }));
    const tones = within(screen.getByRole('radiogroup', { name: 'Skin tone' })).getAllByRole('radio');
    expect(tones.map(({ textContent }) => textContent.trim())).toEqual(
      [1, 2, 3, 4, 5].map((number) => `Tone ${String(number)}`),
    );
    const chosen = tones.filter((tone) => tone.getAttribute('aria-checked') === 'true');
    expect(chosen.map(({ textContent }) => textContent.trim())).toEqual(['Tone 2']);
    expect(tones.filter((tone) => tone.querySelector('svg'))).toEqual(chosen);
    await fireEvent.click(screen.getByRole('radio', { name: 'Tone 5' }));
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'skin', value: 'tone-5' }]);
  });

  it('is one stop for the keyboard, which moves among the tones with the arrows', async () => {
    const fake = await open(settingsWith({ skin: 'tone-2' }));
    const tone = screen.getByRole('radio', { name: 'Tone 2' });
    tone.focus();
    await fireEvent.keyDown(tone, { key: 'ArrowRight' });
    expect(document.activeElement?.textContent.trim()).toBe('Tone 3');
    expect(fake.calls).toContainEqual(['changeSetting', { key: 'skin', value: 'tone-3' }]);
  });
});

describe('emergency numbers', () => {
  it('are chosen by country, and said to be text', async () => {
    const fake = await open();
    const country = region('Emergency numbers').getByLabelText('Country');
    expect(country.textContent).toContain('United Kingdom');
    expect(describedBy(country)).toContain('never dialled');
    country.focus();
    await fireEvent.keyDown(country, { key: 'ArrowDown' });
    expect(await screen.findAllByRole('option')).toHaveLength(readSettings.options.places.length);
    await fireEvent.keyDown(country, { key: 'End' });
    await fireEvent.keyDown(country, { key: 'Enter' });
    await waitFor(() => {
      expect(fake.calls).toContainEqual(['changeSetting', { key: 'country', value: 'ZZ' }]);
    });
  });

  it.each([
    ['GB', true],
    ['GB-NIR', false],
    ['NZ', false],
  ])('in %s the Leeds switch is there: %s', async (country, there) => {
    await open(settingsWith({ country }));
    expect(screen.queryByRole('switch', { name: 'I am in the Leeds area' }) !== null).toBe(there);
  });
});

it('locks every choice that an organisation has set, and says so beside it', async () => {
  await open(settingsWith({}, { locked: choiceKeys }));
  const controls = ['switch', 'checkbox', 'radio', 'combobox'].flatMap((role) => screen.queryAllByRole(role));
  const selects = ['Sitting time before a break', 'Break length', 'Country', 'Theme'].map((name) =>
    screen.getByLabelText(name),
  );
  for (const control of [...controls, ...selects]) {
    expect(
      control.hasAttribute('disabled') || control.hasAttribute('data-disabled'),
      control.textContent,
    ).toBe(true);
  }
  const oneRow = choiceKeys.filter((key) => key !== 'hideSwitches' && key !== 'holdFor'); // these have several
  const each = oneRow.length + holdReasons.length + readSettings.options.hideSwitches.length;
  expect(screen.getAllByText('Managed by your organisation')).toHaveLength(each);
});
