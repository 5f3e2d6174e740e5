/** A name or an IP address; an IPv6 address has two colons at least, for with one it would be a port. */
const HOST = /^[\p{L}\p{N}._-]+$|^(?=.*:.*:)[0-9a-f:.]+$/iu;

export const HOST_MAX_LENGTH = 253;

/** Whether a text is a host alone that can be reached: a name or an IP address, without scheme, port and brackets. */
export function isHost(text: string): boolean {
  return text.length <= HOST_MAX_LENGTH && HOST.test(text) && URL.canParse(`http://${inUrl(text)}`);
}

/** Whether a text is one of `nodeHosts` that can be reached: a host alone, an IPv6 address in brackets. */
export function isNodeHost(text: string): boolean {
  return isHost(text.replace(/^\[(.*:.*)\]$/u, '$1'));
}

/**
 * The hosts of a list as people write it, separated by commas or blanks; each once, in lower case, as they stand in
 * a URL: an IPv6 address has brackets.
 */
export function nodeHosts(text: string): string[] {
  const written = text.toLowerCase().split(/[\s,]+/u);
  return [...new Set(written.filter((host) => host !== '').map(inUrl))];
}

function inUrl(host: string): string {
  // Nothing else that is a host has two colons.
  return /^(?=.*:.*:)[0-9a-f:.]+$/iu.test(host) ? `[${host}]` : host;
}
