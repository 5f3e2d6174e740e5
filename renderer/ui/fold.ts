/** A text as search compares it: no accents, no case, so that "muller" finds "Müller". */
export function fold(text: string): string {
  // Most names are plain, and there may be thousands of them.
  if (/^[\x20-\x7e\n]*$/u.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
