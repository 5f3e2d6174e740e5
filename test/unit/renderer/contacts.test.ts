import { describe, expect, it } from 'vitest';
import { withCell, withPasted, withoutBlank } from '../../../renderer/settings/contacts.js';
import { parsePasted } from '../../../renderer/settings/pasted.js';

const of = (address: string, name = '', group = '') => ({ address, name, group });

describe('parsePasted', () => {
  it.each([
    ['tabs', 'a@x.org\tAnna\tSales', of('a@x.org', 'Anna', 'Sales')],
    ['semicolons', 'a@x.org; Anna ;Sales', of('a@x.org', 'Anna', 'Sales')],
    ['commas and quotes', '"a@x.org","Anna","Sales"', of('a@x.org', 'Anna', 'Sales')],
    ['the address behind the name', 'Anna\ta@x.org\tSales', of('a@x.org', 'Anna', 'Sales')],
    ['a mail address', '"Anna Berg" <a@x.org>', of('a@x.org', 'Anna Berg')],
    ['sip:', 'sip:a@x.org', of('a@x.org')],
    ['no address', 'Anna', of('Anna')],
  ])('reads a line with %s', (_, text, contact) => {
    expect(parsePasted(text)).toEqual([contact]);
  });

  it('reads many lines, whatever ends them, and passes over blank ones', () => {
    expect(parsePasted('a@x.org\r\n\r\nb@x.org\rc@x.org\n')).toEqual([
      of('a@x.org'),
      of('b@x.org'),
      of('c@x.org'),
    ]);
  });

  it('passes over a heading, but over no other line without an address', () => {
    expect(parsePasted('Address\tName\na@x.org\tAnna\nBob')).toEqual([of('a@x.org', 'Anna'), of('Bob')]);
  });
});

describe('the table', () => {
  const [a, b] = [of('a@x.org', 'Anna'), of('b@x.org', 'Bob')] as const;

  it('changes one cell and leaves the other lines the same objects', () => {
    const changed = withCell([a, b], 1, 'group', 'Sales');
    expect(changed).toEqual([a, of('b@x.org', 'Bob', 'Sales')]);
    expect(changed[0]).toBe(a);
  });

  it('grows by the line after the last', () => {
    expect(withCell([a], 1, 'name', 'B')).toEqual([a, of('', 'B')]);
  });

  it('takes pasted people in the place of a blank line and after a filled one', () => {
    expect(withPasted([of(' '), b], 0, [a])).toEqual([a, b]);
    expect(withPasted([a], 0, [b])).toEqual([a, b]);
    expect(withPasted([a], 1, [b])).toEqual([a, b]);
  });

  it('drops blank lines', () => {
    expect(withoutBlank([of('', ' '), a, of('', '', 'Sales')])).toEqual([a, of('', '', 'Sales')]);
  });
});
