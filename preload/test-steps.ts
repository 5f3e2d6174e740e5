/** The steps of a test of the connection, in their order. */
export const TEST_STEPS = [
  'application-login',
  'end-user-login',
  'endpoint',
  'subscription',
  'callback',
] as const;
export type TestStep = (typeof TEST_STEPS)[number];
