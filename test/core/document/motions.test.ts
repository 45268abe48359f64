import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaretGround } from '../../../core/document/caret-places';
import { placeAt, placeFrom } from '../../../core/document/caret-places';
import type { Motion } from '../../../core/document/motions';
import { moved } from '../../../core/document/motions';
import { splitsPair } from '../../../core/document/text-range';
import { importText } from '../../../core/import/text';
import { bundled } from '../import/bundled';
import { buildBlocks } from './build-blocks';
import { groundOf, randomGround } from './random-ground';

const steps = [1, -1] as const;
const motions: readonly Motion[] = ['grapheme', 'word', 'sentence', 'paragraph', 'edge', 'essay'];

/** Every place a motion stops at from one end of the text to the other, as bars in the text. */
function stops(ground: CaretGround, by: Motion, step: 1 | -1): string {
  const places: number[] = [];
  let at = moved(ground, 0, 'essay', step === 1 ? -1 : 1);
  for (let next = moved(ground, at, by, step); next !== at; next = moved(ground, at, by, step)) {
    places.push(next);
    at = next;
  }
  let drawn = '';
  for (let offset = 0; offset <= ground.text.length; offset += 1) {
    if (places.includes(offset)) drawn += '|';
    drawn += ground.text.charAt(offset);
  }
  return drawn;
}

const of = (...lines: string[]) => groundOf(buildBlocks(...lines));

describe('by character', () => {
  test.each([
    ['plain characters', '甲乙', '甲|乙|'],
    ['a surrogate pair', '甲𠮷乙', '甲|𠮷|乙|'],
    ['a family joined by ZWJ', '甲👨‍👩‍👧乙', '甲|👨‍👩‍👧|乙|'],
    ['a flag', '🇨🇳🇭🇰', '🇨🇳|🇭🇰|'],
    ['a skin tone', '👍🏽好', '👍🏽|好|'],
    ['a combining mark', 'e\u0301a', 'e\u0301|a|'],
    ['a variation selector', '葛\u{e0100}乙', '葛\u{e0100}|乙|'],
    ['marks of pinyin', 'ǖ\u0304n', 'ǖ\u0304|n|'],
  ])('passes %s in whole', (_, line, drawn) => {
    expect(stops(of(line), 'grapheme', 1)).toBe(drawn);
  });

  test('goes from a block to the next, folded lines passed over', () => {
    expect(stops(of('甲', '折 收藏', '乙'), 'grapheme', 1)).toBe('甲|\n收藏\n|乙|');
    expect(stops(of('甲', '折 收藏', '乙'), 'grapheme', -1)).toBe('|甲|\n收藏\n|乙');
  });

  test('passes over the colon behind a label, which is not shown', () => {
    const ground = groundOf([{ kind: 'metadata', field: 'abstract', text: '摘要:基', value: 3 }]);
    expect(stops(ground, 'grapheme', 1)).toBe('摘|要|:|基|');
  });
});

describe('by word', () => {
  test.each([
    ['Chinese words', '我们研究社会的变化', '我们|研究|社会|的|变化|'],
    ['punctuation and quotes', '他说：“好。”我走', '他|说|：“好|。”我|走|'],
    ['a number with a point', '约3.14倍', '约|3.14|倍|'],
    ['English words', 'the reader’s note', 'the| reader’s| note|'],
    ['dots of omission', '好……我走', '好|……我|走|'],
    ['wide blanks', '甲　　乙', '甲|　　乙|'],
    ['what is no word at the end', '好！！', '好|！！|'],
    ['a picture, which is no word', '好👨‍👩‍👧坏', '好|👨‍👩‍👧坏|'],
  ])('goes forth over %s', (_, line, drawn) => {
    expect(stops(of(line), 'word', 1)).toBe(drawn);
  });

  test.each([
    ['the beginnings of words', '他说：“好。”我走', '|他|说：“|好。”|我|走'],
    ['a number with a point', '约3.14倍', '|约|3.14|倍'],
    ['a sign joined to the word behind it', '乙\u0600甲', '|乙|\u0600甲'],
    ['what is no word at the beginning', '《》好', '|《》|好'],
  ])('goes back over %s', (_, line, drawn) => {
    expect(stops(of(line), 'word', -1)).toBe(drawn);
  });

  test('goes over the edge of a block to the next word shown', () => {
    expect(stops(of('好。', '折 收藏', '坏'), 'word', 1)).toBe('好|。\n收藏\n坏|');
  });
});

describe('by sentence', () => {
  test.each([
    ['closing quotes', '他说：“走吧！”于是走了。', '他说：“走吧！”|于是走了。|'],
    ['？！」 in a row', '「真的？！」是。', '「真的？！」|是。|'],
    ['dots of omission', '想……想。', '想……|想。|'],
    ['closing brackets', '（见上。）又。', '（见上。）|又。|'],
    ['a semicolon', '甲；乙。', '甲；|乙。|'],
    ['no end at the end', '甲。乙', '甲。|乙|'],
    ['a number with a point', '约3.14倍。好。', '约3.14倍。|好。|'],
    ['a mark upon the end', '甲。\u0301乙。', '甲。\u0301|乙。|'],
  ])('goes forth over %s', (_, line, drawn) => {
    expect(stops(of(line), 'sentence', 1)).toBe(drawn);
  });

  test('leaves white space between two sentences to neither', () => {
    expect(stops(of('甲？ 乙。'), 'sentence', 1)).toBe('甲？| 乙。|');
    expect(stops(of('甲？ 乙。'), 'sentence', -1)).toBe('|甲？ |乙。');
  });

  test('goes on in the next block, folded lines passed over', () => {
    const ground = of('# 一、甲', '折 收藏。', '乙。丙');
    expect(stops(ground, 'sentence', 1)).toBe('一、甲|\n收藏。\n乙。|丙|');
    expect(stops(ground, 'sentence', -1)).toBe('|一、甲\n收藏。\n|乙。|丙');
  });

  test('begins behind what a title hides', () => {
    const ground = groundOf([{ kind: 'metadata', field: 'title', text: '篇1:题目', value: 3 }]);
    expect(stops(ground, 'sentence', -1)).toBe('篇1:|题目');
  });
});

describe('by paragraph', () => {
  const ground = of('甲乙', '折 收藏', '1.丙。|丁', '戊');

  test('goes to beginnings, and forth at last to the end', () => {
    expect(stops(ground, 'paragraph', 1)).toBe('甲乙\n收藏\n|1.丙。丁\n|戊|');
    expect(stops(ground, 'paragraph', -1)).toBe('|甲乙\n收藏\n|1.丙。丁\n|戊');
  });

  test('knows both edges of the one it stands in', () => {
    const inside = ground.text.indexOf('丁');
    expect(moved(ground, inside, 'edge', -1)).toBe(ground.text.indexOf('1.'));
    expect(moved(ground, inside, 'edge', 1)).toBe(inside + 1);
  });

  test('takes a label and what follows it for one', () => {
    const labelled = groundOf([
      { kind: 'metadata', field: 'abstract', text: '摘要:基层', value: 3 },
    ]);
    expect(moved(labelled, 4, 'edge', -1)).toBe(0);
    expect(moved(labelled, 1, 'edge', 1)).toBe(5);
    expect(moved(labelled, 4, 'paragraph', -1)).toBe(0);
  });
});

describe('where nothing or little is shown', () => {
  test.each(motions)('%s stays where nothing is', (by) => {
    for (const ground of [of('折 收藏'), groundOf([])]) {
      expect(moved(ground, 1, by, 1)).toBe(1);
      expect(moved(ground, 1, by, -1)).toBe(1);
    }
  });

  test('an offset in folded text counts as the end of what is shown before it', () => {
    const ground = of('折 广告', '甲', '折 收藏', '乙');
    expect(moved(ground, 6, 'grapheme', 1)).toBe(8);
    expect(placeAt(ground, 6)).toBe(4);
    expect(placeAt(ground, 0)).toBe(3);
    expect(placeFrom(ground, 6)).toBe(8);
    expect(placeFrom(ground, 99)).toBe(9);
  });
});

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Every place that a caret may stand at, by going through the text from its beginning. */
function places({ text, shown }: CaretGround): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { start, end } of shown) {
    for (const { index } of graphemes.segment(text.slice(start, end))) found.add(start + index);
    found.add(end);
  }
  return found;
}

describe('any motion in any text', () => {
  const anywhere = fc.tuple(randomGround, fc.constantFrom(...motions), fc.nat(), fc.nat());

  test('stops at shown characters alone, never within one', () => {
    fc.assert(
      fc.property(anywhere, ([ground, by, seed]) => {
        const offset = seed % (ground.text.length + 1);
        const allowed = places(ground);
        if (allowed.size === 0) return;
        for (const step of steps) {
          const to = moved(ground, offset, by, step);
          expect(allowed).toContain(to);
          expect(splitsPair(ground.text, to)).toBe(false);
        }
      }),
    );
  });

  test('never turns round, and never lets one caret overtake another', () => {
    fc.assert(
      fc.property(anywhere, ([ground, by, one, other]) => {
        const length = ground.text.length + 1;
        const low = placeAt(ground, Math.min(one % length, other % length));
        const high = placeAt(ground, Math.max(one % length, other % length));
        expect(moved(ground, low, by, 1)).toBeGreaterThanOrEqual(low);
        expect(moved(ground, low, by, -1)).toBeLessThanOrEqual(low);
        for (const step of steps) {
          expect(moved(ground, low, by, step)).toBeLessThanOrEqual(moved(ground, high, by, step));
        }
      }),
    );
  });

  test('gets from one end of the essay to the other', () => {
    fc.assert(
      fc.property(
        randomGround,
        fc.constantFrom('grapheme', 'word', 'sentence', 'paragraph'),
        (ground, by) => {
          const [first, last] = [moved(ground, 0, 'essay', -1), moved(ground, 0, 'essay', 1)];
          for (const step of steps) {
            let at = step === 1 ? first : last;
            for (let turn = 0; turn <= ground.text.length; turn += 1)
              at = moved(ground, at, by, step);
            expect(at).toBe(step === 1 ? last : first);
          }
        },
      ),
    );
  });

  test('by character stops everywhere, and comes back to where it was', () => {
    fc.assert(
      fc.property(randomGround, (ground) => {
        const all = [...places(ground)];
        all.forEach((place, index) => {
          expect(moved(ground, place, 'grapheme', 1)).toBe(all[index + 1] ?? place);
          expect(moved(ground, place, 'grapheme', -1)).toBe(all[index - 1] ?? place);
        });
      }),
    );
  });

  test('by word or sentence comes back to the beginning of what it went over', () => {
    const by = fc.constantFrom<Motion>('word', 'sentence');
    fc.assert(
      fc.property(randomGround, by, fc.nat(), (ground, motion, seed) => {
        const end = moved(ground, seed % (ground.text.length + 1), motion, 1);
        const start = moved(ground, end, motion, -1);
        if (moved(ground, start, motion, 1) === start) return;
        expect(moved(ground, moved(ground, start, motion, 1), motion, -1)).toBe(start);
      }),
    );
  });
});

describe('in the bundled essays', () => {
  test('words are the same as when each paragraph is gone through from its beginning', () => {
    const segments = new Intl.Segmenter('zh', { granularity: 'word' });
    for (const { blocks } of importText(bundled, 'essays').essays) {
      const ground = groundOf(blocks);
      const ends: number[] = [];
      for (const { start, end } of ground.shown) {
        for (const word of segments.segment(ground.text.slice(start, end))) {
          if (word.isWordLike === true) ends.push(start + word.index + word.segment.length);
        }
      }
      let at = 0;
      const walked = ends.map(() => (at = moved(ground, at, 'word', 1)));
      expect(walked).toEqual(ends);
    }
  });
});
