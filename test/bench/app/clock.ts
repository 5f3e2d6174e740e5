/** Milliseconds since the epoch with fractions. Never set back; pages and processes of one machine agree within one. */
export const now = (): number => performance.timeOrigin + performance.now();

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
