import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Call {
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
  /** A certificate to trust. */
  readonly ca?: string;
}

/** One request on a connection of its own; every header is the caller's. */
export function send(method: string, url: string, { headers, body, ca }: Call = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const secure = url.startsWith('https:');
    const options = {
      method,
      agent: false,
      headers: headers ?? {},
      ...(ca === undefined ? {} : { ca }),
    } as const;
    const call = (secure ? httpsRequest : httpRequest)(url, options, (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (chunk: string) => (text += chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}
