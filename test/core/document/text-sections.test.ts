import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import { blockGroups } from '../../../core/document/block-groups';
import { blockStarts } from '../../../core/document/block-offsets';
import { textOf } from '../../../core/document/essay';
import { textSections } from '../../../core/document/text-sections';

const paragraph = (length: number): Block => ({
  kind: 'paragraph',
  runIn: null,
  text: '字'.repeat(length),
});
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const item: Block = { kind: 'list-item', level: 1, marker: '1.', text: '项'.repeat(100) };

const sectionsOf = (blocks: readonly Block[]) =>
  textSections(blocks, blockStarts(blocks), blockGroups(blocks));
const paragraphs = (count: number) => Array.from({ length: count }, () => paragraph(120));

describe('a text of some length', () => {
  test('is laid out whole up to 50,000 units and in parts from there on', () => {
    expect(sectionsOf([paragraph(50_000)])).toBeNull();
    expect(sectionsOf([paragraph(50_001)])).not.toBeNull();
    expect(sectionsOf([])).toBeNull();
  });

  test('has its blocks in its parts once each and in order, whatever they are', () => {
    const block = fc.oneof(
      fc.integer({ min: 0, max: 3000 }).map(paragraph),
      fc.constant(heading('一、标题')),
      fc.constant(item),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 100, maxLength: 300 }), (some) => {
        const blocks = [...some, paragraph(50_000)];
        const chapters = sectionsOf(blocks) ?? [];
        const sections = chapters.flatMap((chapter) => chapter.sections);
        expect(sections.flatMap(({ groups }) => groups)).toEqual(blockGroups(blocks));
        expect(sections.reduce((sum, one) => sum + one.blocks, 0)).toBe(blocks.length);
        expect(chapters.reduce((sum, one) => sum + one.length, 0)).toBe(textOf(blocks).length);
        const starts = blockStarts(blocks);
        for (const { start, groups } of sections) {
          expect(start).toBe(starts[groups[0]?.first ?? -1]);
        }
      }),
    );
  });

  test('is parted between paragraphs, so that a heading stays with what it is over', () => {
    const blocks = Array.from({ length: 100 }, () => [
      heading('一、标题'),
      ...paragraphs(9),
    ]).flat();
    for (const chapter of sectionsOf(blocks) ?? []) {
      for (const { groups } of chapter.sections.slice(1)) {
        const first = groups[0]?.first ?? 0;
        expect([blocks[first - 1]?.kind, blocks[first]?.kind]).toEqual(['paragraph', 'paragraph']);
      }
    }
  });

  test('never grows a part without end where no two paragraphs follow each other', () => {
    const blocks = Array.from({ length: 2000 }, () => [heading('标题'), paragraph(120)]).flat();
    const sections = (sectionsOf(blocks) ?? []).flatMap((chapter) => chapter.sections);
    expect(Math.max(...sections.map(({ length }) => length))).toBeLessThan(5500);
  });
});
