import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { protocol } from 'electron';

const SCHEME = 'app';

/** Origin of every page of ours. */
export const APP_ORIGIN = `${SCHEME}://rollcall`;

/** What a page may do: show itself. It loads nothing from elsewhere and runs nothing that was not built. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Announces the scheme; Electron wants to know before it is ready. */
export function announceAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/** Serves the built pages of a folder. Only files that were there at the start: a path is looked up, never joined. */
export async function serveAppProtocol(directory: string): Promise<void> {
  const files = new Map<string, string>();
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(`/${relative(directory, file).split(sep).join('/')}`, file);
  }
  protocol.handle(SCHEME, async (request) => {
    const file = originOf(request.url) === APP_ORIGIN ? files.get(new URL(request.url).pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404 });
    return new Response(await readFile(file), {
      headers: {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': CONTENT_SECURITY_POLICY,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}

/** Scheme and host of a url: Node's own `origin` knows none for schemes of one's own. Empty for what is no url. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol: scheme, host } = new URL(url);
  return `${scheme}//${host}`;
}
