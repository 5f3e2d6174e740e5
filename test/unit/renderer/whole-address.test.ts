import { describe, expect, it } from 'vitest';
import { wholeAddress } from '../../../renderer/settings/whole-address.js';
import { person } from './settings-main.js';

describe('a bare name', () => {
  const people = ['a@one.example', 'b@Two.example', 'c@two.example', 'carlotta'].map((one) => person(one));

  it('has the domain of most people, or else that of the server', () => {
    expect(wholeAddress('carlotta', people, 'imp.other.example')).toBe('carlotta@two.example');
    expect(wholeAddress(' carlotta ', [], 'https://IMP.other.example:8083')).toBe('carlotta@other.example');
  });

  it.each(['', '10.0.0.12', 'http://[::1]:8082', 'imp', 'imp.local'])(
    'has none from the server “%s” alone',
    (server) => {
      expect(wholeAddress('carlotta', [], server)).toBeUndefined();
    },
  );

  it.each(['', 'carlotta@', 'carlotta bell', 'a,b'])('is not “%s”', (text) => {
    expect(wholeAddress(text, people, 'imp.other.example')).toBeUndefined();
  });
});
