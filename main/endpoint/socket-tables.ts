import { normalAddress } from './network-address.js';

/** A socket that listens, as one of the system's tables has it. */
export interface ListeningSocket {
  /** In the normal spelling; `*`, `0.0.0.0` and `::` are every address. */
  readonly address: string;
  readonly port: number;
  /** What leads to the process: its id, or on Linux the socket's inode. */
  readonly owner: string;
}

const EVERY_ADDRESS = new Set(['*', '0.0.0.0', '::']);
const LINUX_LISTENS = '0A';

/** Who stands in the way of listening on an address and port: who has just these, else who has all addresses. */
export function socketInTheWay(
  sockets: readonly ListeningSocket[],
  host: string,
  port: number,
): ListeningSocket | undefined {
  const wanted = normalAddress(host);
  const there = sockets.filter((socket) => socket.port === port);
  return (
    there.find(({ address }) => address === wanted) ??
    there.find(({ address }) => EVERY_ADDRESS.has(address) || EVERY_ADDRESS.has(wanted))
  );
}

/** Reads `/proc/net/tcp` or `/proc/net/tcp6`; the owner is the inode. */
export function parseLinuxTable(text: string): ListeningSocket[] {
  return text.split('\n').flatMap((line) => {
    const [, local = '', , state, , , , , , owner] = line.trim().split(/\s+/u);
    const [, address = '', port = ''] = /^([\dA-F]+):([\dA-F]{4})$/u.exec(local) ?? [];
    if (state !== LINUX_LISTENS || owner === undefined || address === '') return [];
    return [{ address: linuxAddress(address), port: parseInt(port, 16), owner }];
  });
}

/** Words of 32 bits, each with its last byte first. */
function linuxAddress(hex: string): string {
  const bytes = (hex.match(/[\dA-F]{8}/gu) ?? []).flatMap((word) => (word.match(/../gu) ?? []).reverse());
  if (bytes.length === 4) return bytes.map((byte) => parseInt(byte, 16)).join('.');
  return normalAddress((bytes.join('').match(/.{4}/gu) ?? []).join(':'));
}

/** Reads the lines of `lsof -F pcn`: the sockets, their owners being process ids, and the names of the processes. */
export function parseLsof(text: string): { sockets: ListeningSocket[]; names: Map<string, string> } {
  const sockets: ListeningSocket[] = [];
  const names = new Map<string, string>();
  let owner = '';
  for (const line of text.split('\n')) {
    const value = line.slice(1);
    if (line.startsWith('p')) owner = value;
    if (line.startsWith('c')) names.set(owner, value);
    const place = line.startsWith('n') ? placeOf(value) : undefined;
    if (place) sockets.push({ ...place, owner });
  }
  return { sockets, names };
}

/**
 * Reads `netstat -ano` of Windows; owners are process ids. The word for listening depends on the system's language, but
 * only who listens has a far end without a port.
 */
export function parseNetstat(text: string): ListeningSocket[] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const fields = line.trim().split(/\s+/u);
    const [protocol, local = '', far = ''] = fields;
    const owner = fields.at(-1) ?? '';
    const place = placeOf(local);
    if (protocol !== 'TCP' || !far.endsWith(':0') || !place || !/^\d+$/u.test(owner)) return [];
    return [{ ...place, owner }];
  });
}

/** Reads `tasklist /FO CSV /NH` of Windows: the name of a process without its ending; undefined when it is not there. */
export function parseTasklist(text: string, processId: string): string | undefined {
  for (const line of text.split(/\r?\n/u)) {
    const [, name, id] = /^"([^"]+)","(\d+)"/u.exec(line) ?? [];
    if (id === processId) return name?.replace(/\.exe$/iu, '');
  }
  return undefined;
}

function placeOf(text: string): { address: string; port: number } | undefined {
  const [, address, port] = /^(.+):(\d+)$/u.exec(text) ?? [];
  return address === undefined ? undefined : { address: normalAddress(address), port: Number(port) };
}
