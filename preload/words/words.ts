import type { english } from './en/index.js';

/** Every text of the app in one language. A language that lacks one does not compile. */
export type Words = ReturnType<typeof english>;
