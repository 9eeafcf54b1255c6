// Stand-in for Electron's own default app, for runtimes that come without one: `electron [flags] <path> [words]`.
import { app } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const args = process.argv.slice(1);

if (args.includes('--version') || args.includes('-v')) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}

const { preloads, target } = readArguments(args);
if (target === undefined) {
  console.error('usage: electron [options] path [arguments]');
  process.exit(1);
}

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const entry = describeApp(path.resolve(target));
for (const file of preloads) require(path.resolve(file));
// The await matters: Electron holds `ready` back until this module, and so the app's own, has been evaluated.
await import(pathToFileURL(entry).href).catch((error) => {
  console.error(error); // an app that cannot be loaded must not sit there without a window
  app.exit(1);
});

/** The first word that is no switch names the app; `-r file` loads a CommonJS file before it. */
function readArguments(words) {
  const preloads = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '-r' || words[i] === '--require') preloads.push(words[++i]);
    else if (!words[i].startsWith('-')) return { preloads, target: words[i] };
  }
  return { preloads, target: undefined };
}

/** Takes name, version and paths from the app's package.json, as Electron does, and returns its entry file. */
function describeApp(location) {
  const manifestFile = path.join(location, 'package.json');
  if (!existsSync(manifestFile)) {
    const entry = require.resolve(location);
    app.setAppPath(path.dirname(entry));
    return entry;
  }
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  app.name = manifest.productName ?? manifest.name ?? app.name;
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(location);
  return path.join(location, manifest.main ?? 'index.js');
}
