import type { english } from './en/index.js';
import type { englishPages } from './en/pages.js';

/** Every text of the app in one language. A language that lacks one does not compile. */
export type Words = ReturnType<typeof english>;

/** Those of them that the windows show: all that a page loads. */
export type PageWords = ReturnType<typeof englishPages>;
