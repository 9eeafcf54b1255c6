/** Autostart entries, announcements, displays and the tray host. */
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import dbus from 'dbus-next';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAnnouncer } from '../../electron/os/announcer.ts';
import {
  autostartByDesktopFile,
  autostartByLoginItems,
  configHome,
  startCommand,
} from '../../electron/os/autostart.ts';
import { createBus } from '../../electron/os/dbus.ts';
import { desktopFile } from '../../electron/os/desktop-file.ts';
import { alwaysComposed } from '../../electron/os/compositor.ts';
import { createDisplays, type Screen } from '../../electron/os/displays.ts';
import { trayHostOnBus } from '../../electron/os/tray-host.ts';
import type { Rectangle, SystemNotification } from '../../electron/ports.ts';
import { tempFolder } from '../store/temp-folder.ts';
import { privateBus, service } from './private-bus.ts';

/** The arguments that a launcher takes out of an entry, by the specification's two layers of escapes. */
function launched(entry: string): readonly string[] {
  const value = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  const unescaped = value.replaceAll(/\\(.)/g, (_all, c: string) => ({ n: '\n', t: '\t', s: ' ' })[c] ?? c);
  const words = unescaped.match(/"(?:[^"\\]|\\.)*"|[^ ]+/g) ?? [];
  return words.map((word) =>
    (word.startsWith('"') ? word.slice(1, -1).replaceAll(/\\(["`$\\])/g, '$1') : word).replaceAll('%%', '%'),
  );
}

describe('autostart', () => {
  it.each([
    ['/opt/Halfpast/halfpast'],
    ['/home/jo/My Apps/100% (new)/half"past'],
    ['/odd/back\\slash/$HOME/`id`/~x;y&z'],
  ])('starts %s hidden on X11', (program) => {
    const entry = desktopFile('Halfpast', 'org.halfpast.app', [program, '--ozone-platform=x11', '--hidden']);
    expect(launched(entry)).toEqual([program, '--ozone-platform=x11', '--hidden']);
    expect(entry.startsWith('[Desktop Entry]\nType=Application\n')).toBe(true);
  });

  it('quotes as the specification says', () => {
    expect(desktopFile('n', 'i', ['/a b', '50%', '$x'])).toContain('\nExec="/a b" 50%% "\\\\$x"\n');
  });

  it('writes the entry, leaves nothing else, and takes it away', async () => {
    const folder = path.join(tempFolder(), 'config');
    const file = path.join(folder, 'autostart/org.halfpast.app.desktop');
    const autostart = autostartByDesktopFile(folder, { program: '/usr/bin/electron', appPath: '/src/app' });
    expect(await autostart.set(false)).toBeNull();
    expect(await autostart.set(true)).toBeNull();
    expect(launched(readFileSync(file, 'utf8'))).toEqual([
      '/usr/bin/electron',
      '--ozone-platform=x11',
      '/src/app',
      '--hidden',
    ]);
    expect(readdirSync(path.dirname(file))).toEqual(['org.halfpast.app.desktop']);
    expect(await autostart.set(false)).toBeNull();
    expect(existsSync(file)).toBe(false);
  });

  it('says why it cannot', async () => {
    const folder = path.join(tempFolder(), 'config');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'autostart'), 'a file in the way');
    const start = { program: '/opt/halfpast', appPath: null };
    expect(await autostartByDesktopFile(folder, start).set(true)).toMatch(/E[A-Z]+/);
    const odd = autostartByDesktopFile(tempFolder(), { program: '/a\0b', appPath: null });
    expect(await odd.set(true)).toMatch(/cannot start/);
  });

  it('starts the AppImage itself, and knows where configuration lives', () => {
    expect(startCommand({ APPIMAGE: '/a.AppImage' }, '/tmp/.mount/x', null).program).toBe('/a.AppImage');
    expect(startCommand({ APPIMAGE: '/a.AppImage' }, '/electron', '/src').program).toBe('/electron');
    expect(configHome({ XDG_CONFIG_HOME: 'relative' }, '/home/jo')).toBe('/home/jo/.config');
    expect(configHome({ XDG_CONFIG_HOME: '/cfg' }, '/home/jo')).toBe('/cfg');
  });

  it('asks Windows and macOS for it', async () => {
    const setLoginItemSettings = vi.fn();
    await autostartByLoginItems({ setLoginItemSettings }, { program: 'C:\\h.exe', appPath: null }).set(true);
    expect(setLoginItemSettings).toHaveBeenCalledWith({
      openAtLogin: true,
      path: 'C:\\h.exe',
      args: ['--hidden'],
    });
  });
});

describe('announcer', () => {
  const words = {
    prompt: { title: 'Halfpast', body: 'Ready', open: 'Open' },
    tray: { title: 'Halfpast', body: 'In the tray' },
    trouble: { title: 'Halfpast', body: 'A window failed' },
  };
  const place = () => ({
    show: vi.fn((_shown: SystemNotification) => Promise.resolve<string | null>(null)),
    withdraw: vi.fn(),
  });
  function announcing(screenReader: () => Promise<boolean>) {
    const [forAll, ofPrompt, failed] = [place(), place(), vi.fn()];
    const announcer = createAnnouncer({
      words: () => words,
      ...{ place: forAll, promptPlace: ofPrompt, failed, screenReader },
    });
    return { announcer, forAll, ofPrompt, failed };
  }

  it('announces the prompt only to a screen reader, the rest to everybody, and tells failures', async () => {
    let inUse = false;
    const { announcer, forAll, ofPrompt, failed } = announcing(() => Promise.resolve(inUse));
    const reach = vi.fn();
    announcer.announcePrompt(reach);
    announcer.announceTray();
    announcer.announceTrouble();
    expect(forAll.show.mock.calls).toEqual([[words.tray], [words.trouble]]);
    inUse = true;
    announcer.announcePrompt(reach);
    await vi.waitFor(() => expect(ofPrompt.show).toHaveBeenCalledOnce());
    const shown = ofPrompt.show.mock.calls[0]?.[0];
    expect(shown).toMatchObject({ body: 'Ready', actions: [{ id: 'default', label: 'Open' }] });
    expect(reach).not.toHaveBeenCalled();
    shown?.chosen?.('default');
    expect(reach).toHaveBeenCalledOnce();
    expect(failed).not.toHaveBeenCalled();
    forAll.show.mockResolvedValue('nobody shows it');
    announcer.announceTray();
    await vi.waitFor(() => expect(failed).toHaveBeenCalledWith('nobody shows it'));
  });

  it('takes the announcement away with the prompt, and shows none for a prompt that is over', async () => {
    let answer: (inUse: boolean) => void = () => undefined;
    const asked = new Promise<boolean>((resolve) => (answer = resolve));
    const { announcer, ofPrompt } = announcing(() => asked);
    const stop = announcer.announcePrompt(() => undefined);
    stop();
    expect(ofPrompt.withdraw).toHaveBeenCalledOnce();
    answer(true);
    await asked;
    await Promise.resolve();
    expect(ofPrompt.show).not.toHaveBeenCalled();
  });
});

describe('displays', () => {
  it('tells the display of our window with the focus, else that under the pointer, and changes', () => {
    const area = { x: 100, y: 24, width: 800, height: 576 };
    const first = { id: 1, bounds: { ...area, y: 0, height: 600 }, workArea: area };
    const second = { id: 2, bounds: { ...area, x: 900 }, workArea: { ...area, x: 900 } };
    const screen = Object.assign(new EventEmitter(), {
      getCursorScreenPoint: () => ({ x: 150, y: 50 }),
      getPrimaryDisplay: () => second,
      getDisplayNearestPoint: (point: { x: number }) => (point.x === 150 ? first : second),
      getDisplayMatching: (window: { x: number }) => (window.x < 900 ? first : second),
      getAllDisplays: () => [first, second],
    }) as EventEmitter & Screen;
    let focused: Rectangle | null = null;
    const needs = { screen, compositor: alwaysComposed, focused: () => focused };
    const displays = createDisplays({ ...needs, placed: true });
    expect(displays.current().workArea).toEqual(area);
    focused = { x: 1000, y: 100, width: 300, height: 300 };
    expect(displays.current()).toEqual({ bounds: second.bounds, workArea: second.workArea });
    expect(displays.all()).toHaveLength(2);
    const changed = vi.fn();
    const stop = displays.listen(changed);
    screen.emit('display-removed');
    screen.emit('display-metrics-changed');
    stop();
    screen.emit('display-added');
    expect(changed).toHaveBeenCalledTimes(2);

    // Where windows have no places, asking for the pointer may end the process.
    const asked = vi.spyOn(screen, 'getCursorScreenPoint');
    focused = null;
    expect(createDisplays({ ...needs, placed: false }).current().workArea).toEqual(second.workArea);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('tray host', () => {
  it('comes and goes with the watcher', async () => {
    const { socket } = await privateBus();
    const bus = createBus(socket);
    const host = trayHostOnBus(bus);
    onTestFinished(() => {
      host.stop();
      bus.close();
    });
    expect(host.present()).toBeNull();
    const changes: boolean[] = [];
    host.listen((present) => changes.push(present));
    const watcher = await service(socket, 'org.kde.StatusNotifierWatcher', () => [
      'v',
      [new dbus.Variant('b', true)],
    ]);
    await vi.waitFor(() => expect(changes).toEqual([true]));
    watcher.stop();
    await vi.waitFor(() => expect(changes).toEqual([true, false]));
    expect(host.present()).toBe(false);
  });
});
