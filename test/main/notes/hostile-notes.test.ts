import { describe, expect, test } from 'vitest';
import { emptyPast } from '../../../core/annotation/past';
import { essayId } from '../../../core/ids';
import { notesFormat, notesIn, storedNotes } from '../../../main/notes/notebook-format';
import { sealed, unseal } from '../../../main/storage/seal';
import { requests } from '../../../preload/contract';
import { sampleAnnotation } from './sample-essay';

const good = sampleAnnotation(1, '想');
const other = sampleAnnotation(2);
const essay = essayId('a'.repeat(32));
const at = (target: object) => ({ ...good, target: { ...good.target, ...target } });
const json = (text: string): unknown => JSON.parse(text);
const deep = (depth: number) => json('['.repeat(depth) + ']'.repeat(depth));

/** Annotations that no version of Meipi ever wrote, as another program or an attacker may. */
const bad: readonly (readonly [what: string, entry: unknown])[] = [
  ['null', null],
  ['a number', 7],
  ['a list', []],
  ['no fields', {}],
  ['5,000 levels deep', deep(5000)],
  ['a deep comment', { ...good, comment: deep(5000) }],
  ['a deep target', { ...good, target: deep(5000) }],
  ['an id that is a path', { ...good, id: '../../PWNED' }],
  ['an id that is too long', { ...good, id: 'a'.repeat(65) }],
  ['an id of a megabyte', { ...good, id: 'a'.repeat(1_000_000) }],
  ['an id that is no text', { ...good, id: { toString: 'x' } }],
  ['an empty id', { ...good, id: '' }],
  ['a negative offset', at({ start: -1 })],
  ['half an offset', at({ start: 0.5 })],
  ['an offset like NaN', at({ start: 'NaN' })],
  ['an offset that is null', at({ end: null })],
  ['an endless offset', at({ end: Infinity })],
  ['an offset past all numbers', at({ end: 2 ** 60 })],
  ['an edition that is a path', at({ edition: '../../etc/passwd' })],
  ['an empty quote', at({ quote: '' })],
  ['an endless quote', at({ quote: '长'.repeat(2_000_001) })],
  ['an endless prefix', at({ prefix: '长'.repeat(1000) })],
  ['an endless comment', { ...good, comment: '长'.repeat(100_001) }],
  ['a colour of its own', { ...good, pigment: 'url(http://127.0.0.1:9/)' }],
  ['a colour that is a prototype', { ...good, pigment: '__proto__' }],
  ['a date that is none', { ...good, created: 'yesterday' }],
  ['a date as a number', { ...good, modified: 1e15 }],
];

/** Strange, and notes all the same. Plain fields that are not ours may be another version's: they stay as dead text. */
const strange: readonly (readonly [what: string, entry: unknown, more: readonly string[]])[] = [
  ['a prototype', json(`{"__proto__":{"PWNED":1},${JSON.stringify(good).slice(1)}`), []],
  ['a constructor', { ...good, constructor: { prototype: { PWNED: 1 } } }, ['constructor']],
  ['more fields', { ...good, html: '<script>PWNED</script>', onload: 'PWNED' }, ['html', 'onload']],
  ['a comment of lone surrogates', { ...good, comment: 'a\ud800b\udc00c\0' }, []],
  ['offsets past the text', at({ start: 1e9, end: 2e9 }), []],
  ['offsets the wrong way round', at({ start: 9, end: 1 }), []],
];

describe('a hostile annotation', () => {
  test.each(bad)('with %s never gets in, and costs no other', (_what, entry) => {
    const change = { kind: 'put', annotation: entry };
    const asked = requests['notes.apply'].argument.safeParse({ essay, changes: [change] });
    expect(asked.success).toBe(false);
    const { notes, dropped } = stored([entry, other]);
    expect(notes.notebook.annotations).toEqual([other]);
    expect(dropped).toBe(1);
  });

  test.each(strange)('with %s does no harm, and can be written again', (_what, entry, more) => {
    const { notes, dropped } = stored([entry, other]);
    expect(dropped).toBe(0);
    const fields = [...Object.keys(good), ...more].sort();
    const [first, second] = notes.notebook.annotations.map((one) => Object.keys(one).sort());
    expect([first, second]).toContainEqual(fields);
    for (const found of [first, second])
      expect(fields).toEqual(expect.arrayContaining(found ?? []));
    expect('PWNED' in {}).toBe(false);
    const again = sealed(notesFormat, { value: storedNotes(essay, '样文', notes), seq: 1 });
    const back = unseal(notesFormat, again);
    expect(back.kind === 'value' && notesIn(back.stamped.value).notes).toEqual(notes);
  });

  test('that comes a thousand times comes in once', () => {
    const { notes, dropped } = stored(Array.from({ length: 1000 }, () => good));
    expect(notes.notebook.annotations).toEqual([good]);
    expect(dropped).toBe(999);
  });
});

/** The notes in a file with these entries, through its bytes. */
function stored(annotations: readonly unknown[]): ReturnType<typeof notesIn> {
  const data = { essay, title: '样文', reflection: '', annotations, past: emptyPast };
  const parts = annotations.map(deepJson);
  const text = JSON.stringify({ ...data, annotations: [] });
  const file = `{"format":"meipi-notes","version":${notesFormat.version},"data":${text.replace('"annotations":[]', () => `"annotations":[${parts.join(',')}]`)}}`;
  const found = unseal(notesFormat, Buffer.from(file));
  if (found.kind !== 'value') throw new Error(found.kind);
  return notesIn(found.stamped.value);
}

/** JSON.stringify gives up at some 4,000 levels; a file need not. */
function deepJson(value: unknown): string {
  if (Array.isArray(value)) {
    let depth = 0;
    for (let inner: unknown = value; Array.isArray(inner); inner = inner[0]) depth += 1;
    return '['.repeat(depth) + ']'.repeat(depth);
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key)}:${deepJson(one)}`,
  );
  return `{${fields.join(',')}}`;
}
