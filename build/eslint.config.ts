/** Lint: strict types, who may import whom, and what must not appear where. */
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import type { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Which folders a folder may import from, as patterns of import paths. Types and values alike. Whatever is not
 * named here is refused, packages included.
 */
const mayImport: Record<string, { files: string[]; ignores?: string[]; allow: string[] }> = {
  content: { files: ['content/**/*.ts'], allow: ['\\./', 'valibot$', 'virtual:'] },
  core: {
    files: ['electron/core/**/*.ts'],
    allow: [
      '\\./[^/]+$',
      '\\.\\./\\.\\./content/(schema|page-schema|pose-schema|strings/spoken)\\.ts$',
      'valibot$',
      '@internationalized/date$',
    ],
  },
  ports: { files: ['electron/ports.ts'], allow: ['\\./core/', '\\.\\./content/', '\\./ipc/contract\\.ts$'] },
  'break-flow': {
    files: ['electron/break-flow.ts', 'electron/break-choice.ts'],
    allow: ['\\./core/', '\\./break-choice\\.ts$', '\\./ports\\.ts$'],
  },
  app: {
    files: [
      'electron/app.ts',
      'electron/about-app.ts',
      'electron/answers.ts',
      'electron/change-settings.ts',
      'electron/history-keeping.ts',
      'electron/notice-board.ts',
      'electron/shortcut-keys.ts',
    ],
    allow: [
      '\\./(about-app|answers|break-flow|change-settings|history-answers|history-keeping|notice-board|shortcut-keys)\\.ts$',
      '\\./ports\\.ts$',
      '\\./core/',
      '\\./ipc/contract\\.ts$',
    ],
  },
  // Words go into files and reasons here, where no window is there to say them.
  'history answers': {
    files: ['electron/history-{answers,export,import}.ts'],
    allow: [
      '\\./history-(export|import|keeping)\\.ts$',
      '\\./ports\\.ts$',
      '\\./core/',
      '\\.\\./content/strings/',
    ],
  },
  ipc: { files: ['electron/ipc/**/*.ts'], allow: ['\\./', '\\.\\./core/', 'valibot$', 'electron$'] },
  os: {
    files: ['electron/os/**/*.ts'],
    allow: ['\\./', '\\.\\./ports\\.ts$', '\\.\\./core/', 'electron$', 'node:', 'dbus-next$', 'x11$'],
  },
  // After `os`, so that it holds for its own files instead.
  'os quiet': {
    files: ['electron/os/quiet/**/*.ts'],
    allow: [
      '\\./',
      '\\.\\./(dbus|dbus-connection|dbus-property|x11-display)\\.ts$',
      '\\.\\./\\.\\./(ports\\.ts$|core/)',
      'node:',
      'x11$',
    ],
  },
  store: {
    files: ['electron/store/**/*.ts'],
    allow: ['\\./', '\\.\\./ports\\.ts$', '\\.\\./core/', 'electron-store$', 'node:', 'valibot$'],
  },
  windows: {
    files: ['electron/windows/**/*.ts'],
    allow: [
      '\\./',
      '\\.\\./ports\\.ts$',
      '\\.\\./core/',
      '\\.\\./ipc/',
      '\\.\\./security/',
      '\\.\\./\\.\\./content/strings/',
      'electron$',
      'node:(crypto|fs/promises|path)$',
    ],
  },
  security: { files: ['electron/security/**/*.ts'], allow: ['\\./', 'electron$', 'node:'] },
  'renderer shared and figure': {
    files: ['renderer/shared/**', 'renderer/figure/**'],
    allow: [
      '\\./',
      '\\.\\./(shared|figure)/',
      '\\.\\./\\.\\./content/',
      '\\.\\./\\.\\./electron/(ipc/contract|core/[a-z-]+)\\.ts$',
      'svelte',
      'bits-ui$',
      '@lucide/svelte',
      '@internationalized/date$',
      '@fontsource-variable/',
    ],
  },
  ...Object.fromEntries(
    ['main', 'prompt', 'break'].map((window) => [
      `renderer ${window}`,
      {
        files: [`renderer/${window}/**`],
        allow: [
          '\\./',
          '\\.\\./[^.]',
          '\\.\\./(\\.\\./)?(shared|figure)/',
          '(\\.\\./)+content/',
          '(\\.\\./)+electron/(ipc/contract|core/[a-z-]+)\\.ts$',
          'svelte',
          'bits-ui$',
          '@lucide/svelte',
          '@internationalized/date$',
          ...(window === 'main' ? ['d3-scale$'] : []),
        ],
      },
    ]),
  ),
};

const layers: Linter.Config[] = Object.entries(mayImport).map(([name, { files, allow }]) => ({
  name: `halfpast/${name}`,
  files: files.map((pattern) => (pattern.endsWith('**') ? `${pattern}/*.{ts,svelte}` : pattern)),
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?!(?:${allow.join('|')}))`,
            message: `${name} may not import this (see the table of layers in the README).`,
          },
        ],
      },
    ],
  },
}));

/** Words follow the language, which may change: they are asked for when they are shown, and formats are in one place. */
const wordsFollowTheLanguage = [
  {
    selector:
      'CallExpression[callee.name=/^(text|healthText|textBeside)$/]:not(:function CallExpression):not(SvelteScriptElement CallExpression):not(SvelteElement CallExpression)',
    message: 'Words asked for once stay in that language: ask inside a function.',
  },
  {
    selector:
      'SvelteScriptElement > VariableDeclaration > VariableDeclarator > CallExpression[callee.name=/^(text|healthText|textBeside)$/]',
    message: 'Words asked for once stay in that language: use $derived, or ask in the markup.',
  },
  {
    selector:
      'MemberExpression[object.name="Intl"], MemberExpression[property.name=/^(toLocale|localeCompare)/]',
    message: 'Dates, numbers and lists are written by content/strings/formats.ts.',
  },
];

/** The renderer takes types, never code, from main. */
const typesOnly: Linter.Config = {
  files: ['renderer/**/*.{ts,svelte}'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector:
          'ImportDeclaration[importKind!="type"][source.value=/\\/electron\\//]:not(:has(ImportSpecifier[importKind="type"]))',
        message: 'The renderer imports types from electron/, never code.',
      },
      { selector: 'ImportExpression', message: 'No dynamic imports: everything is bundled.' },
      ...wordsFollowTheLanguage,
    ],
  },
};

export default defineConfig(
  { ignores: ['out/**', 'release/**', 'node_modules/**', '.cache/**', 'test-results/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: { projectService: true, tsconfigRootDir: root, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off', // `return doIt()` ends a void branch in one line
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
    },
  },
  { files: ['renderer/**'], languageOptions: { globals: globals.browser } },
  { files: ['**/*.mjs'], extends: [ts.configs.disableTypeChecked], rules: { 'no-console': 'off' } },
  { files: ['build/**', 'tests/**'], rules: { 'no-console': 'off' } },
  ...layers,
  typesOnly,
  {
    name: 'halfpast/core is pure',
    files: ['electron/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'process',
        'window',
        'setTimeout',
        'setInterval',
        'performance',
        'crypto',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Random comes in as an argument.' },
      ],
    },
  },
  {
    name: 'halfpast/one door for messages',
    files: ['electron/**/*.ts'],
    ignores: ['electron/ipc/handle.ts', 'electron/ipc/bridge.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Identifier[name=/^(ipcMain|ipcRenderer)$/]',
          message: 'Messages go through ipc/handle.ts and ipc/bridge.ts.',
        },
        {
          selector: 'MemberExpression[property.name="ipc"]',
          message: 'Messages go through ipc/handle.ts and ipc/bridge.ts.',
        },
        { selector: 'ImportExpression', message: 'No dynamic imports: everything is bundled.' },
        ...wordsFollowTheLanguage,
      ],
    },
  },
);
