import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signed } from '../../../build/package/sign-release.mjs';

/** The file that electron-updater asks for here. */
export const FEED_FILE = `latest-linux${process.arch === 'x64' ? '' : `-${process.arch}`}.yml`;
/** The artifact's name. */
export const ARTIFACT = 'Rollcall.AppImage';

/** A web server with a feed, as whoever publishes Rollcall has it. */
export interface Feed {
  readonly address: string;
  readonly publicKey: KeyObject;
  /** What is served, by path; what is not there is answered by 404. A function answers itself. */
  readonly files: Map<string, string | Buffer>;
  /** Where a path leads instead. */
  readonly redirections: Map<string, string>;
  /** The requests that came. */
  readonly asked: Pick<IncomingMessage, 'url' | 'headers'>[];
  /** The paths of those, without their queries. */
  readonly paths: () => string[];
  /** Publishes a version as the release tool does. */
  publish(version: string, artifact: Buffer, more?: string): void;
  /** Signs a feed's text as its publisher, and serves it. */
  serve(text: string, name?: string): void;
  close(): Promise<void>;
}

export async function startFeed(): Promise<Feed> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const files = new Map<string, string | Buffer>();
  const redirections = new Map<string, string>();
  const asked: Pick<IncomingMessage, 'url' | 'headers'>[] = [];
  const pathOf = (url = ''): string => new URL(url, 'http://127.0.0.1').pathname;
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    const path = pathOf(request.url);
    const location = redirections.get(path);
    const file = files.get(path);
    if (location !== undefined) response.writeHead(302, { location }).end();
    else if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-length': Buffer.byteLength(file) }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const serve = (text: string, name = FEED_FILE): void => {
    files.set(`/updates/${FEED_FILE}`, signed(text, name, privateKey));
  };
  return {
    address: `http://127.0.0.1:${port}/updates`,
    publicKey,
    files,
    redirections,
    asked,
    paths: () => asked.map(({ url }) => pathOf(url)),
    serve,
    publish(version, artifact, more = '') {
      files.set(`/updates/${ARTIFACT}`, artifact);
      serve(feedText(version, artifact, more));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What electron-builder writes beside an artifact. */
export function feedText(version: string, artifact: Buffer, more = ''): string {
  const sha512 = createHash('sha512').update(artifact).digest('base64');
  return `version: ${version}
files:
  - url: ${ARTIFACT}
    sha512: ${sha512}
    size: ${artifact.length}
    blockMapSize: 12
path: ${ARTIFACT}
sha512: ${sha512}
releaseDate: '2026-01-05T09:00:00.000Z'
${more}`;
}
