/** What app:// serves, and what it does not. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { answer, isAppUrl } from '../../electron/security/scheme.ts';
import { openSourcePage } from '../../electron/security/lockdown.ts';
import { tempFolder } from '../store/temp-folder.ts';

const openExternal = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock('electron', () => ({ protocol: {}, app: {}, shell: { openExternal } }));

function files() {
  const folder = tempFolder();
  const root = path.join(folder, 'renderer');
  mkdirSync(path.join(root, 'main'), { recursive: true });
  writeFileSync(path.join(root, 'main/index.html'), '<title>main</title>');
  writeFileSync(path.join(root, 'main/a b.js'), 'export {}');
  writeFileSync(path.join(root, 'main/notes.txt'), 'no such kind');
  writeFileSync(path.join(folder, 'secret.html'), 'secret');
  mkdirSync(path.join(folder, 'renderer-2'));
  writeFileSync(path.join(folder, 'renderer-2/index.html'), 'secret');
  return root;
}
const get = (url: string, root: string, method = 'GET') => answer({ method, url }, root);

describe('app scheme', () => {
  it.each([
    ['app://halfpast/main/index.html', 'text/html; charset=utf-8'],
    ['app://halfpast/main/index.html?x=1#y', 'text/html; charset=utf-8'],
    ['app://halfpast/main/a%20b.js', 'text/javascript; charset=utf-8'],
  ])('serves %s', async (url, type) => {
    const response = await get(url, files());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  it.each([
    'app://halfpast/../secret.html',
    'app://halfpast/%2e%2e/secret.html',
    'app://halfpast/..%2fsecret.html',
    'app://halfpast/main/..%2f..%2fsecret.html',
    'app://halfpast/..%5csecret.html',
    'app://halfpast/..%2frenderer-2%2findex.html',
    'app://halfpast//etc/passwd',
    'app://halfpast/main/index.html%00.js',
    'app://halfpast/%',
    'app://halfpast/main',
    'app://halfpast/',
    'app://halfpast/main/gone.html',
    'app://halfpast/main/notes.txt',
    'app://other/main/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('does not serve %s', async (url) => {
    const response = await get(url, files());
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('puts the strict policy on every answer, refusals too', async () => {
    const root = files();
    const answers = [
      await get('app://halfpast/main/index.html', root),
      await get('app://halfpast/gone.html', root),
      await get('app://halfpast/main/index.html', root, 'POST'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 405]);
    for (const { headers } of answers) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types svelte-trusted-html");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  it('knows its own addresses', () => {
    expect(isAppUrl('app://halfpast/x')).toBe(true);
    expect(['app://halfpast.evil/x', 'https://halfpast/x', 'app://halfpast:1/x', ''].some(isAppUrl)).toBe(
      false,
    );
  });
});

describe('pages of sources', () => {
  const pages = new Map([
    ['S1', 'https://example.org/leaflet'],
    ['plain', 'http://example.org/'],
    ['odd', 'file:///etc/passwd'],
  ]);

  it('opens only https pages of our own list', () => {
    expect(openSourcePage('S1', pages)).toBe(true);
    for (const id of ['plain', 'odd', 'unknown', 'https://example.org/']) {
      expect(openSourcePage(id, pages)).toBe(false);
    }
    expect(openExternal.mock.calls).toEqual([['https://example.org/leaflet']]);
  });
});
