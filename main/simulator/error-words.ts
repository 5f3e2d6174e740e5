import { UsageError } from './usage-error.js';

/** What went wrong, as a sentence for the person who asked for it. */
export function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UsageError) return error.message;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port ?? ''} is taken by another program.`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be opened. Choose one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'The --host is no address of this machine.';
  // What is out of range says so in half a sentence.
  if (error instanceof RangeError)
    return `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`;
  return error.message;
}
