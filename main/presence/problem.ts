import { PwsError } from '../pws/pws-error.js';
import type { Problem } from './connection.js';

/** Puts any error into words for a person. Errors that bring their own advice keep it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof PwsError) {
    const code = error.searchTerm;
    return { message: error.message, advice: error.advice, ...(code === undefined ? {} : { code }) };
  }
  if (error instanceof Error) {
    const advice = 'advice' in error && typeof error.advice === 'string' ? error.advice : undefined;
    const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
    return {
      message: advice === undefined ? 'Something went wrong that should not.' : error.message,
      advice: advice ?? `Rollcall tries again by itself. If it goes on, please report this: ${error.message}`,
      ...(code === undefined ? {} : { code }),
    };
  }
  return {
    message: 'Something went wrong that should not.',
    advice: 'Rollcall tries again by itself. If it goes on, please report it.',
  };
}
