/** Windows: the registry and the shell's answer, as its programs print them. Nothing of this was run there. */
import { describe, expect, it } from 'vitest';
import type { Printed, Run } from '../../electron/os/quiet/child.ts';
import { deviceInUse, fillsScreen, quietHours, windowsSources } from '../../electron/os/quiet/windows.ts';

const store =
  'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\microphone';
const own = 'C:\\Program Files\\Halfpast\\Halfpast.exe';
/** 2024-11-04 10:00 UTC as Windows counts time. */
const morning = `0x${(BigInt(Date.UTC(2024, 10, 4, 10)) * 10_000n + 116_444_736_000_000_000n).toString(16)}`;
const startedAt = Date.UTC(2024, 10, 4, 8);

type Entry = readonly [key: string, start: string, stop: string];
const reg = (...entries: readonly Entry[]): string =>
  [
    '',
    store,
    '    Value    REG_SZ    Allow',
    '',
    `${store}\\NonPackaged`,
    '    Value    REG_SZ    Allow',
    '',
    ...entries.flatMap(([key, start, stop]) => [
      `${store}\\${key}`,
      '    Value    REG_SZ    Allow',
      `    LastUsedTimeStart    REG_QWORD    ${start}`,
      `    LastUsedTimeStop    REG_QWORD    ${stop}`,
      '',
    ]),
  ].join('\r\n');

const teams = 'MSTeams_8wekyb3d8bbwe';
const zoom = 'NonPackaged\\C:#Program Files#Zoom#bin#Zoom.exe';

describe('a device in the consent store', () => {
  it.each([
    ['nobody ever used it', reg(), false],
    ['a packaged program uses it', reg([teams, morning, '0x0']), true],
    ['an ordinary program uses it', reg([teams, morning, morning], [zoom, morning, '0x0']), true],
    ['both have stopped', reg([teams, morning, morning], [zoom, morning, morning]), false],
    ['allowed, and never started', reg([teams, '0x0', '0x0']), false],
    ['our own program', reg([`NonPackaged\\${own.replaceAll('\\', '#')}`, morning, '0x0']), false],
    ['only lines of another kind', 'ERROR: The system was unable to find the key.\r\n', null],
    ['nothing', '', null],
  ])('%s', (_what, printed, inUse) => expect(deviceInUse(printed, own, startedAt)).toBe(inUse));

  it('is not held for ever by a program that the computer’s end cut off', () => {
    const printed = reg([zoom, morning, '0x0']);
    expect(deviceInUse(printed, own, Date.UTC(2024, 10, 5, 8))).toBe(false);
    expect(deviceInUse(printed, own, Date.UTC(2024, 10, 4, 10, 4))).toBe(true); // clocks are set
  });
});

describe('quiet hours as they are stored', () => {
  const stored = (text: string, shift = ''): string => {
    const bytes = `434201000a0201002a06${shift}${Buffer.from(text, 'utf16le').toString('hex')}ca2800`;
    return `\r\nHKEY_CURRENT_USER\\Software\\x\r\n    Data    REG_BINARY    ${bytes.toUpperCase()}\r\n\r\n`;
  };
  it.each([
    ['Microsoft.QuietHoursProfile.Unrestricted', false],
    ['Microsoft.QuietHoursProfile.PriorityOnly', true],
    ['Microsoft.QuietHoursProfile.AlarmsOnly', true],
    ['Microsoft.QuietHoursProfile.SomethingNew', null],
    ['', null],
  ])('%s: %s', (profile, on) => {
    expect(quietHours(stored(profile))).toBe(on);
    expect(quietHours(stored(profile, '2a'))).toBe(on);
  });
  it.each(['', 'ERROR: no such key', '    Data    REG_SZ    text'])('%j tells nothing', (printed) =>
    expect(quietHours(printed)).toBeNull(),
  );
});

it.each([
  ['1\r\n', false],
  ['2\r\n', true],
  ['3\r\n', true],
  ['4\r\n', true],
  ['5\r\n', false],
  ['7', false],
  ['', null],
  ['Add-Type : Cannot add type.\r\n', null],
])('the shell’s state %j: a program fills the screen: %s', (printed, fills) =>
  expect(fillsScreen(printed)).toBe(fills),
);

describe('the sources of Windows', () => {
  const sources = (run: Run) => {
    const needs = { run, runSlow: run, systemRoot: 'C:\\Windows', ownFile: own };
    return windowsSources({ ...needs, startedUtcMs: () => startedAt });
  };
  const prints = (text: string): Promise<Printed> => Promise.resolve({ ok: true, text });

  it('ask programs of the system by their whole path, and only for what is wanted', async () => {
    const asked: string[] = [];
    const { microphone, camera, fullScreen } = sources((command, args) => {
      asked.push([command, ...args.slice(0, 2)].join(' '));
      return prints(command.endsWith('powershell.exe') ? '5\r\n' : reg([zoom, morning, '0x0']));
    });
    expect([await microphone(), await camera(), await fullScreen()]).toEqual([true, true, false]);
    const key = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore';
    expect(asked).toEqual([
      `C:\\Windows\\System32\\reg.exe query ${key}\\microphone`,
      `C:\\Windows\\System32\\reg.exe query ${key}\\webcam`,
      'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -NoProfile -NonInteractive',
    ]);
  });

  it('find where quiet hours are stored, and read them', async () => {
    const current =
      'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\CloudStore\\Store\\DefaultAccount\\Current';
    const name = 'windows.data.donotdisturb.quiethourssettings';
    const key = `${current}\\{af15e3cc-9b2e-4769-8aee-f66a5de5bd97}$${name}\\${name}`;
    const data = Buffer.from('Microsoft.QuietHoursProfile.AlarmsOnly', 'utf16le').toString('hex');
    const { doNotDisturb } = sources((_command, [, asked]) =>
      prints(
        asked === key
          ? `\r\n${key}\r\n    Data    REG_BINARY    ${data}\r\n`
          : `\r\n${current}\\{af15e3cc}$${name}\r\n${key}\r\n\r\nEnd of search: 2 match(es) found.\r\n`,
      ),
    );
    expect(await doNotDisturb()).toBe(true);
    expect(await sources(() => prints('End of search: 0 match(es) found.\r\n')).doNotDisturb()).toBeNull();
  });

  it.each(['absent', 'failed', 'late'] as const)('tell nothing when a program is %s', async (why) => {
    const all = sources(() => Promise.resolve({ ok: false, why }));
    for (const source of Object.values(all)) expect(await source()).toBeNull();
  });
});
