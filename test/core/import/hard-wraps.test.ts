import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns } from '../../../core/import/columns';
import { joinedLines } from '../../../core/import/hard-wraps';
import { jointOf } from '../../../core/import/joint';
import { bundled } from './bundled';

/** A text broken greedily at so many columns: letters of alphabets by words, 汉字 one by one. */
function broken(paragraph: string, width: number): readonly string[] {
  const words = paragraph.match(/[!-~]+ ?|\p{Script=Han}[，。、；：？！”》）]*|[^]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && columns(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}

const prose =
  '读书是一件安静的事情，也是一件需要耐心的事情。许多人以为读得快就是读得好，其实不然，真正的阅读往往在停下来的时候才开始。我们在页边写下几个字，记住的不仅是书里的话，还有读到那句话时自己的样子。';
const others =
  '批注的传统很长。古人在天头地脚写下的评语，后来成了另一种书，与原文一起流传，读者读到的是两个人的声音。今天的学生也可以这样读，一边读一边写，把疑问留在原处，等下一次翻到这里的时候再来回答它们。';
const english =
  'Reading closely is slow work, and the margin is where it is done. A reader who writes beside the text comes back to it twice: once to the author, and once to the person who was reading then.';

const joins = (...lines: readonly string[]) => joinedLines(lines.join('\n')).lines;

describe('a text that was broken at a width', () => {
  test.each([36, 40, 48, 60, 72, 78])('of %i columns is joined to its paragraphs', (width) => {
    const wrapped = [prose, others].flatMap((one) => ['', ...broken(one, width)]);
    expect(joins(...wrapped)).toEqual([prose, others]);
    expect(joinedLines(wrapped.join('\n')).joined).toBe(wrapped.length - 4);
  });

  test.each([60, 72, 78])('in English at %i columns gets its blanks back', (width) => {
    const lines = [english, english].flatMap((one) => ['', ...broken(one, width)]);
    expect(joins(...lines)).toEqual([english, english]);
  });

  test('is joined where only indents tell its paragraphs', () => {
    const lines = [prose, others].flatMap((one) => broken(`　　${one}`, 60));
    expect(joins(...lines)).toEqual([prose, others]);
  });

  test('keeps title, headings and signature beside it', () => {
    const [first, second] = [broken(prose, 60), broken(others, 60)];
    const lines = ['读书与批注', '李明', '一、读', ...first, '二、写', ...second, '2024年5月'];
    expect(joins(...lines)).toEqual([
      '读书与批注',
      '李明',
      '一、读',
      prose,
      '二、写',
      others,
      '2024年5月',
    ]);
  });

  test('keeps a heading without a number below a line that is full', () => {
    const full = `${'字'.repeat(35)}。`;
    const lines = [...broken(prose, 72), '', full, '写的传统', ...broken(others, 72)];
    expect(joins(...lines)).toEqual([prose, full, '写的传统', others]);
  });

  test('is joined below the words of an item, and items stay apart', () => {
    const item = (mark: string, text: string) =>
      broken(text, 56).map((line, index) => (index === 0 ? `${mark} ${line}` : `   ${line}`));
    expect(joins(...item('1.', prose), ...item('2.', others))).toEqual([
      `1. ${prose}`,
      `2. ${others}`,
    ]);
  });

  test('and never ends a paragraph becomes several that a page opens', () => {
    const long = joins(...broken(prose.repeat(2000), 72));
    expect(long.every((paragraph) => paragraph.length < 60_000)).toBe(true);
    expect(long.join('')).toBe(prose.repeat(2000));
  });
});

describe('a break is the author’s', () => {
  const wrapped = broken(prose, 60);
  test.each<readonly [string, readonly string[]]>([
    ['in a poem', ['轻轻的我走了，正如我轻轻的来；', '我轻轻的招手，作别西天的云彩。']],
    [
      'in regulated verse',
      ['春江潮水连海平，海上明月共潮生。', '滟滟随波千万里，何处春江无月明。'],
    ],
    ['in speech', ['“你读完了吗？”老师问。', '“读完了。”', '“那就写几句。”']],
    ['in an interview', ['记者：您怎么看批注？', '李老师：它让人慢下来。', '记者：谢谢。']],
    ['in a list', ['• 读一遍', '• 标一遍', '1. 写批注', '2. 写心得', '（1）交作业']],
    ['in a table', ['姓名\t成绩', '李明\t九十五', '王芳    九十八', '| 甲 | 乙 |']],
    ['in an address', ['北京市海淀区颐和园路5号', '北京大学中文系', '100871']],
    ['in a rule', ['————————', '* * *', '===========']],
    ['in notes', ['注释：', '①见《论语》。', '[2] 同上。', '参考文献', '[1] 李明. 读书[J].']],
    ['in chapters', ['第一章 读', '第二章 写', '篇1：春']],
  ])('%s beside joined prose', (_, lines) => {
    expect(joins(...wrapped, '', ...lines, '', ...wrapped)).toEqual([prose, ...lines, prose]);
  });

  test.each<readonly [string, readonly string[]]>([
    ['a paragraph a line', [prose, others, prose]],
    ['lines of all lengths', [prose.slice(0, 20), prose.slice(20, 33), others.slice(0, 27)]],
    ['two lines', broken(prose.slice(0, 40), 60)],
    ['long couplets', Array.from({ length: 6 }, () => `${'春'.repeat(9)}，${'江'.repeat(9)}。`)],
    [
      'long couplets without marks',
      Array.from({ length: 6 }, () => `${'春'.repeat(10)}　${'江'.repeat(10)}`),
    ],
    [
      'items that end alike',
      Array.from({ length: 9 }, (_, at) => `${prose.slice(at * 3, at * 3 + 22)}；`),
    ],
    [
      'the bundled essays',
      bundled
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ],
  ])('everywhere in %s', (_, lines) => {
    expect(joinedLines(lines.join('\n'))).toEqual({ lines, joined: 0 });
  });

  test('where somebody speaks behind a line that is full', () => {
    const said = `${'字'.repeat(29)}。`;
    const text = [prose, others, prose].flatMap((one) => [...broken(one, 60), '']);
    const lines = [said, '“读完了。”', said, '王芳：好。'];
    expect(joins(...text, ...lines)).toEqual([prose, others, prose, ...lines]);
  });
});

test.each<readonly [string, string, string]>([
  ['读书', '写字', ''],
  ['read', 'write', ' '],
  ['读 the', 'book', ' '],
  ['使用', 'Word', ''],
  ['Word', '文档', ''],
  ['the end.', 'Then', ' '],
  ['well-', 'known', ''],
  ['co\u00ad', 'operate', ''],
  ['2020 -', 'then', ' '],
  ['(see', 'page', ' '],
  ['see (', 'page', ''],
  ['word', ', then', ''],
  ['他说“', 'Word”', ''],
  ['第3页”', '12', ''],
  ['he said “', 'yes”', ''],
  ['a —', 'b', ' '],
  ['한국어', '문장', ' '],
  ['끝났다.', '다음', ' '],
  ['𠮷', 'a', ''],
  ['a', '𠮷', ''],
])('between %j and %j stands %j', (before, after, joint) => {
  expect(jointOf(before, after)).toBe(joint);
});

const letters = (text: string) => text.replace(/[\s\ufeff]/gu, '');

describe('joining keeps every letter in its order', () => {
  const kept = (text: string) => {
    expect(letters(joinedLines(text).lines.join('\n'))).toBe(letters(text));
  };

  test('of any string', () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 200 });
    fc.assert(fc.property(units, (codes) => kept(String.fromCharCode(...codes))));
  });

  test('of characters that decide', () => {
    const deciding = Array.from('一二、(1).。!?：“”篇第—-\u00ad①[]\n\n\r\u2028\u3000\t ab한😀');
    const text = fc.array(fc.constantFrom(...deciding), { maxLength: 300 });
    fc.assert(
      fc.property(text, (characters) => kept(characters.join(''))),
      { numRuns: 300 },
    );
  });

  test('of prose among anything, broken at any width', () => {
    const paragraph = fc.tuple(fc.constantFrom(prose, others, english, ''), fc.nat(90));
    const text = fc
      .record({
        width: fc.integer({ min: 20, max: 130 }),
        paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 12 }),
        between: fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\n　　', '\n• '),
        noise: fc.string({ maxLength: 30 }),
      })
      .map(({ width, paragraphs, between, noise }) =>
        [noise, ...paragraphs.map(([one, from]) => broken(one.slice(from), width).join('\n'))].join(
          between,
        ),
      );
    fc.assert(fc.property(text, kept), { numRuns: 500 });
  });

  test('and gives paragraphs back whatever they are cut from', () => {
    const paragraph = fc
      .array(fc.constantFrom(...(prose + others).split(/(?<=[，。])/u)), {
        minLength: 12,
        maxLength: 30,
      })
      .map((parts) => `${parts.join('').replace(/[，。]$/u, '')}。`);
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 40, max: 80 }),
        (paragraphs, width) => {
          const text = paragraphs.map((one) => broken(one, width).join('\n')).join('\n\n');
          expect(joinedLines(text).lines).toEqual(paragraphs);
        },
      ),
      // Where every line happens to end with a mark it may be verse: with this seed none does.
      { numRuns: 200, seed: 1 },
    );
  });
});
