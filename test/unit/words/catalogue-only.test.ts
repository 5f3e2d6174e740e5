import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Rooms whose words are not in the catalogue: a tool for developers, in English. */
const ELSEWHERE = ['main/simulator'];

/** Sentences that stay where they are: faults of our own, for whoever mends them, and the lines for scripts. */
const STAY = new Set([
  'No such command.',
  'No such event.',
  'The demo’s server has no address.',
  'There is nothing to check before it was built.',
  'There is nothing to watch before it was built.',
  'notifications missing: {} {} Asking every {} s meanwhile.',
  '{} came from a page that is not Rollcall’s.',
  'This system shows no notifications.',
  'The notification service answered with no id.',
  'There is no session bus.',
  'The session bus does not answer.',
  // Examples of what to write, the same in every language.
  'imp.example.com',
  'imp-sub.example.com, 10.0.0.12',
]);

/** Attributes that a person reads or hears. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'placeholder',
  'title',
]);

/** What looks as if a person were to read it: a sentence, or the words of a page. */
function sentencesIn(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) {
      if (/\p{L}/u.test(node.text)) found.push(node.text.trim());
    } else if (ts.isJsxAttribute(node)) {
      const { initializer } = node;
      const isSpoken = SPOKEN.has(node.name.getText());
      if (isSpoken && initializer && ts.isStringLiteral(initializer) && /\p{L}/u.test(initializer.text))
        found.push(initializer.text);
    } else if (isText(node)) {
      const written = textOf(node);
      if (/^\P{Ll}*\p{Lu}[^\n]* [^\n]*[.!?…]$|\p{L}{2} [^\n]* [^\n]*\p{L}[.!?]$/u.test(written))
        found.push(written);
    }
    ts.forEachChild(node, visit);
  };
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind));
  return found.filter((sentence) => !STAY.has(sentence));
}

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

function isText(node: ts.Node): node is Text {
  return (
    ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)
  );
}

/** With {} for what is put in. */
function textOf(node: Text): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}');
}

function sources(room: string): string[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/u.test(name) && !ELSEWHERE.some((other) => name.startsWith(`${other}/`)));
}

test.each(['main', 'renderer'])(
  'every sentence of %s is in the catalogue',
  (room) => {
    const stray = sources(room).flatMap((name) =>
      sentencesIn(name, readFileSync(join(ROOT, name), 'utf8')).map((sentence) => `${name}: ${sentence}`),
    );
    expect(stray).toEqual([]);
  },
  60_000,
);

describe('a sentence is noticed', () => {
  test.each([
    ['main/a.ts', 'const a = { message: "The server is away." };', ['The server is away.']],
    ['main/a.ts', 'const a = `Port ${port} is taken.`;', ['Port {} is taken.']],
    ['main/a.ts', 'const a = `${who} has gone away.`;', ['{} has gone away.']],
    ['main/a.ts', 'const a = "Do you trust it?";', ['Do you trust it?']],
    ['renderer/a.tsx', 'const a = <p>Nobody</p>;', ['Nobody']],
    ['renderer/a.tsx', 'const a = <button aria-label="Close" />;', ['Close']],
    ['renderer/a.tsx', 'const a = <p class="note wide">{text.nobody}</p>;', []],
    ['main/a.ts', 'import a from "./a.js"; const b = "HTTP/1.1 400 Bad Request\\r\\n";', []],
    ['main/a.ts', '// The server is away.\nconst a = "application/xml, text/xml, */*";', []],
  ])('%s: %s', (name, text, sentences) => {
    expect(sentencesIn(name, text)).toEqual(sentences);
  });
});
