/** Whether two texts name the same scheme, host and port, be the usual port written or not. Never throws. */
export function sameOrigin(one: string, other: string): boolean {
  if (one === other) return true;
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}
