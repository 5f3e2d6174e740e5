/** What starting afresh did on the server. */
export const afreshText = {
  disconnected: 'Rollcall’s own connection was taken down.',
  subscription: (number: string, user: string) => `Subscription ${number} of ${user}`,
  endpoint: (number: string, user: string) => `Endpoint ${number} of ${user}`,
  /** @param what a `subscription` or an `endpoint`. */
  removed: (what: string) => `${what} was removed.`,
  left: (what: string, why: string) => `${what} was left: ${why}`,
  untouched: 'Endpoints that Rollcall does not remember were not touched: they may be somebody else’s.',
};
