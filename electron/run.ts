/** From process start to a running app: one instance, lockdown, this computer's ports. What the entries share. */
import { writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app, clipboard, nativeTheme, session } from 'electron';
import { contentInLanguages } from '../content/in-languages.ts';
import { text } from '../content/strings/text.ts';
import { version } from '../package.json';
import { startApp, type App } from './app.ts';
import { terminalAnswer, whenNotRunning, type TerminalAnswer } from './command-words.ts';
import type { AppAction } from './core/app-menu.ts';
import { afterApp, passedOn, readCommandLine, type Asked } from './core/command-line.ts';
import { effective, noPolicy } from './core/policy.ts';
import type { Notice } from './core/views.ts';
import { appFacts, copyText, readLicences } from './os/app-facts.ts';
import { createDesktop } from './os/desktop.ts';
import type { Displays, Ports } from './ports.ts';
import { contentReader } from './read-content.ts';
import { hardenCommandLine } from './security/command-line.ts';
import { lockDown, openSourcePage, sandboxAll } from './security/lockdown.ts';
import { registerAppScheme, serveApp } from './security/scheme.ts';
import { historyFiles } from './store/history-files.ts';
import { lastLogLines, logFile } from './store/log-file.ts';
import { sessionStore } from './store/session-store.ts';
import { settingsStore } from './store/settings-store.ts';
import { languageSpeaker } from './speak-language.ts';
import { setAppMenu } from './windows/app-menu.ts';
import { breakWindow } from './windows/break-window.ts';
import { mainWindow } from './windows/main-window.ts';
import { offerByChoice } from './windows/offer.ts';
import { promptWindow } from './windows/prompt.ts';
import { tray } from './windows/tray.ts';
import { zoomFocused } from './windows/zoom.ts';

export type RunOptions = {
  /** Lets an entry put other ports in the place of this computer's. */
  readonly changePorts?: (ports: Ports) => Ports;
  readonly started?: (app: App) => void;
};

/** Where the built renderer lies, beside this bundle. */
const rendererFolder = path.join(import.meta.dirname, '..', 'renderer');

/** What the build wrote down of the licences of what it bundled. */
const licencesFile = path.join(import.meta.dirname, '..', 'licences.json');

/** Enough of the log to see what went wrong last, few enough to read before copying. */
const LOG_LINES = 20;

function thisComputersPorts(notices: Notice[], chosen: (action: AppAction) => void): Ports {
  const folder = app.getPath('userData');
  const log = logFile(folder);
  const onNotice = (notice: Notice): void => void notices.push(notice);
  const languages = contentInLanguages();
  const content = contentReader(languages);
  const desktop = createDesktop({
    log,
    announcements: () => ({
      prompt: { title: text('app.name'), body: text('announce.prompt'), open: text('tray.menu.open') },
      tray: { title: text('app.name'), body: text('announce.tray') },
      trouble: { title: text('app.name'), body: text('announce.trouble') },
    }),
  });
  const { trayHost, dock } = desktop;
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
    computer: {
      app: appFacts({
        version,
        versions: process.versions,
        folder,
        program: process.execPath,
      }),
      person: { home: os.homedir(), user: userName() },
      facts: desktop.facts,
      licences: () => readLicences(licencesFile),
      lastOfLog: () => lastLogLines(folder, LOG_LINES),
      copy: (words) => copyText(clipboard, words),
    },
    languages: languageSpeaker({
      system: systemLanguages,
      translated: languages.read,
      failed: (why, cause) => log.error(why, cause),
    }),
    look: { set: (theme) => (nativeTheme.themeSource = theme) },
    tray: (chosen) => tray({ trayHost, chosen }),
    windows: (handlers, happened, settings) => ({
      prompt: offerByChoice({
        window: promptWindow({
          displays,
          handlers: handlers.prompt,
          happened,
          announce: (reach) => desktop.announcer.announcePrompt(reach),
        }),
        place: desktop.offerPlace,
        byNotification: () => !desktop.placesWindows || settings().offerBy === 'notification',
        handlers: handlers.prompt,
        happened,
        failed: (why) => log.error(`notification: ${why}`),
      }),
      breakWindow: breakWindow({
        displays,
        dock,
        handlers: handlers.break,
        happened,
        dimOthers: () => settings().dimOthers,
        size: () => settings().breakSize,
      }),
      main: mainWindow({ displays, trayHost, dock, chosen, handlers: handlers.main, happened }),
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
  if (line.kind !== 'run') return void answer(() => terminalAnswer(line, version));
  // Chromium reorders the second start's arguments: what it asks for goes along beside them.
  if (!app.requestSingleInstanceLock(line.asked)) return app.exit(0);
  const notRunning = whenNotRunning(line.asked);
  if (notRunning !== null) return void answer(notRunning);
  hardenCommandLine();
  sandboxAll();
  registerAppScheme();
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
  const chosen = (action: AppAction): void => {
    switch (action.do) {
      case 'page':
        return running?.openMain(action.page);
      case 'zoom':
        return zoomFocused(action.to);
      case 'quit':
        return app.quit();
    }
  };
  app.once('ready', () => void ready());

  const startsHidden = line.hidden || line.asked.do === 'break'; // a break is a window of its own
  async function ready(): Promise<void> {
    lockDown(session.defaultSession);
    serveApp(session.defaultSession, rendererFolder);
    const ports = changePorts(thisComputersPorts([], chosen));
    await ports.languages.follow(effective(ports.settings.load(), ports.policy).values.language);
    setAppMenu(process.platform, chosen);
    ports.languages.listen(() => setAppMenu(process.platform, chosen));
    running = startApp(ports, { hidden: startsHidden || startedAtLogin() });
    for (const asked of waiting) running.asked(asked);
    started?.(running);
  }
}

/** The system's languages, best first; known before the app is ready. */
const systemLanguages = (): readonly string[] => app.getPreferredSystemLanguages();

/** Says it in the terminal, in the system's language, and ends; where there is none, as for a program of Windows, the exit code has to do. */
async function answer(words: () => TerminalAnswer): Promise<void> {
  await languageSpeaker({ system: systemLanguages, failed: () => undefined }).follow('system');
  const { says, exitCode } = words();
  try {
    writeSync(exitCode === 0 ? process.stdout.fd : process.stderr.fd, `${says}\n`);
  } finally {
    app.exit(exitCode);
  }
}

/** Empty for somebody whom the system's list of users does not know. */
function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return '';
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
