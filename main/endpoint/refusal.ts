import { freeCommonPort } from './callback-port.js';
import { EndpointError } from './endpoint-error.js';
import { canListen } from './listen.js';
import { portHolder } from './port-holder.js';

/** Puts the system's refusal to listen into words, with what can be found out about it. Never rejects. */
export async function refusal(error: unknown, host: string, port: number): Promise<EndpointError> {
  const code = codeOf(error);
  const [holder, freePort] = await Promise.all([
    code === 'EADDRINUSE' ? portHolder(host, port) : undefined,
    code === 'EADDRINUSE' || code === 'EACCES'
      ? freeCommonPort(port, (other) => canListen(host, other))
      : undefined,
  ]);
  return new EndpointError(code, host, port, {
    ...(holder && { holder }),
    ...(freePort !== undefined && { freePort }),
  });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
