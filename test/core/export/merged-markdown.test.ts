import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshMarkdown, mergedMarkdown } from '../../../core/export/merged-markdown';
import type { ManagedDocument, RepeatableFormat } from '../../../core/export/managed-document';
import { managedDocument } from '../../../core/export/managed-document';
import { studyNotes } from '../../../core/export/study-notes';
import { annotationId } from '../annotation/drawn-text';
import { hostileTexts } from './hostile-text';
import type { Options } from './notes-source';
import { chapter, excerpt, source } from './notes-source';

interface DrawnNote {
  readonly id: number;
  readonly comment: string;
  /** 1 or 2. */
  readonly section: number;
  readonly tag: number;
}

/** Notes with numbered ids, below `一、` and `二、`. */
function documentOf(
  notes: readonly Partial<DrawnNote>[],
  format: RepeatableFormat = 'markdown',
  { reflection = '', ...options }: Options & { readonly reflection?: string } = {},
): ManagedDocument {
  const excerpts = notes.map(({ id = 0, comment = '', section = 1, tag = 0 }) =>
    excerpt(`原文第 ${id} 处。`, section === 1 ? '一、缘起' : '二、做法', {
      id: annotationId(`passage${id}`),
      comment,
      tags: tag === 0 ? [] : [`标签${tag}`],
    }),
  );
  const wanted = source([chapter(excerpts, { reflection })], options);
  return managedDocument(format, studyNotes(wanted), wanted);
}

const formats = ['markdown', 'obsidian'] as const;

/** A file with `own` put in behind the first line that contains `after`. */
function withLine(file: string, after: string, own: string): string {
  const lines = file.split('\n');
  const at = lines.findIndex((line) => line.includes(after));
  if (at < 0) throw new Error(`no line with ${after}`);
  return lines.toSpliced(at + 1, 0, own).join('\n');
}

/** The end of the block in which a text stands. */
function endBehind(file: string, text: string): number {
  const end = '<!-- /meipi -->';
  return file.indexOf(end, file.indexOf(text)) + end.length;
}

describe.each(formats)('notes written again as %s', (format) => {
  const before = documentOf([{ id: 1, comment: '甲' }, { id: 2 }], format);
  const file = freshMarkdown(before);

  test('stay byte for byte where nothing changed', () => {
    expect(mergedMarkdown(file, before)).toEqual({ text: file, aside: [] });
  });

  test('are as new where only the notes changed', () => {
    const after = documentOf([{ id: 1, comment: '乙' }, { id: 3 }, { id: 2 }], format);
    expect(mergedMarkdown(file, after)).toEqual({ text: freshMarkdown(after), aside: [] });
  });

  test('keep own lines below the note they stand below', () => {
    const at = endBehind(file, '第 1 处');
    const edited = `${file.slice(0, at)}\n\n我自己的话。\n\n- 一条\n- 两条${file.slice(at)}`;
    const after = documentOf([{ id: 3, section: 1 }, { id: 1, comment: '丙' }, { id: 2 }], format);
    const { text, aside } = mergedMarkdown(edited, after);
    expect(text.slice(endBehind(text, '第 1 处'))).toMatch(
      /^\n\n我自己的话。\n\n- 一条\n- 两条\n\n/u,
    );
    expect(text).toContain('丙');
    expect(text).toContain('第 3 处');
    expect(aside).toEqual([]);
  });

  test('keep what was changed by hand while the note is the same', () => {
    const edited = withLine(file, '**批注** 甲', '> 我改的');
    expect(mergedMarkdown(edited, before)).toEqual({ text: edited, aside: [] });
    const { text } = mergedMarkdown(edited, documentOf([{ id: 1, comment: '甲' }], format));
    expect(text).toContain('我改的');
  });

  test('set aside what was changed by hand where the note changed too', () => {
    const edited = withLine(file, '**批注** 甲', '> 我改的');
    const after = documentOf([{ id: 1, comment: '丁' }, { id: 2 }], format);
    const { text, aside } = mergedMarkdown(edited, after);
    expect(text).toBe(freshMarkdown(after));
    expect(aside).toMatchObject([{ why: 'both' }]);
    expect(aside[0]?.text).toContain('我改的');
  });

  test('set aside a note that is no more, and keep the lines below it', () => {
    const at = endBehind(file, '第 2 处');
    const edited = `${file.slice(0, at)}\n\n留下${file.slice(at)}`;
    const { text, aside } = mergedMarkdown(edited, documentOf([{ id: 1, comment: '甲' }], format));
    expect(text).not.toContain('第 2 处');
    expect(text).toContain('\n\n留下\n');
    expect(aside).toMatchObject([{ why: 'gone' }]);
    expect(aside[0]?.text).toContain('第 2 处');
  });

  test('bring back a note whose lines were deleted', () => {
    const edited = file.split('\n').slice(0, 8).join('\n');
    const { text, aside } = mergedMarkdown(edited, before);
    for (const word of ['第 1 处', '第 2 处', '甲']) expect(text).toContain(word);
    expect(aside).toEqual([]);
  });

  test('find the end of a block whose last mark was deleted', () => {
    const at = endBehind(file, '第 1 处');
    const edited = `${file.slice(0, at - '<!-- /meipi -->'.length)}\n自己的${file.slice(at)}`;
    const after = documentOf([{ id: 1, comment: '戊' }, { id: 2 }], format);
    const { text, aside } = mergedMarkdown(edited, after);
    expect(text).toContain('\n\n自己的\n\n');
    expect(aside).toEqual([]);
  });

  test('keep the line ends and the byte order mark of the file', () => {
    const windows = `\ufeff${file.replace(/\n/gu, '\r\n')}`;
    expect(mergedMarkdown(windows, before).text).toBe(windows);
  });

  test('set aside a file that is none of ours', () => {
    expect(mergedMarkdown('买菜\r\n', before)).toEqual({
      text: file,
      aside: [{ why: 'foreign', text: '买菜\n' }],
    });
    expect(mergedMarkdown(' \n', before)).toEqual({ text: file, aside: [] });
  });

  test.each(hostileTexts)('end no block early: %s', (_what, hostile) => {
    const comment = `${hostile}\n<!-- /meipi -->\n<!-- meipi note-x 0123456789abcdef -->`;
    const sly = documentOf([{ id: 1, comment }, { id: 2 }], format, { reflection: comment });
    const written = freshMarkdown(sly);
    expect(mergedMarkdown(written, sly)).toEqual({ text: written, aside: [] });
    expect(written.match(/^<!-- meipi [\w-]+ /gmu)).toHaveLength(
      sly.blocks.length + (format === 'obsidian' ? 1 : 0),
    );
  });
});

describe('properties of an Obsidian note', () => {
  const tagged = (tag: number) => documentOf([{ id: 1, tag }], 'obsidian');
  const file = freshMarkdown(tagged(1));

  test('of the reader stay, and ours are renewed', () => {
    const edited = file.replace('title:', 'aliases: [别名]\ncssclass: wide\ntitle:');
    const { text, aside } = mergedMarkdown(edited, tagged(2));
    expect(text).toMatch(/^---\naliases: \[别名\]\ncssclass: wide\ntitle: /u);
    expect(text).toContain('tags:\n  - "标签2"\n---');
    expect(aside).toEqual([]);
  });

  test('hold both lists where both were added to', () => {
    const edited = file.replace('  - "标签1"', '  - "标签1"\n  - 待读');
    expect(mergedMarkdown(edited, tagged(2)).text).toContain(
      'tags:\n  - "标签1"\n  - 待读\n  - "标签2"\n---',
    );
  });

  test('that were taken away stay away until the notes change', () => {
    const edited = file.replace('tags:\n  - "标签1"\n', '');
    expect(mergedMarkdown(edited, tagged(1)).text).toBe(edited);
    expect(mergedMarkdown(edited, tagged(2)).text).toContain('标签2');
  });

  test('written otherwise are set aside where the notes changed', () => {
    const edited = file.replace('tags:\n  - "标签1"', 'tags: [一, 二]');
    expect(mergedMarkdown(edited, tagged(2)).aside).toEqual([
      { why: 'both', text: 'tags: [一, 二]' },
    ]);
  });
});

const block = fc.record({
  key: fc.integer({ min: 1, max: 9 }).map((id) => `note-${id}`),
  text: fc.constantFrom('> 甲', '> 甲\n\n乙', '乙\n\n丙', '- 丁', ''),
});
const list = fc.subarray(['一', '二', '三'], { minLength: 1 });
const drawn: fc.Arbitrary<ManagedDocument> = fc.record({
  properties: fc.option(
    fc.tuple(fc.constantFrom('甲', '乙'), list).map(([title, tags]) => [
      { name: 'title', text: `title: ${title}` },
      { name: 'tags', text: ['tags:', ...tags.map((tag) => `  - ${tag}`)].join('\n') },
    ]),
  ),
  blocks: fc
    .uniqueArray(block, { selector: ({ key }) => key, maxLength: 7 })
    .map((blocks) => [{ key: 'of-all', text: '# 题' }, ...blocks]),
});

/** What a hand may do to a line of a file; `at` counts as a share of the lines. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  what: fc.constantFrom('insert', 'change', 'delete', 'double', 'indent'),
});

/** A file after edits, and the lines that the reader wrote in it, each like no other. */
function editedBy(file: string, edits: readonly { at: number; what: string }[]) {
  const own: string[] = [];
  const lines = file.split('\n');
  for (const [index, { at, what }] of edits.entries()) {
    const line = Math.floor(at * lines.length);
    const mine = `自己写的${index}号`;
    if (what === 'insert') lines.splice(line, 0, mine);
    else if (what === 'change') lines[line] = `${lines[line] ?? ''}${mine}`;
    else if (what === 'delete') lines.splice(line, 1);
    else if (what === 'double') lines.splice(line, 0, ...lines.slice(line, line + 7));
    else lines[line] = `  ${lines[line] ?? ''}`;
    if (what === 'insert' || what === 'change') own.push(mine);
  }
  const text = lines.join('\n');
  return { text, own: own.filter((mine) => text.includes(mine)) };
}

test('no line of the reader ever disappears', () => {
  fc.assert(
    fc.property(drawn, drawn, fc.array(edit, { maxLength: 12 }), (one, next, edits) => {
      const { text: edited, own } = editedBy(freshMarkdown(one), edits);
      const { text, aside } = mergedMarkdown(edited, next);
      const all = [text, ...aside.map((piece) => piece.text)].join('\n');
      for (const mine of own) expect(all).toContain(mine);
      // Written once more, nothing moves.
      expect(mergedMarkdown(text, next)).toEqual({ text, aside: [] });
      // Every note is there, or what the reader made of it.
      for (const { key } of next.blocks) expect(text).toContain(`<!-- meipi ${key} `);
    }),
    { numRuns: 300 },
  );
});

test('a file without edits becomes as a new one', () => {
  fc.assert(
    fc.property(drawn, drawn, (one, next) => {
      const isSameKind = (one.properties === null) === (next.properties === null);
      fc.pre(isSameKind);
      const { text, aside } = mergedMarkdown(freshMarkdown(one), next);
      expect(text).toBe(freshMarkdown(next));
      for (const { why } of aside) expect(why).toBe('gone');
    }),
  );
});
