import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importedEssaySchema } from '../../../core/document/essay-schema';
import { markdownFile } from '../../../core/import/markdown';
import { noPictures } from '../../../renderer/import/pictures';
import { readMarkdown } from '../../../renderer/import/read-markdown';
import { provideDomParser } from '../../renderer/import/dom-parser';
import { drawBlock } from './draw-block';
import { linesOf } from './lines-of';

provideDomParser();

async function imported(text: string) {
  const bytes = new TextEncoder().encode(text);
  const read = await readMarkdown({ name: '名', extension: 'md', bytes }, noPictures);
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value;
}

const drawn = async (text: string) =>
  (await imported(text)).essays.flatMap((one) => one.blocks).map(drawBlock);

describe('Markdown becomes blocks:', () => {
  test.each([
    ['a title and headings', '# 题\n\n## 甲\n\n乙。', ['题目 题', '1 甲', '¶ 乙。']],
    [
      'a title of the front matter',
      '---\ntitle: "题"\ntags:\n  - a\n---\n甲。',
      [
        '折 --- (web-page)',
        '折 title: "题" (web-page)',
        '折 tags: (web-page)',
        '折 - a (web-page)',
        '折 --- (web-page)',
        '¶ 甲。',
      ],
    ],
    ['rules that are no front matter', '---\n甲。\n\n---\n乙。', ['¶ 甲。', '¶ 乙。']],
    ['lines broken in the source', '甲，\n乙。\na\nb', ['¶ 甲，乙。 a b']],
    ['lines broken on purpose', '甲。  \n乙。', ['¶ 甲。', '¶ 乙。']],
    [
      'tables',
      '甲。\n\n|a|b|\n|-|-|\n|1|2|',
      ['¶ 甲。', '格 0,0 头 a', '格 0,1 头 b', '格 1,0 1', '格 1,1 2'],
    ],
    ['lists in lists', '1. 甲\n   - 乙\n\n   丙', ['－1. 甲', '－－◦ 乙', '－ 丙']],
    ['code', '甲。\n\n```js\na\n\n  b\n```', ['¶ 甲。', '码 a\n\n  b']],
    [
      'HTML',
      '甲。\n\n<div>乙<br>丙</div>\n\n丁<sub>2</sub>。',
      ['¶ 甲。', '¶ 乙', '¶ 丙', '¶ 丁2。'],
    ],
    [
      'tags that would swallow what follows, as words',
      '甲 <title> 乙 <script>。\n\n<style>\n\n丙。\n\n丁 <iframe> 戊。',
      ['¶ 甲 <title> 乙 <script>。', '¶ <style> 丙。丁 <iframe> 戊。'],
    ],
    ['a comment that never ends, as words', '甲。\n\n<!-- 乙\n\n丙。', ['¶ 甲。', '¶ <!-- 乙丙。']],
    [
      'what is closed, hidden',
      '甲。\n\n<style>\nb {}\n</style>\n\n<!-- 乙 -->\n\n丙。',
      ['¶ 甲。', '¶ 丙。'],
    ],
    ['notes', '甲[^a]。\n\n[^a]: 乙。\n\n    丙。', ['¶ 甲[1]。', '注 [1] [1]乙。', '注  丙。']],
    ['notes that nothing refers to', '甲。\n\n[^a]: 乙。', ['¶ 甲。', '注  乙。']],
  ])('%s', async (_, text, blocks) => {
    expect(await drawn(text)).toEqual(blocks);
  });

  test('emphasis works beside Chinese marks', async () => {
    expect((await imported('他说**“重点。”**后面')).essays[0]?.blocks[0]).toMatchObject({
      text: '他说“重点。”后面',
      marks: [{ kind: 'strong', start: 2, end: 7 }],
    });
  });

  test('what is nested too deep is kept as a text', async () => {
    const deep = Array.from({ length: 400 }, (_, n) => `${' '.repeat(n * 2)}- 第${n}层`).join('\n');
    expect(linesOf(await imported(`${deep}\n\n末句。`)).join('\n')).toContain('- 第399层\n末句。');
  });

  test('a front matter names the essay', async () => {
    expect((await imported("---\ntitle: '题: 二'\n---\n甲。")).title).toBe('题: 二');
    expect(markdownFile('\ufeff---\r\ntitle: 题\r\n---\r\n甲。')?.title).toBe('题');
  });
});

const word = fc
  .array(fc.constantFrom(...Array.from('读书笔记甲乙丙丁一二三，。：“”（）①abc12')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((letters) => letters.join(''))
  // What stands first may be a sign of Markdown's, or end a line's sense for it.
  .map((text) => `字${text}字`);

/** A construct, and the words that must come out of it. */
const construct: fc.Arbitrary<readonly [string, readonly string[]]> = fc.oneof(
  word.map((a) => [a, [a]] as const),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), word)
    .map(([level, a]) => [`${'#'.repeat(level)} ${a}`, [a]] as const),
  fc.tuple(word, word).map(([a, b]) => [`- ${a}\n    1. ${b}`, [a, b]] as const),
  fc.tuple(word, word).map(([a, b]) => [`> ${a}\n>\n> > ${b}`, [a, b]] as const),
  fc
    .tuple(word, word, word)
    .map(([a, b, c]) => [`|${a}|${b}|\n|-|-|\n|${c}| |`, [a, b, c]] as const),
  fc.tuple(word, word).map(([a, b]) => [`\`\`\`\n${a}\n  ${b}\n\`\`\``, [a, b]] as const),
  fc.tuple(word, word, word).map(([a, b, c]) => [`${a}**${b}**~~${c}~~`, [a, b, c]] as const),
  fc
    .tuple(word, word, fc.nat(9))
    .map(([a, b, n]) => [`${a}[^${n}]\n\n[^${n}]: ${b}`, [a]] as const),
  word.map((a) => [`<p onclick="x">${a}</p>`, [a]] as const),
  word.map((a) => [`[${a}](https://example.org/ "b")`, [a]] as const),
);

test('no words of a Markdown text are lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(construct, { minLength: 1, maxLength: 8 }), async (parts) => {
      const document = await imported(parts.map(([text]) => text).join('\n\n'));
      const lines = linesOf(document).join('\n');
      for (const [, wanted] of parts) for (const one of wanted) expect(lines).toContain(one);
      for (const essay of document.essays) {
        expect(importedEssaySchema.safeParse(essay).error).toBeUndefined();
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
