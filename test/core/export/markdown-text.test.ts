import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  nested,
  plainInline,
  plainLine,
  plainParagraphs,
} from '../../../core/export/markdown-text';

describe('a line of someone’s words', () => {
  test.each([
    ['a heading', '# 一', '\\# 一'],
    ['a list', '- 一', '\\- 一'],
    ['a list of pluses', '+ 一', '\\+ 一'],
    ['a list of stars', '* 一', '\\* 一'],
    ['a numbered list', '1. 一', '1\\. 一'],
    ['a numbered list with a bracket', '12) 一', '12\\) 一'],
    ['a quotation', '> 一', '\\> 一'],
    ['a rule', '---', '\\---'],
    ['a rule of stars', '***', '\\*\\*\\*'],
    ['the line under a heading', '===', '\\=\\=='],
    ['a fence', '```js', '\\`\\`\\`js'],
    ['a fence of waves', '~~~', '\\~\\~\\~'],
    ['indented code', '    rm -rf', '&nbsp;&nbsp;&nbsp;&nbsp;rm -rf'],
    ['code behind a tab', '\tx', '&nbsp;&nbsp;&nbsp;&nbsp;x'],
    ['a table', 'a|b', 'a\\|b'],
    ['a definition', ': 一', '\\: 一'],
    ['strong', '**重点**', '\\*\\*重点\\*\\*'],
    ['emphasis', '20_年_', '20\\_年\\_'],
    ['code', '`x`', '\\`x\\`'],
    ['a link', '[看](javascript:alert(1))', '\\[看\\](javascript:alert(1))'],
    ['an image', '![x](http://a/b.png)', '!\\[x\\](http://a/b.png)'],
    ['a footnote', '[^1]: 一', '\\[^1\\]: 一'],
    ['a wiki link', '[[一]]', '\\[\\[一\\]\\]'],
    ['HTML', '<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['a comment', '<!-- -->', '\\<!-- --\\>'],
    ['an entity', '&lt;b&gt; &#60;', '\\&lt;b\\&gt; \\&\\#60;'],
    ['an escape', '\\*', '\\\\\\*'],
    ['mathematics', '$x$', '\\$x\\$'],
    ['a highlight', '==x==', '\\=\\=x\\=\\='],
    ['a hidden remark', '%%x%%', '\\%\\%x\\%\\%'],
    ['a break', '一  ', '一'],
    ['a break with a slash', '一\\', '一\\\\'],
  ])('does not become %s', (_what, line, expected) => {
    expect(plainLine(line)).toBe(expected);
  });

  test.each([
    '1、一',
    '（一）二',
    '2026年1月2日',
    'a & b',
    '3.14',
    '100%',
    'a = b',
    '一—二',
    '他说“好”。',
  ])('is left as it is where nothing can be mistaken: %s', (line) => {
    expect(plainLine(line)).toBe(line);
  });

  test('can be read back from its escapes', () => {
    const line = fc.stringMatching(/^[^\s\p{Cc}\u2028\u2029][^\r\n\u2028\u2029\p{Cc}]*$/u);
    fc.assert(
      fc.property(line, (text) => {
        const shown = plainLine(text).replace(/\\([!-/:-@[-`{-~])/gu, '$1');
        expect(shown).toBe(text.replace(/[ \t]+$/u, ''));
      }),
    );
  });
});

describe('a comment of several lines', () => {
  test.each([
    ['keeps its breaks', '一\n二', ['一\\\n二']],
    ['keeps its paragraphs', '一\n\n二\n三', ['一', '二\\\n三']],
    ['takes any line end', '一\r\n二\r三\u2028四', ['一\\\n二\\\n三\\\n四']],
    ['is nothing where it is blank', ' \n\t\n', []],
    ['loses controls', '一\0\u0008二', ['一二']],
  ])('%s', (_says, text, expected) => {
    expect(plainParagraphs(text)).toEqual(expected);
  });

  test('stays inside its quotation and its list, whatever it holds', () => {
    const lines = fc.array(fc.constantFrom('一', '', '> x', '- y', '```', '# z', '1. w', '    c'));
    fc.assert(
      fc.property(lines, (parts) => {
        const paragraphs = plainParagraphs(parts.join('\n'));
        if (paragraphs.length === 0) return;
        for (const line of nested(paragraphs, '> ').split('\n')) expect(line).toMatch(/^>( |$)/u);
        const [first = '', ...rest] = nested(paragraphs, '   ', '1. ').split('\n');
        expect(first).toMatch(/^1\. \S/u);
        for (const line of rest) expect(line === '' || /^ {3}\S/u.test(line)).toBe(true);
      }),
    );
  });

  test('is one line in a heading', () => {
    expect(plainInline(' 一\n# 二\r\n')).toBe('一 \\# 二');
  });
});
