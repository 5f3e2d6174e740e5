import type { OutgoingHttpHeaders } from 'node:http';
import { send, type Answer } from './raw-http.js';

/** The calls that most tests need, over raw http. */
export class Client {
  constructor(readonly origin: string) {}

  send(
    method: string,
    path: string,
    key?: string,
    body?: string,
    headers?: OutgoingHttpHeaders,
  ): Promise<Answer> {
    return send(method, `${this.origin}/presence-service${path}`, {
      headers: { ...(key === undefined ? {} : { 'Presence-Session-Key': key }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
  }

  async loginApplicationUser(user = 'appuser', password = 'appuser'): Promise<string> {
    return sessionKey(await this.send('POST', `/users/${user}/sessions`, undefined, passwordBody(password)));
  }

  async loginEndUser(applicationKey: string, user: string): Promise<string> {
    return sessionKey(await this.send('POST', `/users/${user}/sessions`, applicationKey));
  }

  register(applicationKey: string, url: string, expiry = '3600'): Promise<Answer> {
    const body = `<endpoint><url>${url}</url></endpoint>`;
    return this.send('POST', '/endpoints', applicationKey, body, { 'Presence-Expiry': expiry });
  }

  subscribe(
    key: string,
    user: string,
    contacts: readonly string[],
    endpoint = '1',
    expiry = '3600',
  ): Promise<Answer> {
    return this.send('POST', `/users/${user}/subscriptions`, key, subscriptionBody(contacts, endpoint), {
      'Presence-Expiry': expiry,
    });
  }

  fetch(key: string, user: string, subscription = '1', type = 'basic'): Promise<Answer> {
    return this.send('GET', `/users/${user}/presence/${type}/subscriptions/${subscription}`, key);
  }

  setBasic(key: string, user: string, status: string, override: string, expiry = '3600'): Promise<Answer> {
    return this.send('PUT', `/users/${user}/presence/basic`, key, `<presence>${status}</presence>`, {
      'Presence-Expiry': expiry,
      'Presence-Override': override,
    });
  }
}

export function passwordBody(password: string): string {
  return `<session><password>${password}</password></session>`;
}

export function subscriptionBody(contacts: readonly string[], endpoint = '1'): string {
  const listed = contacts.map((contact) => `<contact contactURI="${contact}"/>`).join('');
  return (
    `<subscription><contactsList>${listed}</contactsList>` +
    `<subscriptionType>PRESENCE_NOTIFICATION</subscriptionType><endPointID>${endpoint}</endPointID></subscription>`
  );
}

export function sessionKey({ body }: Answer): string {
  const key = /<sessionKey>(.*)<\/sessionKey>/u.exec(body)?.[1];
  if (!key) throw new Error(`no session key in ${body}`);
  return key;
}

/** The code of an error document; undefined in any other. */
export function errorCode({ body }: Answer): number | undefined {
  const code = /<code>(\d+)<\/code>/u.exec(body)?.[1];
  return code === undefined ? undefined : Number(code);
}
