import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

/**
 * Every word of the interface stands in core/words: components hold none, in either language.
 * Comments may say what they like; a single Latin letter is a key's cap.
 */
const folder = resolve(import.meta.dirname, '../../renderer');
const chinese = /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** Attributes that are read out or shown, and so are words. */
const spoken = new Set([
  'alt',
  'title',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'placeholder',
]);

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => join(folder, name));

test('the search for words finds them', () => {
  expect(
    wordsIn('a.tsx', '<p title="批">批 {`批${1}`}</p>; // 批').map((word) => word.text),
  ).toEqual(['批', '批 ', '批']);
  expect(wordsIn('a.tsx', '<p aria-label="Close">Open</p>').map((word) => word.text)).toEqual([
    'Close',
    'Open',
  ]);
});

test.each(files.map((file) => [relative(folder, file), file]))(
  '%s holds no words',
  (_name, file) => {
    expect(wordsIn(file, readFileSync(file, 'utf8'))).toEqual([]);
  },
);

interface Found {
  readonly text: string;
  /** UTF-16 offset in the file. */
  readonly at: number;
}

function wordsIn(file: string, source: string): Found[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse`);
  const found: Found[] = [];
  const attributes = new Set<unknown>();
  visit(program, (node) => {
    if (node['type'] === 'JSXAttribute' && spoken.has(String((node['name'] as Node)['name']))) {
      attributes.add(node['value']);
    }
    const text = textOf(node);
    if (text === null) return;
    const shown = node['type'] === 'JSXText' || attributes.has(node);
    if (chinese.test(text) || (shown && /\p{L}{2}/u.test(text))) {
      found.push({ text, at: Number(node['start']) });
    }
  });
  return found;
}

type Node = Readonly<Record<string, unknown>>;

/** What a node writes on the page; null where it writes nothing by itself. */
function textOf(node: Node): string | null {
  const { type, value } = node;
  if (type === 'JSXText' || type === 'Literal') return typeof value === 'string' ? value : null;
  if (type === 'TemplateElement') return String((value as Node)['raw']);
  return null;
}

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, see);
  } else if (typeof node === 'object' && node !== null) {
    const fields = node as Node;
    if (typeof fields['type'] === 'string') see(fields);
    for (const field of Object.values(fields)) visit(field, see);
  }
}
