import axios from 'axios';
import { PwsError } from './pws-error.js';

const NAME_UNKNOWN = new Set(['ENOTFOUND', 'EAI_AGAIN']);
const NO_ROUTE = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EADDRNOTAVAIL']);
const CUT_OFF = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'HPE_INVALID_CONSTANT']);

/** Makes an error of a request that got no whole answer. Keeps the system's error name and nothing of the request. */
export function unreached(error: unknown, origin: string): PwsError {
  if (error instanceof PwsError) return error;
  if (axios.isCancel(error)) {
    return new PwsError({
      kind: 'aborted',
      message: 'The request was given up.',
      advice: 'Nothing needs to be done.',
    });
  }
  const reason = errorCode(error);
  const facts = (kind: PwsError['kind'], message: string, advice: string): PwsError =>
    new PwsError({ kind, message, advice, ...(reason === undefined ? {} : { reason }) });

  if (error instanceof Error && error.message.includes('maxContentLength')) {
    return facts(
      'too-large',
      'The server’s answer is larger than any presence list can be.',
      'Check that the address and port in the settings are those of the Presence Web Service.',
    );
  }
  if (reason === undefined) {
    return facts(
      'unreachable',
      `The server ${origin} did not answer.`,
      'Check the server’s address in the settings.',
    );
  }
  if (NAME_UNKNOWN.has(reason)) {
    return facts(
      'unreachable',
      `No computer is known by the name in ${origin}.`,
      'Check the server’s address, and that this computer is in the company’s network or VPN.',
    );
  }
  if (NO_ROUTE.has(reason)) {
    return facts(
      'unreachable',
      `There is no way from this computer to ${origin}.`,
      'Check the network connection and the VPN.',
    );
  }
  if (reason === 'ECONNREFUSED') {
    return facts(
      'unreachable',
      `Nothing answers at ${origin}.`,
      'Check the port (usually 8083), and that the service runs on the server.',
    );
  }
  if (reason === 'ETIMEDOUT') return timedOut(origin);
  if (reason === 'EPROTO' || reason.startsWith('ERR_SSL') || reason.startsWith('ERR_TLS')) {
    return facts(
      'unreachable',
      `The server ${origin} does not speak TLS as expected.`,
      'Check the port: 8083 is the one with TLS, 8082 the one without.',
    );
  }
  if (CUT_OFF.has(reason) || reason.startsWith('HPE_')) {
    return facts(
      'unreachable',
      `The connection to ${origin} broke off.`,
      'Rollcall tries again by itself. If it goes on, check the port, and whether it wants https.',
    );
  }
  return facts(
    'unreachable',
    `The server ${origin} cannot be reached.`,
    'Check its address and the network.',
  );
}

/** The error of an answer that did not come whole in the time it had, by our count or the system's. */
export function timedOut(origin: string): PwsError {
  return new PwsError({
    kind: 'timeout',
    message: `The server ${origin} did not answer in time.`,
    advice: 'It may be busy, or a firewall may be in the way. Rollcall tries again by itself.',
    reason: 'ETIMEDOUT',
  });
}

/** The system's name of the error, wherever axios keeps it. */
function errorCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code: unknown = (cause as NodeJS.ErrnoException).code;
    if (typeof code === 'string' && code !== 'ERR_NETWORK' && code !== 'ERR_BAD_RESPONSE') return code;
  }
  return undefined;
}
