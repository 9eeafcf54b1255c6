/** Unit, timeline and component tests: everything but what needs a real Electron. */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { messagesPlugin } from './messages-plugin.ts';
import svelteConfig from './svelte.config.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export default defineConfig({
  root: at('.'),
  plugins: [svelte({ ...svelteConfig, configFile: false }), messagesPlugin()],
  resolve: { conditions: ['browser'] },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: '100%', // of the cores; by itself it leaves one to whoever watches
    testTimeout: 60_000, // a guard against hanging, wide enough for a busy machine
    server: { deps: { inline: ['electron-store', 'conf'] } },
  },
});
