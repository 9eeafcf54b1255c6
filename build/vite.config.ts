/** Builds the three windows, the main process and one preload for each window, in one run. */
import { writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { licencesOf, type Built } from './licences.ts';
import { messagesPlugin } from './messages-plugin.ts';
import svelteConfig from './svelte.config.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const windows = ['main', 'prompt', 'break'] as const;
/** `usocket` is an optional part of dbus-next, for a way to a bus that we do not take. */
const external = ['electron', 'usocket', ...builtinModules, /^node:/];

/** A preload runs sandboxed: one CommonJS file with nothing to require but electron. */
function preload(window: string): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      outDir: at('out/preload'),
      emptyOutDir: false,
      target: 'chrome130',
      rolldownOptions: {
        input: { [window]: at(`electron/ipc/preload-${window}.ts`) },
        external,
        platform: 'node',
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

export default defineConfig(({ mode }) => ({
  root: at('renderer'),
  base: './',
  publicDir: false,
  plugins: [svelte({ ...svelteConfig, configFile: false }), messagesPlugin()],
  builder: {
    async buildApp(builder) {
      const built: Built[] = [];
      for (const environment of Object.values(builder.environments)) {
        if (environment.name === 'ssr') continue;
        const outputs = await builder.build(environment);
        for (const each of [outputs].flat()) if ('output' in each) built.push(...each.output);
      }
      writeFileSync(at('out/licences.json'), JSON.stringify(licencesOf(built, at('renderer'))));
    },
  },
  environments: {
    client: {
      build: {
        outDir: at('out/renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: { input: windows.map((window) => at(`renderer/${window}/index.html`)) },
      },
    },
    electron: {
      consumer: 'server',
      resolve: {
        noExternal: true,
        external: ['electron'],
        conditions: ['node', 'module', 'import', 'default'],
      },
      build: {
        outDir: at('out/electron'),
        emptyOutDir: true,
        target: 'node20.18',
        sourcemap: true,
        rolldownOptions: {
          input: {
            main: at('electron/main.ts'),
            demo: at('electron/demo.ts'),
            ...(mode === 'test' ? { 'test-main': at('tests/e2e/test-main.ts') } : {}),
          },
          external,
          platform: 'node',
          // Chunks lie beside the entries: they find preloads and pages from where they are.
          output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
    ...Object.fromEntries(windows.map((window) => [`preload_${window}`, preload(window)])),
  },
}));
