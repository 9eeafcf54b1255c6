/** From process start to a running app: one instance, lockdown, this computer's ports. What the entries share. */
import { writeSync } from 'node:fs';
import path from 'node:path';
import { app, Menu, nativeTheme, session } from 'electron';
import { text } from '../content/strings/text.ts';
import { startApp, type App } from './app.ts';
import { terminalAnswer, whenNotRunning, type TerminalAnswer } from './command-words.ts';
import { afterApp, passedOn, readCommandLine, type Asked } from './core/command-line.ts';
import { noPolicy } from './core/policy.ts';
import type { Notice } from './core/views.ts';
import { createDesktop } from './os/desktop.ts';
import type { Displays, Ports } from './ports.ts';
import { contentReader } from './read-content.ts';
import { hardenCommandLine } from './security/command-line.ts';
import { lockDown, openSourcePage, sandboxAll } from './security/lockdown.ts';
import { registerAppScheme, serveApp } from './security/scheme.ts';
import { historyFiles } from './store/history-files.ts';
import { logFile } from './store/log-file.ts';
import { sessionStore } from './store/session-store.ts';
import { settingsStore } from './store/settings-store.ts';
import { breakWindow } from './windows/break-window.ts';
import { mainWindow } from './windows/main-window.ts';
import { offerByChoice } from './windows/offer.ts';
import { promptWindow } from './windows/prompt.ts';
import { tray } from './windows/tray.ts';

export type RunOptions = {
  /** Lets an entry put other ports in the place of this computer's. */
  readonly changePorts?: (ports: Ports) => Ports;
  readonly started?: (app: App) => void;
};

/** Where the built renderer lies, beside this bundle. */
const rendererFolder = path.join(import.meta.dirname, '..', 'renderer');

function thisComputersPorts(notices: Notice[]): Ports {
  const folder = app.getPath('userData');
  const log = logFile(folder);
  const onNotice = (notice: Notice): void => void notices.push(notice);
  const content = contentReader();
  const name = text('app.name');
  const desktop = createDesktop({
    log,
    announcements: {
      prompt: { title: name, body: text('announce.prompt') },
      tray: { title: name, body: text('announce.tray') },
      trouble: { title: name, body: text('announce.trouble') },
    },
  });
  const { trayHost } = desktop;
  const displays: Displays = desktop.displays;
  return {
    ...desktop,
    content,
    log,
    settings: settingsStore({ folder, onNotice }),
    session: sessionStore({ folder, onNotice }),
    history: historyFiles(folder),
    policy: noPolicy,
    random: Math.random,
    look: { set: (theme) => (nativeTheme.themeSource = theme) },
    tray: (chosen) => tray({ trayHost, chosen }),
    windows: (handlers, happened, settings) => ({
      prompt: offerByChoice({
        window: promptWindow({
          displays,
          handlers: handlers.prompt,
          happened,
          announce: () => desktop.announcer.announcePrompt(),
        }),
        place: desktop.offerPlace,
        byNotification: () => !desktop.placesWindows || settings().offerBy === 'notification',
        handlers: handlers.prompt,
        happened,
        failed: (why) => log.error(`notification: ${why}`),
      }),
      breakWindow: breakWindow({
        displays,
        handlers: handlers.break,
        happened,
        dimOthers: () => settings().dimOthers,
        size: () => settings().breakSize,
      }),
      main: mainWindow({ displays, trayHost, handlers: handlers.main, happened }),
    }),
    openSource: (id) => openSourcePage(id, content.sourcePages()),
    notices: () => notices,
    quit: () => app.quit(),
  };
}

/**
 * Runs the app. Ends the process at once when the command line asks for no more than words, or when another instance is
 * there: that one then does what was asked.
 */
export function run({ changePorts = (ports) => ports, started }: RunOptions = {}): void {
  process.on('uncaughtException', endWith);
  process.on('unhandledRejection', endWith);
  const line = readCommandLine(afterApp(process.argv, process.defaultApp));
  if (line.kind !== 'run') return answer(terminalAnswer(line, app.getVersion()));
  // Chromium reorders the second start's arguments: what it asks for goes along beside them.
  if (!app.requestSingleInstanceLock(line.asked)) return app.exit(0);
  const nothingToDo = whenNotRunning(line.asked);
  if (nothingToDo !== null) return answer(nothingToDo);
  hardenCommandLine();
  sandboxAll();
  registerAppScheme();
  Menu.setApplicationMenu(null);
  app.on('window-all-closed', () => undefined); // the tray stays

  let running: App | null = null;
  const waiting: Asked[] = line.asked.do === 'show' ? [] : [line.asked];
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const asked = passedOn(data);
    if (running === null) waiting.push(asked);
    else running.asked(asked);
  });
  app.on('activate', () => running?.openMain());
  app.on('will-quit', () => running?.stop());
  app.once('ready', () => {
    lockDown(session.defaultSession);
    serveApp(session.defaultSession, rendererFolder);
    const ports = changePorts(thisComputersPorts([]));
    const hidden = line.hidden || line.asked.do === 'break' || startedAtLogin(); // a break is a window of its own
    running = startApp(ports, { hidden });
    for (const asked of waiting) running.asked(asked);
    started?.(running);
  });
}

/** Says it in the terminal and ends; where there is none, as for a program of Windows, the exit code has to do. */
function answer({ says, exitCode }: TerminalAnswer): void {
  try {
    writeSync(exitCode === 0 ? process.stdout.fd : process.stderr.fd, `${says}\n`);
  } finally {
    app.exit(exitCode);
  }
}

/** macOS passes no arguments to what it opens at login, but says that it did. */
function startedAtLogin(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

/** A bug in main: said once, then the process ends instead of asking with a dialog that nobody answers. */
function endWith(cause: unknown): void {
  process.stderr.write(
    `Halfpast ended: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`,
  );
  app.exit(1);
}
