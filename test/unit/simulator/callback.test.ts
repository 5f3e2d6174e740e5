import { expect, test } from 'vitest';
import { callbackUrl } from '../../../main/simulator/callback.js';

test.each([
  ['http://h:8080/pws', 'http://h:8080/pws?id=12&eventType=PRESENCE_NOTIFICATION'],
  ['http://h:8080', 'http://h:8080?id=12&eventType=PRESENCE_NOTIFICATION'],
  ['http://h/pws?', 'http://h/pws?id=12&eventType=PRESENCE_NOTIFICATION'],
  ['http://h/pws?a=1?b', 'http://h/pws?a=1?b&id=12&eventType=PRESENCE_NOTIFICATION'],
  ['http://h/pws?a=1#top', 'http://h/pws?a=1&id=12&eventType=PRESENCE_NOTIFICATION'],
])('%s is called as %s', (registered, called) => {
  expect(callbackUrl(registered, 12)).toBe(called);
});
