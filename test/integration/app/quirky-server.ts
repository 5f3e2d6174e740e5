import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A server that does everything the other way that the wire format leaves open: prefixes and namespaces where samples
 * have none, 200 for 201, relative Locations with a slash at the end, large ids, `etype`, addresses in capitals,
 * nothing at all where nothing changed, answers in chunks on connections that are closed at once.
 */
export class QuirkyServer {
  readonly requests: string[] = [];
  readonly #statuses = new Map<string, string>();
  readonly #server: Server;
  #callback = '';
  #news = new Set<string>();
  #contacts: string[] = [];
  #silent = false;
  #port = 0;
  /** How the rich documents are wrapped. */
  rich: 'bare' | 'cdata' | 'deep' = 'bare';
  type: 'basic' | 'rich' = 'rich';

  private constructor() {
    this.#server = createServer((incoming, response) => void this.#answer(incoming, response));
  }

  static async start(): Promise<QuirkyServer> {
    const quirky = new QuirkyServer();
    await new Promise<void>((done) => quirky.#server.listen(0, '127.0.0.1', done));
    quirky.#port = (quirky.#server.address() as AddressInfo).port;
    return quirky;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  set(contact: string, activity: string): void {
    this.#statuses.set(contact, activity);
    this.#news.add(contact);
    if (!this.#silent) this.#notify();
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.#server.close(() => done());
      this.#server.closeAllConnections();
    });
  }

  #notify(): void {
    this.#silent = true;
    request(`${this.#callback}?etype=PRESENCE_NOTIFICATION&id=4711&node=2`, (answer) => answer.resume())
      .on('error', () => undefined)
      .end();
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of incoming) body += String(chunk);
    const { method = '', url = '' } = incoming;
    this.requests.push(`${method} ${url}`);
    response.setHeader('Connection', 'close');
    const say = (status: number, text: string): void => {
      response.writeHead(status, { 'Content-Type': 'application/xml' });
      for (let at = 0; at < text.length; at += 7) response.write(text.slice(at, at + 7));
      response.end();
    };

    if (method === 'POST' && url.endsWith('/sessions')) {
      say(409, '<e:fault xmlns:e="urn:x"><e:code> 160 </e:code></e:fault>');
    } else if (method === 'PUT' && url.endsWith('/session')) {
      const kind = url.includes('/appuser/') ? 'app' : 'user';
      say(
        200,
        `<p:session xmlns:p="urn:x" backupServer="b"><p:sessionKey>\n  key-${kind}\n</p:sessionKey></p:session>`,
      );
    } else if (method === 'POST' && url.endsWith('/endpoints')) {
      this.#callback = /<url>(.*)<\/url>/u.exec(body)?.[1] ?? '';
      response.setHeader('Location', '/presence-service/endpoints/128/');
      say(200, '');
    } else if (method === 'POST' && url.endsWith('/subscriptions')) {
      this.#contacts = [...body.matchAll(/contactURI="([^"]*)"/gu)].map(([, contact = '']) => contact);
      this.#news = new Set(this.#contacts);
      this.#notify();
      response.setHeader('Location', 'http://elsewhere:1/presence-service/users/lead/subscriptions/4711');
      say(200, ' ');
    } else if (method === 'GET' && url.includes('/presence/')) {
      say(200, this.#presence());
    } else {
      say(204, '');
    }
  }

  #presence(): string {
    const news = [...this.#news];
    this.#news.clear();
    this.#silent = false;
    if (news.length === 0) return '';
    const documents = news.map((contact) => this.#document(contact));
    if (this.type === 'basic')
      return `<b:presenceList xmlns:b="urn:b">${documents.join('\n')}</b:presenceList>`;
    switch (this.rich) {
      case 'bare':
        return `\uFEFF\n<?xml version="1.0"?><all>${documents.join('\n\n')}</all>`;
      case 'cdata':
        return `<presenceList type="rich"><![CDATA[${documents.join('')}]]></presenceList>`;
      case 'deep':
        return `<r><richPresenceList><contact>${documents.join('</contact><contact>')}</contact></richPresenceList></r>`;
    }
  }

  #document(contact: string): string {
    const activity = this.#statuses.get(contact) ?? 'available';
    const shouted = contact.toUpperCase();
    if (this.type === 'basic') {
      return `<b:contact note="x" presenceStatus="${activity.toUpperCase()}" contactURI="sip:${shouted}"></b:contact>`;
    }
    return (
      `<presence entity="sip:${shouted}" xmlns="urn:ietf:params:xml:ns:pidf">\n <c:person xmlns:c="urn:c"><c:activities>\n` +
      `<c:user-input> idle </c:user-input><c:${activity}/> </c:activities></c:person>` +
      `<tuple id="a b"><status><basic> open </basic></status></tuple></presence>`
    );
  }
}
