/** What the bytes 0x80 to 0x9F stand for in Windows-1252; the five that it leaves open stay as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of a file that somebody made with another program: UTF-8, UTF-16 with its byte order mark, or what is
 * neither as Windows-1252, in which spreadsheets still save. Never throws; the byte order mark goes.
 */
export function decodeText(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return Buffer.from(content)
      .toString('latin1')
      .replace(/[\u0080-\u009f]/gu, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? byte);
  }
}
