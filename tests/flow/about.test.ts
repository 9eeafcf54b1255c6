/** The About page over recording ports: what is copied is what was shown. */
import { expect, it } from 'vitest';
import { defaultSettings } from '../../electron/core/settings.ts';
import { started } from '../fakes/started.ts';

const long = Date.UTC(2026, 9, 1);
const settings = {
  ...defaultSettings,
  safetyReadAt: long,
  askFirstReadAt: long,
  intervalMin: 45,
  wheelchair: true,
};

it('copies the very text that was shown, also when something has changed since', async () => {
  const { does, asked, state } = started({ settings, policy: { theme: 'dark' } });
  state.unreadableQuiet = ['microphone'];
  const text = await does().main.diagnostics();
  expect(text).toContain('Halfpast 1.2.3\n');
  expect(text).toContain('\n  intervalMin: 45\n');
  expect(text).toContain('\nCannot be read here\n  microphone\n');
  expect(text).toContain('\nSettings managed by an organisation\n  theme\n');
  expect(text).not.toContain('wheelchair');
  expect(text).not.toContain('alex');
  await does().main.changeSetting({ key: 'intervalMin', value: 60 });
  asked();
  await does().main.copyDiagnostics();
  expect(asked()).toEqual([`copy ${text}`]);
});

it('copies nothing that was not shown', async () => {
  const { does, asked } = started();
  asked();
  await expect(does().main.copyDiagnostics()).rejects.toThrow('nothing was shown');
  expect(asked()).toEqual([]);
});

it('says when the clipboard does not take it', async () => {
  const { does, state } = started();
  await does().main.diagnostics();
  state.failCopying = true;
  await expect(does().main.copyDiagnostics()).rejects.toThrow('no clipboard');
});
