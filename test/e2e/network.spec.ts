import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test, windowOf } from './app-test.js';

for (const bypassCSP of [false, true]) {
  test(`a page reaches nothing by the network${bypassCSP ? ', even without its content security policy' : ''}`, async ({
    launch,
  }) => {
    const world = await listenToEverything();
    try {
      const app = await launch({ bypassCSP });
      const list = await windowOf(app, 'presence');
      // A name that is looked up shows as a connection to the place where names are asked for.
      await app.electron.evaluate(({ app: electronApp, session }, tcp) => {
        electronApp.configureHostResolver({
          secureDnsMode: 'secure',
          secureDnsServers: [`https://127.0.0.1:${tcp}/dns-query`],
        });
        const refused: string[] = [];
        Object.assign(globalThis, { refused });
        session.defaultSession.webRequest.onErrorOccurred(({ url, error }) => {
          if (error === 'net::ERR_BLOCKED_BY_CLIENT') refused.push(new URL(url).pathname);
        });
      }, world.tcp);
      await tryEverything(list, world);
      if (bypassCSP) {
        // What is a request is refused one by one; so it came to that, and not to nothing.
        const requests = [
          'fetch',
          'xhr',
          'beacon',
          'socket',
          'image',
          'script',
          'style',
          'prefetch',
          'events',
          'worker',
        ];
        await expect
          .poll(() => app.electron.evaluate(() => (globalThis as unknown as { refused: string[] }).refused))
          .toEqual(expect.arrayContaining(requests.map((name) => `/${name}`)));
      }
      expect(world.reached).toEqual([]);
    } finally {
      world.close();
    }
  });
}

interface World {
  readonly tcp: number;
  readonly udp: number;
  /** What came. */
  readonly reached: readonly string[];
  close(): void;
}

/** Ports of this computer that write down whoever comes. */
async function listenToEverything(): Promise<World> {
  const reached: string[] = [];
  const server = createServer((socket) => {
    reached.push('a connection');
    socket.on('error', () => undefined);
    socket.destroy();
  }).listen(0, '127.0.0.1');
  const udp = createSocket('udp4', () => reached.push('a datagram'));
  udp.bind(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(udp, 'listening')]);
  return {
    tcp: (server.address() as AddressInfo).port,
    udp: udp.address().port,
    reached,
    close: () => {
      server.close();
      udp.close();
    },
  };
}

/** Has a page try every way out there is, and waits until each has come to its end. */
async function tryEverything(page: Page, { tcp, udp }: World): Promise<void> {
  const outcomes = await page.evaluate(
    async ({ there, asked, stun, turn }) => {
      const settled = (promise: Promise<unknown>): Promise<unknown> =>
        promise.then(
          () => 'reached',
          () => 'refused',
        );
      const ended = (element: EventTarget, good = 'load'): Promise<unknown> =>
        new Promise((end) => {
          element.addEventListener(good, () => end('reached'), { once: true });
          element.addEventListener('error', () => end('refused'), { once: true });
        });
      const add = <T extends HTMLElement>(element: T, properties: Partial<T>): T => {
        document.head.append(Object.assign(element, properties));
        return element;
      };
      const link = (rel: string, href: string): HTMLLinkElement =>
        add(document.createElement('link'), { rel, href });

      // These have no end that a page is told of.
      link('dns-prefetch', `//${asked}/`);
      link('preconnect', there);
      link('prefetch', `${there}/prefetch`);
      navigator.sendBeacon(`${there}/beacon`, 'secret');
      const calling = [stun, turn].map(async (urls) => {
        const call = new RTCPeerConnection({ iceServers: [{ urls, username: 'one', credential: 'two' }] });
        call.createDataChannel('secret');
        const gathered = new Promise<void>((done) => {
          call.addEventListener('icegatheringstatechange', () => {
            if (call.iceGatheringState === 'complete') done();
          });
        });
        await call.setLocalDescription(await call.createOffer());
        await gathered;
      });
      const xhr = new XMLHttpRequest();
      const answered = new Promise((end) => {
        xhr.onload = () => end('reached');
        xhr.onerror = () => end('refused');
      });
      try {
        xhr.open('GET', `${there}/xhr`);
        xhr.send();
      } catch {
        xhr.dispatchEvent(new Event('error'));
      }
      const program = `fetch('${there}/worker').then(() => postMessage('reached'), () => postMessage('refused'))`;
      const worker = async (): Promise<unknown> => {
        const started = new Worker(URL.createObjectURL(new Blob([program])));
        return new Promise((end) => {
          started.onmessage = ({ data }) => end(data);
          started.onerror = () => end('refused');
        });
      };
      const outcome = await Promise.all([
        settled(fetch(`${there}/fetch`)),
        answered,
        ended(new WebSocket(`${there.replace('http', 'ws')}/socket`), 'open'),
        ended(new EventSource(`${there}/events`), 'open'),
        ended(add(document.createElement('img'), { src: `${there}/image` })),
        ended(add(document.createElement('script'), { src: `${there}/script` })),
        ended(link('stylesheet', `${there}/style`)),
        settled(new WebTransport(there.replace('http', 'https')).ready),
        worker().catch(() => 'refused'),
      ]);
      await Promise.all(calling);
      return outcome;
    },
    {
      there: `http://127.0.0.1:${tcp}`,
      asked: 'secret.example.com',
      stun: `stun:127.0.0.1:${udp}`,
      turn: `turn:127.0.0.1:${tcp}?transport=tcp`,
    },
  );
  expect(new Set(outcomes)).toEqual(new Set(['refused']));
}
