import { describe, expect, test } from 'vitest';
import { pigments } from '../../../core/annotation/pigment';
import { cleanText, oneLine, paragraphsOf } from '../../../core/export/clean-text';
import { wordDocument } from '../../../core/export/docx';
import { html, printPage } from '../../../core/export/html';
import { escaped } from '../../../core/export/html-page';
import { markdown } from '../../../core/export/markdown';
import { pigmentColours } from '../../../core/export/pigment-colours';
import { textFormats } from '../../../core/export/export-choices';
import { plainText } from '../../../core/export/plain-text';
import { studyNotes } from '../../../core/export/study-notes';
import { notesAsText } from '../../../core/export/text-formats';
import { themeTokens } from '../../renderer/theme-tokens';
import { hostileTexts } from './hostile-text';
import { runsOf } from './runs-of';
import { chapter, excerpt, laterOn, notesOf, source } from './notes-source';

/** Notes in which a text stands wherever someone else’s words may. */
function fullOf(text: string) {
  const section = { headings: [text, `（一）${text}`], point: text };
  const note = {
    ...excerpt(text, '', { comment: text, pigment: 'carmine', ...laterOn(text) }),
    section,
  };
  const one = chapter([note, { ...note, pigment: 'gamboge' }, { ...note, section: null }], {
    title: text,
    author: text,
    keywords: [],
    reflection: text,
  });
  return notesOf([one], { signature: { name: text, unit: text } });
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\u2028\u2029]/u;
const loneSurrogate = /\p{Surrogate}/u;
const tags =
  /^<\/?(?:html|head|body|main|h[1-5]|p|b|br|div|span|section|blockquote|style|title|meta|!doctype)[ >]/u;

describe.each(hostileTexts)('hostile text: %s', (_what, text) => {
  const notes = fullOf(text);
  const lines = paragraphsOf(text);

  test('stays text in HTML', () => {
    const page = html.write(notes);
    const found = page.match(/<[^\s>]*[\s>]/gu) ?? [];
    expect(found.filter((tag) => !tags.test(tag))).toEqual([]);
    expect(page.match(/<style>/gu)).toHaveLength(1);
    expect(page).not.toMatch(/ on\w+="/u);
    expect(page).not.toMatch(illegal);
    expect(page).not.toMatch(loneSurrogate);
    for (const line of lines) expect(page).toContain(escaped(line));
  });

  test('stays text in Word, and legal in XML', () => {
    const { blocks, title } = wordDocument(notes);
    const all = [title, ...blocks.flatMap((one) => runsOf(one).map((run) => run.text))];
    for (const run of all) {
      expect(run).not.toMatch(illegal);
      expect(run).not.toMatch(loneSurrogate);
      expect(run).not.toContain('\n');
    }
    for (const line of lines) expect(all).toContain(line);
  });

  test('is the same in each, twice', () => {
    for (const format of [html, markdown, plainText]) {
      expect(format.write(fullOf(text))).toBe(format.write(notes));
      expect(format.write(notes)).not.toMatch(illegal);
    }
  });

  test('opens no heading, list or link in Markdown', () => {
    const source = markdown.write(notes);
    expect(source).not.toMatch(/(?<!\\)[<[]/u);
    const headings = notes.blocks.filter((one) => one.kind === 'heading' || one.kind === 'title');
    expect(source.match(/^#+ /gmu)).toHaveLength(headings.length);
  });
});

describe('HTML', () => {
  const notes = notesOf([chapter([excerpt('甲', '一、乙')])], {
    signature: { name: '王小明', unit: '' },
  });

  test('needs nothing beside it and lets nothing in', () => {
    const page = html.write(notes);
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'">`,
    );
    expect(page).not.toMatch(/<(?:script|link|img|iframe|a)\b|url\(|@import/u);
    expect(page).toContain('<meta name="author" content="王小明">');
    expect(page).toContain('<html lang="zh-CN">');
  });

  test('to be printed may have typefaces, and nothing else', () => {
    const page = printPage(notes, '@font-face{src:url(/song.woff2)}\n');
    expect(page).toContain("font-src 'self'");
    expect(page).toContain('@font-face');
    expect(page).not.toContain('script-src');
  });
});

test('later comments stand below the first in HTML and Word', () => {
  const notes = notesOf([chapter([excerpt('甲', '', { comment: '想', ...laterOn('改') })])]);
  expect(html.write(notes)).toContain(
    '<div class="said"><p><b>批注</b>　想</p></div>' +
      '<div class="said"><p><b>续批 2025年7月16日</b>　改</p></div>' +
      '<p class="about"><b>要点</b> · #改 · ★</p>',
  );
  const lines = wordDocument(notes).blocks.map((one) => [
    one.kind === 'paragraph' ? one.style : one.kind,
    runsOf(one)
      .map(({ text }) => text)
      .join(''),
  ]);
  expect(lines.slice(-4)).toEqual([
    ['excerpt', '甲'],
    ['comment', '批注　想'],
    ['comment', '续批 2025年7月16日　改'],
    ['about', '要点 · #改 · ★'],
  ]);
});

test('further paragraphs of a comment have a style that sets them in as far as its first words', () => {
  const notes = notesOf([chapter([excerpt('甲', '', { comment: '一\n\n二' })])]);
  const styles = wordDocument(notes).blocks.map((one) => one.kind === 'paragraph' && one.style);
  expect(styles.slice(-4)).toEqual(['excerpt', 'comment', 'commentMore', 'about']);
});

describe('Markdown', () => {
  test('is what a person would write', () => {
    const notes = notesOf(
      [
        chapter(
          [
            excerpt('甲。\n乙', '一、缘起', { comment: '想\n再想' }),
            excerpt('丙', '一、缘起/1.先读', { pigment: 'carmine', ...laterOn('为何\n*何*') }),
          ],
          { title: '试论*学习*', author: '王_五', reflection: '读后' },
        ),
      ],
      { signature: { name: '王小明', unit: '三班' }, content: { dates: true } },
    );
    expect(markdown.write(notes)).toBe(`# 《试论\\*学习\\*》学习笔记

原文作者：王\\_五\\
三班　王小明　2025年7月20日

## 阅读小结

- **阅读时间** 2025年7月16日
- **阅读进度** 已读 38%
- **标注** 2 处标注，2 条批注
- **按颜色** 要点 1 · 疑问 1

### 要点

1. 甲。\\
   乙

### 待解的疑问

- 丙

  **续批 2025年7月16日** 为何\\
  何

## 我的心得

读后

## 摘录与批注

### 一、缘起

> 甲。\\
> 乙

**批注** 想\\
再想

*要点 · 2025年7月16日*

> 丙

**续批 2025年7月16日** 为何\\
何

*疑问 · 1.先读 · \\#为何 \\*何\\* · ★ · 2025年7月16日*
`);
  });
});

describe('a passage quoted in 我的心得', () => {
  const text = '读后\n\n> 不动“笔墨”\n> 不读书 [↗](#annotation-1)\n\n再读 [↗](#annotation-2)。';
  const from = source([chapter([], { reflection: text })]);
  const notes = studyNotes(from);

  test('is a quotation in HTML', () => {
    expect(html.write(notes)).toContain(
      '<div class="own"><p>读后</p></div>\n' +
        '<blockquote class="quoted"><p>不动“笔墨”</p><p>不读书</p></blockquote>\n' +
        '<div class="own"><p>再读。</p></div>',
    );
  });

  test('is a block quote in Markdown', () => {
    expect(markdown.write(notes)).toContain('读后\n\n> 不动“笔墨”\\\n> 不读书\n\n再读。\n');
  });

  test('is set in further, in quotation marks, in text', () => {
    expect(plainText.write(notes)).toContain(
      '　　读后\n　　　　“不动‘笔墨’\n　　　　不读书”\n　　再读。\n',
    );
  });

  test('stands beside a bar in Word', () => {
    const lines = wordDocument(notes).blocks.map((one) =>
      one.kind === 'paragraph'
        ? [one.style, one.runs.map((run) => run.text).join(''), one.bar]
        : one.kind,
    );
    expect(lines.slice(-4)).toEqual([
      ['reflection', '读后', null],
      ['quotation', '不动“笔墨”', '6e675b'],
      ['quotation', '不读书', '6e675b'],
      ['reflection', '再读。', null],
    ]);
  });

  test('shows its id in no format that is read by people', () => {
    const { blocks } = wordDocument(notes);
    const read = textFormats.filter((format) => format !== 'json-ld');
    const all = read.map((format) => notesAsText(format, from, notes));
    expect([...all, html.write(notes), JSON.stringify(blocks)].join('')).not.toMatch(
      /annotation-|↗/u,
    );
  });

  test('leads back in JSON-LD, which brings it in again', () => {
    expect(notesAsText('json-ld', from, notes)).toContain('不读书 [↗](#annotation-1)');
  });
});

describe('text', () => {
  test('without marks reads well', () => {
    const notes = notesOf([chapter([excerpt('甲', '', { comment: '想\n再想' })])]);
    expect(plainText.write(notes)).toContain('开篇\n甲\n批注：想\n　　再想\n[要点]\n');
  });

  test('has later comments below the first, with tags and star behind them', () => {
    const notes = notesOf([chapter([excerpt('甲', '', { comment: '想', ...laterOn('改') })])]);
    expect(plainText.write(notes)).toContain(
      '甲\n批注：想\n续批 2025年7月16日：改\n[要点 · #改 · ★]\n',
    );
  });

  test('is cleaned to one line or many', () => {
    expect(oneLine(' 一\r\n二\u202e\u0000 三 ')).toBe('一 二 三');
    expect(cleanText('\n一\r二\u0007\n')).toBe('一\n二');
  });
});

test.each(pigments)('%s has the page’s own colours on paper', (pigment) => {
  const token = themeTokens('light');
  expect(`#${pigmentColours[pigment].tint}`).toBe(token(`${pigment}-tint`));
  expect(`#${pigmentColours[pigment].line}`).toBe(token(`${pigment}-line`));
  expect(`#${pigmentColours[pigment].label}`).toBe(token(`${pigment}-label`));
});
