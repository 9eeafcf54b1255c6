/** The Autostart port: an autostart entry on Linux, the system's own login items elsewhere. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Autostart } from '../ports.ts';
import { desktopFile } from './desktop-file.ts';

/** The part of Electron's app that knows login items. */
export type LoginItems = {
  setLoginItemSettings(settings: { openAtLogin: boolean; path?: string; args: string[] }): void;
};

/** What is started at login. */
export type StartCommand = {
  /** The program: Electron's own in development. */
  readonly program: string;
  /** The app's folder in development, null when packaged. */
  readonly appPath: string | null;
};

/** Windows and macOS. */
export function autostartByLoginItems(app: LoginItems, { program, appPath }: StartCommand): Autostart {
  return {
    set(on) {
      try {
        const args = [...(appPath === null ? [] : [appPath]), '--hidden'];
        app.setLoginItemSettings({ openAtLogin: on, path: program, args });
        return Promise.resolve(null);
      } catch (cause) {
        return Promise.resolve(why(cause));
      }
    },
  };
}

/** Linux. `configHome` is the person's configuration folder, see `configHome()`. */
export function autostartByDesktopFile(
  configHome: string,
  { program, appPath }: StartCommand,
  switches: readonly string[] = [],
): Autostart {
  const folder = path.join(configHome, 'autostart');
  const file = path.join(folder, 'org.halfpast.app.desktop');
  const command = [
    program,
    '--ozone-platform=x11',
    ...switches,
    ...(appPath === null ? [] : [appPath]),
    '--hidden',
  ];

  return {
    async set(on) {
      try {
        if (!on) {
          await rm(file, { force: true });
          return null;
        }
        const text = desktopFile('Halfpast', 'org.halfpast.app', command);
        if ((await readFile(file, 'utf8').catch(() => null)) === text) return null;
        await mkdir(folder, { recursive: true });
        const whole = `${file}.new`;
        await writeFile(whole, text);
        await rename(whole, file);
        return null;
      } catch (cause) {
        return why(cause);
      }
    },
  };
}

/** `$XDG_CONFIG_HOME` where it is a whole path, else `~/.config`. */
export function configHome(env: NodeJS.ProcessEnv, home: string): string {
  const given = env['XDG_CONFIG_HOME'] ?? '';
  return path.isAbsolute(given) ? given : path.join(home, '.config');
}

/** What to start at login: the AppImage itself, not the place where it is mounted for now. */
export function startCommand(
  env: NodeJS.ProcessEnv,
  program: string,
  development: string | null,
): StartCommand {
  return { program: development === null ? (env['APPIMAGE'] ?? program) : program, appPath: development };
}

const why = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
