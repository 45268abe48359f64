import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import { textOf } from '../../../core/document/essay';
import { linksTo, noteLinks } from '../../../core/document/note-links';
import { importText } from '../../../core/import/text';
import { bundled } from '../import/bundled';
import { buildBlocks } from './build-blocks';

/** The links as `mark→note text`, in order. */
function drawn(blocks: readonly Block[]): string[] {
  const text = textOf(blocks);
  return noteLinks(blocks).map(
    ({ offset, length, note }) =>
      `${text.slice(offset, offset + length)}→${blocks[note]?.text ?? ''}`,
  );
}

describe('note links', () => {
  test.each([
    ['joins mark and note', ['甲。①乙', '注 ①丙'], ['①→①丙']],
    ['joins several marks with one note', ['甲①乙①', '丙①', '注 ①丁'], ['①→①丁', '①→①丁', '①→①丁']],
    ['leaves a mark without a note plain', ['甲①乙②', '注 ①丙'], ['①→①丙']],
    ['leaves a note without a mark plain', ['甲②', '注 ①丙', '注 ②丁'], ['②→②丁']],
    ['reads marks in headings', ['# 一、甲①', '注 ①丙'], ['①→①丙']],
    ['reads marks in brackets', ['甲[1]乙', '注 [1]丙'], ['[1]→[1]丙']],
    [
      'looks for no marks in notes, references and folded lines',
      ['注 ①见②', '文 ②甲', '折 乙②', '注 ②丙'],
      [],
    ],
    ['passes over the points of a list', ['包括:①甲;②乙。丙②', '注 ①丁', '注 ②戊'], ['②→②戊']],
    ['passes over a point of its own line', ['①甲', '注 ①丁'], []],
    ['pairs notes counted anew in order', ['甲①', '乙①', '注 ①丙', '注 ①丁'], ['①→①丙', '①→①丁']],
    ['links nothing it would have to guess', ['甲①', '注 ①丙', '注 ①丁'], []],
    ['does without notes', ['甲①'], []],
    ['passes over a note that goes on', ['甲①', '注 ①丙', '注 续'], ['①→①丙']],
  ])('%s', (_, lines, links) => {
    expect(drawn(buildBlocks(...lines))).toEqual(links);
  });

  test('knows the way back', () => {
    const blocks = buildBlocks('甲①乙①', '丙', '注 ①丁', '注 ②戊');
    const links = noteLinks(blocks);
    expect(linksTo(links, 2).map((link) => link.offset)).toEqual([1, 3]);
    expect(linksTo(links, 3)).toEqual([]);
  });

  test('follows what the source says, and its words where it says nothing', () => {
    const said: Block = {
      kind: 'paragraph',
      text: '甲[1]乙[2]',
      runIn: null,
      marks: [{ kind: 'note-reference', start: 1, end: 4, note: 'fn7' }],
    };
    const noted: Block = { kind: 'note', text: '[1]丙', mark: '[1]', id: 'fn7' };
    const blocks = [said, noted, ...buildBlocks('注 [2]丁')];
    expect(drawn(blocks)).toEqual(['[1]→[1]丙', '[2]→[2]丁']);
    expect(drawn([said, { ...noted, id: 'fn8' }])).toEqual([]);
  });

  test('joins ② ③ ④ of the first bundled essay; ① has no mark in its text', () => {
    const [first, ...others] = importText(bundled, '').essays;
    expect(drawn(first?.blocks ?? []).map((link) => link.slice(0, 6))).toEqual([
      '②→②郑志谦',
      '③→③刘国有',
      '④→④中共教',
    ]);
    expect(others.flatMap((essay) => drawn(essay.blocks))).toEqual([]);
  });
});
