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

/** The same for what is read bit by bit. @param advice what to do where it cannot be. */
export async function readingOn<T>(reads: Promise<T>, advice: string): Promise<T> {
  try {
    return await reads;
  } catch (error) {
    throw unreadableFor(error, advice);
  }
}

function unreadableFor(error: unknown, advice?: string): unknown {
  return error instanceof XmlError ? unreadable(words().server.unreadable(error.message), advice) : error;
}

/** The error of an answer that is not what the wire format describes. @param advice what to do about it */
export function unreadable(message: string, advice = words().server.strangeAdvice): PwsError {
  return new PwsError({ kind: 'unreadable', message, advice });
}
