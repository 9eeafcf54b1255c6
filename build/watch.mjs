// `npm run dev`: watches the sources, and after each good build ends the app and starts it again.
import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { buildApp, sources } from './app-build.mjs';
import { root } from './install.mjs';
import { say } from './say.mjs';

/** An editor writes a file in several steps, and a checkout writes many files. */
const quietMs = 150;
const killAfterMs = 5000;

/** Runs until the app is quit by hand or the terminal ends it; gives the app's exit code. */
export function restartOnChange(start) {
  return new Promise((resolve) => {
    /** What happens when the app has ended: `stop` ends the watch as well. */
    let afterExit = 'stop';
    let building = false;
    let timer;
    let child;

    const launch = () => {
      afterExit = 'stop';
      child = start();
      child.once('exit', (code) => (afterExit === 'restart' ? launch() : finish(code ?? 1)));
    };
    const finish = (code) => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      resolve(code);
    };
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void rebuild(), quietMs);
    };
    const rebuild = async () => {
      if (building) return changed();
      building = true;
      const good = await buildApp();
      building = false;
      if (!good) return say('the build failed; the app goes on with the last good one');
      if (child.exitCode !== null || child.signalCode !== null) return;
      afterExit = 'restart';
      end(child);
    };

    const places = sources.map((source) => path.join(root, source)).filter((place) => existsSync(place));
    const watchers = places.map((place) => watch(place, { recursive: true }, changed));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        afterExit = 'stop';
        end(child);
      });
    }
    say('watching the sources; the app starts again after each change, Ctrl+C ends it');
    launch();
  });
}

function end(child) {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  child.once('exit', () => clearTimeout(timer));
}
