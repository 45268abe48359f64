import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quotation, ReflectionPiece } from '../../../core/annotation/quotation';
import {
  hasQuotation,
  linesInQuote,
  linesOf,
  quotationText,
  readWords,
  referenceTo,
  referredTo,
  reflectionPieces,
  withoutLinks,
  withPiece,
} from '../../../core/annotation/quotation';
import { annotationId } from './drawn-text';

const id = annotationId(1);
const other = annotationId(2);
const linkTo = (to: string) => `[↗](#${to})`;

/** Pieces drawn one a line: what is quoted behind ❝, with its link's last sign; a link among words in braces. */
function draw(text: string): readonly string[] {
  return reflectionPieces(text).map((piece) =>
    piece.kind === 'quotation'
      ? `❝${piece.quote}${piece.reference === null ? '' : `→${piece.reference.slice(-1)}`}`
      : piece.runs.map(({ text: words, link }) => (link ? `{${link.slice(-1)}}` : words)).join(''),
  );
}

describe('a quotation', () => {
  test('is Markdown that reads well as it stands', () => {
    expect(quotationText({ quote: '不动笔墨，\n不读书。', reference: id })).toBe(
      `> 不动笔墨，\n> 不读书。 ${linkTo(id)}`,
    );
    expect(quotationText({ quote: '不读书。', reference: null })).toBe('> 不读书。');
  });

  test.each([
    ['among words', `前\n\n> 甲 ${linkTo(id)}\n\n后`, ['前\n\n', '❝甲→1', '\n后']],
    ['of several lines', `> 甲\n> 乙 ${linkTo(id)}`, ['❝甲\n乙→1']],
    ['of several paragraphs', `> 甲\n>\n> 乙 ${linkTo(id)}`, ['❝甲\n\n乙→1']],
    ['right below another', `> 甲 ${linkTo(id)}\n> 乙 ${linkTo(other)}`, ['❝甲→1', '❝乙→2']],
    ['written by hand', '> 甲\n乙', ['❝甲', '乙']],
    ['whose link was taken away', '> 甲\n\n乙', ['❝甲', '\n乙']],
    ['with a link run up to it', `> 甲${linkTo(id)}`, ['❝甲→1']],
    ['with a damaged link', '> 甲 [↗](#annot', ['❝甲 [↗](#annot']],
    ['with a link to no id', '> 甲 [↗](#x)', ['❝甲 [↗](#x)']],
    ['with words behind the link', `> 甲 ${linkTo(id)}我想`, ['❝甲→1', '我想']],
    ['whose mark was taken away', `甲 ${linkTo(id)}乙`, ['甲{1}乙']],
    ['without a blank behind the mark', `>甲 ${linkTo(id)}`, ['❝甲→1']],
    ['inside a line', '甲 > 乙', ['甲 > 乙']],
  ])('%s is found again', (_, text, pieces) => {
    expect(draw(text)).toEqual(pieces);
  });

  test.each([
    ['of one line', `前\n> 甲 ${linkTo(id)}\n后`, ['4 甲']],
    ['of several paragraphs', `> 甲\n>\n>乙 ${linkTo(id)}`, ['2 甲', '5 ', '7 乙']],
    [
      'with a line that is written otherwise',
      '> 甲\n> \\[↗](#annot\n> 乙',
      ['2 甲', '- [↗](#annot', '20 乙'],
    ],
  ])('%s has its lines at their places in the text', (_, text, lines) => {
    const pieces = reflectionPieces(text).flatMap((piece) =>
      piece.kind === 'quotation' ? linesInQuote(text, piece) : [],
    );
    expect(pieces.map(({ start, words }) => `${start ?? '-'} ${words}`)).toEqual(lines);
  });

  test('is known by its mark or its link', () => {
    expect(hasQuotation('读后\n\n> 甲')).toBe(true);
    expect(hasQuotation(`甲 ${linkTo(id)}`)).toBe(true);
    expect(hasQuotation('读后 > 再读')).toBe(false);
  });

  test('is read without its link, and counted without its mark', () => {
    const text = `前\n> 甲\n> 乙 ${linkTo(id)}\n后 ${linkTo(other)}。`;
    expect(withoutLinks(text)).toBe('前\n> 甲\n> 乙\n后。');
    expect(readWords(text)).toBe('前\n甲\n乙\n后。');
  });
});

test('words are drawn line by line, without the empty lines around them', () => {
  const text = `> 甲\n\n乙 ${linkTo(id)}丙\n\n丁\n \n> 戊`;
  const words = reflectionPieces(text).find((piece) => piece.kind === 'words');
  const lines = linesOf(words?.kind === 'words' ? words.runs : []);
  expect(lines.map((line) => line.runs.map((run) => run.text).join(''))).toEqual([
    '乙↗丙',
    '',
    '丁',
  ]);
  for (const { start, runs } of lines) {
    expect(text.charAt(start - 1)).toBe('\n');
    for (const run of runs) {
      if (run.link === null) expect(text.startsWith(run.text, run.start)).toBe(true);
    }
  }
});

describe('a reference', () => {
  const all = ['one-0000-a', 'one-0000-b', 'one-0000', 'two-1111-c'].map((name) =>
    annotationId(name),
  );

  test('is as short as it may be', () => {
    expect(referenceTo(annotationId('only'), [])).toBe('annotati');
    expect(all.map((one) => referenceTo(one, all))).toEqual([
      'annotation-one-0000-a',
      'annotation-one-0000-b',
      'annotation-one-0000',
      'annotation-t',
    ]);
  });

  test('leads to its own annotation, and nowhere once more than one may be meant', () => {
    for (const one of all) expect(referredTo(referenceTo(one, all), all)).toBe(one);
    expect(referredTo('annotation-one-0000-', all)).toBeNull();
    expect(referredTo('annotation-x', all)).toBeNull();
  });
});

describe('what is added', () => {
  test.each([
    ['to nothing', '', 0, '> 甲\n\n'],
    ['behind all', '读后', 2, '读后\n\n> 甲\n\n'],
    ['behind a free line', '读后\n\n', 4, '读后\n\n> 甲\n\n'],
    ['between', '读后\n> 乙\n再读', 3, '读后\n\n> 甲\n\n> 乙\n再读'],
    ['before all', '再读', 0, '> 甲\n\n再读'],
  ])('stands apart: %s', (_, text, at, after) => {
    expect(withPiece(text, '> 甲', at)).toBe(after);
  });
});

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => text.replaceAll(/[\r\n]/gu, '')),
      fc.constantFrom('\n', '> ', ' ', '\\', linkTo(id), ` ${linkTo(other)}`, '[↗](#', '  >', ')'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const anyQuotation: fc.Arbitrary<Quotation> = fc.record({
  quote: anyText,
  reference: fc.constantFrom(id, other, '0f6b3c1a', null),
});

const only = (text: string): ReflectionPiece | undefined => {
  const pieces = reflectionPieces(text);
  return pieces.length === 1 ? pieces[0] : undefined;
};

describe('whatever is written', () => {
  test('a quotation comes back as it was put in', () => {
    fc.assert(
      fc.property(anyQuotation, (quotation) => {
        const text = quotationText(quotation);
        const read = { kind: 'quotation', start: 0, end: text.length, ...quotation };
        expect(only(text)).toEqual(read);
      }),
    );
  });

  test('pieces are the whole text, and runs the whole of their piece', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = reflectionPieces(text);
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const piece of pieces) {
          if (piece.kind === 'quotation') continue;
          const words = piece.runs.filter((run) => run.link === null);
          for (const run of words) {
            expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
          }
        }
      }),
    );
  });

  test('several added one after the other are all there, and what was there before', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyQuotation, { maxLength: 4 }), (text, quotations) => {
        const full = quotations.reduce((all, one) => withPiece(all, quotationText(one)), text);
        const last = reflectionPieces(full).filter(({ kind }) => kind === 'quotation');
        const wanted = quotations.map(({ quote, reference }) => ({ quote, reference }));
        expect(last.slice(last.length - wanted.length)).toMatchObject(wanted);
        expect(full.startsWith(text.replace(/\n+$/u, ''))).toBe(true);
      }),
    );
  });
});
