/** A name or an IP address; an IPv6 address has two colons at least, for with one it would be a port. */
const HOST = /^[\p{L}\p{N}._-]+$|^(?=.*:.*:)[0-9a-f:.]+$/iu;

export const HOST_MAX_LENGTH = 253;

/** Whether a text is a host alone: a name or an IP address, without scheme and without port. */
export function isHost(text: string): boolean {
  return text.length <= HOST_MAX_LENGTH && HOST.test(text);
}

/** The hosts of a list as people write it, separated by commas or blanks; each once, in lower case. */
export function nodeHosts(text: string): string[] {
  const written = text.toLowerCase().split(/[\s,]+/u);
  return [...new Set(written.filter((host) => host !== ''))];
}
