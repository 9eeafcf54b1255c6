/**
 * What somebody who helps needs to know of app and computer, as a plain text to copy. Its labels are not in the
 * catalogue of strings: like the log, it is read by helpers, whatever language the person sees.
 */
import type { Versions } from './views.ts';

export type DisplayFacts = {
  /** In device-independent pixels. */
  readonly width: number;
  readonly height: number;
  readonly scaleFactor: number;
};

/** What can be told of the computer without asking anybody. */
export type ComputerFacts = {
  /** Name and version of the system, and the processor's kind. */
  readonly system: string;
  /** The desktop, and the kind of session; empty: not known. */
  readonly desktop: string;
  readonly sessionType: string;
  /** What draws the windows: x11, wayland, or the system itself. */
  readonly windowSystem: string;
  /** Whether see-through windows can be shown. */
  readonly composed: boolean;
  readonly displays: readonly DisplayFacts[];
  readonly gpu: boolean;
  readonly placesWindows: boolean;
  /** Null: not known yet. */
  readonly trayHost: boolean | null;
  /** What shows notifications; empty: nothing does. */
  readonly notifications: string;
  readonly shortcuts: 'everywhere' | 'partly' | 'nowhere';
  readonly program: string;
};

/** Whose computer it is: taken out of every line. */
export type Person = { readonly home: string; readonly user: string };

export type DiagnosticFacts = {
  readonly versions: Versions;
  readonly content: {
    readonly readOn: string;
    /** Of the words that must have been read before anything prompts. */
    readonly safetyHash: string;
    readonly reviewed: number;
    readonly total: number;
  };
  readonly computer: ComputerFacts;
  /** Sources that cannot be read here, by name. */
  readonly unreadable: readonly string[];
  /** One line for each, from `told-settings.ts`. */
  readonly settings: readonly string[];
  readonly locked: readonly string[];
  readonly folder: string;
  readonly log: readonly string[];
  readonly person: Person;
};

/** A heading with its lines below it. */
const part = (title: string, lines: readonly string[]): string =>
  [title, ...(lines.length === 0 ? ['none'] : lines).map((line) => `  ${line}`)].join('\n');
const yes = (is: boolean | null): string => (is === null ? 'not known yet' : is ? 'yes' : 'no');
const known = (words: string): string => (words === '' ? 'not known' : words);

/** The text to copy. The same facts give the same text; nothing in it names the person. */
export function diagnosticsText(facts: DiagnosticFacts): string {
  const { versions, content, computer, unreadable, settings, locked, folder, log, person } = facts;
  const text = [
    part(`Halfpast ${versions.app}`, [
      `Electron ${versions.electron}, Chromium ${versions.chromium}, Node ${versions.node}`,
      `content: sources read on ${content.readOn}, ${content.reviewed} of ${content.total} items reviewed`,
      `safety information: ${content.safetyHash.slice(0, 12)}`,
    ]),
    part('Computer', [
      `system: ${computer.system}`,
      `desktop: ${known(computer.desktop)}, session: ${known(computer.sessionType)}`,
      `windows: ${computer.windowSystem}, see-through: ${yes(computer.composed)}, placed: ${yes(computer.placesWindows)}`,
      `drawn by a graphics processor: ${yes(computer.gpu)}`,
      ...computer.displays.map(
        ({ width, height, scaleFactor }, index) =>
          `display ${index + 1}: ${width} x ${height}, scale ${scaleFactor}`,
      ),
      `tray: ${yes(computer.trayHost)}, shortcuts: ${computer.shortcuts}`,
      `notifications: ${computer.notifications === '' ? 'no' : computer.notifications}`,
    ]),
    part('Cannot be read here', unreadable),
    part('Settings that differ from the defaults (what is about you is left out)', settings),
    part('Settings managed by an organisation', locked),
    part('Folders', [`program: ${computer.program}`, `data: ${folder}`]),
    part('Last lines of the log', log),
  ].join('\n\n');
  return `${withoutName(text, person)}\n`;
}

/** The home folder becomes `~`, and so does a folder that bears the person's name elsewhere. */
export function withoutName(text: string, { home, user }: Person): string {
  const atHome = home.length > 1 ? text.replaceAll(home, '~') : text;
  if (user === '') return atHome;
  const name = user.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return atHome.replaceAll(
    new RegExp(`(?<=[/\\\\])${name}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`, 'giu'),
    '~',
  );
}
