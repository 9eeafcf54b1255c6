/** The app:// scheme: serves the built windows from our own files, and nothing else. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';

const scheme = 'app';
const host = 'halfpast';

/** The strict policy of every page: our own files only, no inline script or style, no evaluation. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Only these kinds of file are served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Is this an address of ours? */
export function isAppUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === `${scheme}:` && new URL(url).host === host;
}

/** Before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Serves the files below `root` (the built renderer) to the windows of a session. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(scheme, (request) => answer(request, root));
}

/** The answer to one request: a file below `root`, or 404; 405 for anything but reading. */
export async function answer(
  { method, url }: { readonly method: string; readonly url: string },
  root: string,
): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers });
  const file = fileOf(url, root);
  const type = file === null ? undefined : types[path.extname(file).toLowerCase()];
  if (file === null || type === undefined) return new Response(null, { status: 404, headers });
  try {
    const body = new Uint8Array(await readFile(file));
    return new Response(method === 'HEAD' ? null : body, { headers: { ...headers, 'Content-Type': type } });
  } catch {
    return new Response(null, { status: 404, headers });
  }
}

/** The file that an address names, or null: another host, a way out of the folder, or a name that hides one. */
function fileOf(url: string, root: string): string | null {
  if (!isAppUrl(url)) return null;
  try {
    const segments = decodeURIComponent(new URL(url).pathname).slice(1).split('/');
    const plain = segments.every(
      (segment) => segment !== '' && segment !== '..' && /^[^\\:\0]+$/.test(segment),
    );
    const file = path.join(root, ...segments);
    return plain && file.startsWith(path.join(root, path.sep)) ? file : null;
  } catch {
    return null;
  }
}
