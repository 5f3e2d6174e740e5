import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLenientJson } from '../../../main/settings/lenient-json.js';

test('JSON reads as JSON, without a slip', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat({ max: 4 }), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      // A name that JavaScript keeps for itself; no parameter is called so.
      fc.pre(!text.includes('__proto__'));
      expect(parseLenientJson(text)).toEqual({ value: JSON.parse(text) as unknown, slips: [] });
    }),
  );
});

describe('slips are read over and told, with their line', () => {
  test.each<[string, string, unknown, string[]]>([
    [
      'a missing comma',
      '{\n  "USERNAME": "app"\n  "PASSWD": "pw"\n}',
      { USERNAME: 'app', PASSWD: 'pw' },
      ['line 2: a comma is missing'],
    ],
    ['a missing comma in a list', '["joe"\n\n"rita"]', ['joe', 'rita'], ['line 1: a comma is missing']],
    [
      'a comma too many',
      '{\n  "USERNAME": "joe",\n}',
      { USERNAME: 'joe' },
      ['line 2: there is a comma too many'],
    ],
    ['a comma too many in a list', '["joe",\n]', ['joe'], ['line 1: there is a comma too many']],
    [
      'a missing bracket',
      '{"params": [{"a": "b"}\n',
      { params: [{ a: 'b' }] },
      expect.anything() as string[],
    ],
    ['a comment', '// mine\n["joe"]', ['joe'], []],
  ])('%s', (_, text, value, slips) => {
    const result = parseLenientJson(text);
    expect(result.value).toEqual(value);
    if (slips.length > 0) expect(result.slips).toEqual(slips);
  });
});

test.each(['', 'hello world', '<html></html>', '\u0000\u0001', '['.repeat(400_000)])(
  'no JSON at all has no value (%#)',
  (text) => {
    const { value, slips } = parseLenientJson(text);
    expect(value).toBeUndefined();
    expect(slips[0]).toMatch(/^line 1: /u);
  },
);

test('what is not JSON in every line is not told in every line', () => {
  const { slips } = parseLenientJson('a man walks into a bar\n'.repeat(40_000));
  expect(slips.length).toBeLessThanOrEqual(20);
});

test('it never throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'a', '//')),
      (text, pieces) => {
        for (const input of [text, pieces.join('')]) {
          for (const slip of parseLenientJson(input).slips) expect(slip).toMatch(/^line \d+: /u);
        }
      },
    ),
  );
});
