import { words } from '../../preload/words/spoken.js';
import { PwsError } from './pws-error.js';
import { XmlError } from './xml.js';

/**
 * Reads an answer, where it is no fault of ours that it cannot be read.
 *
 * @throws PwsError of kind `unreadable` where `read` throws XmlError; whatever else it throws goes on.
 */
export function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadableFor(error);
  }
}

/** The same for what is read bit by bit. */
export async function readingOn<T>(reads: Promise<T>): Promise<T> {
  try {
    return await reads;
  } catch (error) {
    throw unreadableFor(error);
  }
}

function unreadableFor(error: unknown): unknown {
  return error instanceof XmlError ? unreadable(words().server.unreadable(error.message)) : error;
}

/** The error of an answer that is not what the wire format describes. */
export function unreadable(message: string): PwsError {
  return new PwsError({ kind: 'unreadable', message, advice: words().server.strangeAdvice });
}
