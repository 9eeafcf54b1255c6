/** How Svelte files are compiled, for Vite, Vitest, ESLint and svelte-check alike. */
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default { preprocess: vitePreprocess(), compilerOptions: { runes: true } };
