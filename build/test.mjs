// `npm test`: the unit tests, then the end-to-end tests with the walks, lint and types behind them, each to its end, then one line of counts.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDependencies, root, tool } from './install.mjs';
import { PlainError, runMain, say, since } from './say.mjs';
import { ensureTestPackages } from './system-packages.mjs';
import { countCommand, countPlaywright, countVitest } from './test-counts.mjs';

const projects = ['long', 'bench', 'tour'];
const stages = ['lint', 'types', 'unit', 'e2e'];
const usage = `usage: npm test [-- --only=${stages.join('|')} | --${projects.join(' | --')}] [file ...]`;
const words = process.argv.slice(2);
const filters = words.filter((word) => !word.startsWith('-'));
const reports = mkdtempSync(path.join(tmpdir(), 'halfpast-reports-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
const total = { passed: 0, failed: 0 };

/** Straight to the terminal, as it comes. */
const terminal = { stdio: 'inherit', line: (words) => console.log(words), hear: () => undefined };

await runMain(async () => {
  const wanted = wantedStages();
  const onDesktop = wanted.some((stage) => stage === 'e2e' || projects.includes(stage));
  const startedAt = performance.now();
  ensureDependencies();
  if (onDesktop && process.platform === 'linux') ensureTestPackages();
  if (wanted.includes('unit')) await unit();
  await withChecksBehind(wanted, onDesktop ? desktopStages(wanted) : []);
  say(`all stages took ${since(startedAt)}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/** Those that need the desktop which the tests bring along. */
function desktopStages(wanted) {
  if (process.platform === 'linux')
    return wanted.filter((stage) => !['lint', 'types', 'unit'].includes(stage));
  say('the end-to-end tests bring their own desktop, which exists on Linux only: not run');
  return [];
}

function wantedStages() {
  const switches = words.filter((word) => word.startsWith('-'));
  const named = switches.map((word) => word.replace(/^--(only=)?/, ''));
  const known = switches.every((word, i) =>
    (word.startsWith('--only=') ? stages : projects).includes(named[i]),
  );
  if (!known) throw new PlainError(usage);
  return named.length > 0 ? named : stages;
}

/**
 * The end-to-end tests mostly wait, one core does for them. What is left goes to the walks over every screen, then to lint
 * and types, which give way to them. Nothing in any of these measures time.
 */
async function withChecksBehind(wanted, names) {
  const checks = async (out) => {
    if (wanted.includes('lint')) await lint(out);
    if (wanted.includes('types')) await types(out);
  };
  if (names.length === 0) return checks(terminal);
  const built = await buildForTests();
  const withWalks = names.includes('e2e') && filters.length === 0;
  const out = { ...keptOutput(), givesWay: true };
  const behind = async () => {
    if (withWalks) await inElectron('walks', built, out);
    await checks(out);
  };
  if (names.includes('e2e')) say('what runs behind the end-to-end tests is printed after them');
  const before = async () => {
    for (const name of names) await inElectron(name, built, terminal);
  };
  try {
    await Promise.all([before(), behind()]);
  } finally {
    out.print();
  }
}

async function lint(out) {
  await stage('lint', () => run('npm', ['run', '--silent', 'lint'], {}, out), countCommand, out);
}

async function types(out) {
  const tsc = (config) => () => runTool('typescript', 'tsc', ['--noEmit', '--pretty', '-p', config], {}, out);
  const svelteCheck = ['--tsconfig', 'tsconfig.json', '--fail-on-warnings'];
  await stage(
    'types: the whole project, Svelte included',
    () => runTool('svelte-check', 'svelte-check', svelteCheck, {}, out),
    countCommand,
    out,
  );
  await stage('types: the core without DOM and Node', tsc('electron/core/tsconfig.json'), countCommand, out);
  await stage('types: the windows without Node', tsc('renderer/tsconfig.json'), countCommand, out);
  await stage(
    'types: against the oldest Electron',
    async () => {
      const { ensureElectronTypes } = await import('./electron-types.mjs');
      ensureElectronTypes();
      return tsc('build/tsconfig.electron33.json')();
    },
    countCommand,
    out,
  );
}

async function unit() {
  const file = path.join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  await stage(
    'unit',
    () =>
      runTool('vitest', 'vitest', ['run', '--config', 'build/vitest.config.ts', ...reporters, ...filters]),
    (exitCode) => countVitest(file, exitCode),
  );
}

/** The app with its test entry. */
async function buildForTests() {
  const config = ['--logLevel', 'warn', '--mode', 'test', '--config', 'build/vite.config.ts'];
  return stage(
    'build',
    () => runTool('vite', 'vite', ['build', '--app', ...config]),
    (exitCode) => ({ passed: 0, failed: exitCode === 0 ? 0 : 1 }),
  );
}

/** One project of tests in a real Electron. With files named, the end-to-end tests have the walks among them. */
async function inElectron(name, built, out) {
  const file = path.join(reports, `${name}.json`);
  const projects = name === 'e2e' && filters.length > 0 ? ['e2e', 'walks'] : [name];
  const playwright = async () => {
    if (!built) throw new PlainError('not run, because the build failed');
    const { electronRuntime } = await import('./electron-runtime.mjs');
    const { ensureElectronLibraries } = await import('./system-packages.mjs');
    const { dist, exe } = await electronRuntime();
    ensureElectronLibraries(exe);
    const args = ['test', '--config', 'build/playwright.config.ts', '--reporter=list,json'];
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ELECTRON_OVERRIDE_DIST_PATH: dist };
    const named = projects.map((project) => `--project=${project}`);
    return runTool('@playwright/test', 'playwright', [...args, ...named, ...filters], env, out);
  };
  await stage(name, playwright, (exitCode) => countPlaywright(file, exitCode), out);
}

/** Runs one stage under a heading and adds its counts; whatever goes wrong in it, the next one still runs. */
async function stage(name, work, count, out = terminal) {
  const startedAt = performance.now();
  out.line(`\n== ${name} ==`);
  const exitCode = await work().catch((error) => {
    out.line(error instanceof PlainError ? error.message : String(error?.stack ?? error));
    return 1;
  });
  const { passed, failed } = count(exitCode);
  total.passed += passed;
  total.failed += failed;
  out.line(`-- ${name}: ${failed === 0 ? 'good' : 'FAILED'}, ${since(startedAt)}`);
  return failed === 0;
}

function runTool(packageName, command, args, env, out) {
  return run(process.execPath, [tool(packageName, command), ...args], env, out);
}

/** Runs a tool, sends on what it prints, and gives its exit code. */
function run(command, args, env = {}, out = terminal) {
  const shell = process.platform === 'win32' && command === 'npm';
  const options = {
    cwd: root,
    stdio: ['ignore', out.stdio, out.stdio],
    shell,
    env: { ...process.env, ...env },
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    if (out.givesWay && child.pid !== undefined)
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    out.hear(child);
    child.once('error', reject).once('close', (code) => resolve(code ?? 1)); // closed: all of its output is here
  });
}

/** Keeps what is printed, whole and in order, until `print`. */
function keptOutput() {
  const chunks = [];
  return {
    stdio: 'pipe',
    line: (words) => chunks.push(`${words}\n`),
    hear: (child) => {
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
    },
    print: () => chunks.splice(0).forEach((chunk) => process.stdout.write(chunk)),
  };
}
