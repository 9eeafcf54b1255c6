/**
 * What Windows can be asked by programs of its own. Never run on Windows by us: the formats are those that its tools
 * print elsewhere, and whatever does not fit them cannot be told.
 */
import path from 'node:path';
import type { Run } from './child.ts';
import type { Source, Sources } from './quiet.ts';

export type WindowsNeeds = {
  /** For quick programs, and for PowerShell, which takes its time to start. */
  readonly run: Run;
  readonly runSlow: Run;
  readonly systemRoot: string;
  /** Our own program's file: it never counts. */
  readonly ownFile: string;
  /** When the computer was started, UTC ms. */
  readonly startedUtcMs: () => number;
};

const currentVersion = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion';
const consentStore = `${currentVersion}\\CapabilityAccessManager\\ConsentStore`;
const cloudStore = `${currentVersion}\\CloudStore\\Store\\DefaultAccount\\Current`;

export function windowsSources(needs: WindowsNeeds): Sources {
  const system = (...parts: string[]): string => path.win32.join(needs.systemRoot, 'System32', ...parts);
  const query = (...words: string[]) => needs.run(system('reg.exe'), ['query', ...words]);

  const inUse = (device: 'microphone' | 'webcam'): Source => {
    return async () => {
      const printed = await query(`${consentStore}\\${device}`, '/s');
      return printed.ok ? deviceInUse(printed.text, needs.ownFile, needs.startedUtcMs()) : null;
    };
  };

  return {
    microphone: inUse('microphone'),
    camera: inUse('webcam'),
    async doNotDisturb() {
      const keys = await query(cloudStore, '/s', '/k', '/f', 'quiethourssettings');
      const key = keys.ok ? lastKey(keys.text) : null;
      if (key === null) return null;
      const data = await query(key, '/v', 'Data');
      return data.ok ? quietHours(data.text) : null;
    },
    async fullScreen() {
      const powershell = system('WindowsPowerShell', 'v1.0', 'powershell.exe');
      const state = await needs.runSlow(powershell, ['-NoProfile', '-NonInteractive', '-Command', askState]);
      return state.ok ? fillsScreen(state.text) : null;
    },
  };
}

/** 100-nanosecond steps since 1601, as Windows counts time, at the beginning of 1970. */
const epoch = 116_444_736_000_000_000n;
/** Clocks are set now and then: an entry this much older than the start still counts. */
const slackMs = 5 * 60_000;

/**
 * Whether a program uses the device, as the consent store's keys are printed: one that has started and not stopped. One
 * that began before the computer did was cut off by it, and would hold for ever.
 */
export function deviceInUse(printed: string, ownFile: string, startedUtcMs: number): boolean | null {
  const entries = printed.split(/^(?=HKEY_)/m).filter((part) => part.startsWith('HKEY_'));
  if (entries.length === 0) return null;
  const own = `\\${ownFile.replaceAll('\\', '#')}`.toLowerCase();
  return entries.some((entry) => {
    const [key = ''] = entry.split(/\r?\n/, 1);
    const time = (name: string): bigint | null => {
      const value = new RegExp(`^\\s+${name}\\s+REG_QWORD\\s+(0x[0-9a-f]+)\\s*$`, 'im').exec(entry)?.[1];
      return value === undefined ? null : BigInt(value);
    };
    const start = time('LastUsedTimeStart');
    if (start === null || start === 0n || time('LastUsedTimeStop') !== 0n) return false;
    const startUtcMs = Number((start - epoch) / 10_000n);
    return startUtcMs >= startedUtcMs - slackMs && !key.trim().toLowerCase().endsWith(own);
  });
}

/** The last key that a search printed; newer versions of Windows add theirs after the older. */
function lastKey(printed: string): string | null {
  return (
    printed
      .match(/^HKEY_.*quiethourssettings\s*$/gim)
      ?.at(-1)
      ?.trim() ?? null
  );
}

/** Whether the person keeps notifications back, by the profile named in what is stored: bytes, with UTF-16 text. */
export function quietHours(printed: string): boolean | null {
  const hex = /^\s+Data\s+REG_BINARY\s+([0-9a-f]+)\s*$/im.exec(printed)?.[1] ?? '';
  // The text may begin at an odd byte: zeros left out, its letters remain.
  const letters = Buffer.from(hex, 'hex').filter((byte) => byte !== 0);
  const profile = /Microsoft\.QuietHoursProfile\.(Unrestricted|PriorityOnly|AlarmsOnly)/.exec(
    Buffer.from(letters).toString('latin1'),
  )?.[1];
  return profile === undefined ? null : profile !== 'Unrestricted';
}

/**
 * Windows' own answer to "is this a moment for a notification?" needs a call into the shell; PowerShell makes it without
 * native code of ours. Where an organisation does not let it, nothing is printed. No double quotes: they would have to
 * survive two command lines.
 */
const askState = [
  '$q = [char]34',
  "$import = '[DllImport(' + $q + 'shell32.dll' + $q + ')] public static extern int SHQueryUserNotificationState(out int state);'",
  'Add-Type -Namespace Halfpast -Name Shell -MemberDefinition $import -ErrorAction Stop',
  '$state = 0',
  'if ([Halfpast.Shell]::SHQueryUserNotificationState([ref]$state) -eq 0) { $state }',
].join('; ');

/** 2: a program fills the screen, or presents; 3: a game does; 4: presentation settings are on. Null: no such number. */
export function fillsScreen(printed: string): boolean | null {
  const state = /^\s*([1-7])\s*$/.exec(printed)?.[1];
  return state === undefined ? null : ['2', '3', '4'].includes(state);
}
