import { expect, test } from 'vitest';
import { contactLink } from '../../../main/contact-link.js';

test.each([
  ['rollcall://contact/joe@example.com', 'joe@example.com'],
  ['rollcall://contact/Joe%40Example.com', 'joe@example.com'],
  ['ROLLCALL://contact/joe@example.com?x=1#y', 'joe@example.com'],
  ['rollcall://contact/', undefined],
  ['rollcall://contact/%E0%A4%A', undefined],
  ['rollcall://settings/joe@example.com', undefined],
  ['rollcall:contact/joe@example.com', undefined],
  ['https://contact/joe@example.com', undefined],
  ['javascript:alert(1)', undefined],
  [`rollcall://contact/${'a'.repeat(300)}`, undefined],
  ['--quit', undefined],
  ['', undefined],
])('%s leads to %s', (link, address) => {
  expect(contactLink(link)).toBe(address);
});
