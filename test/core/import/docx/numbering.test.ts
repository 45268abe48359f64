import { expect, test } from 'vitest';
import type { WordParts } from './docx-of';
import { paragraph as p } from './docx-of';
import { drawn } from './imported-docx';
import { level, number, numbering } from './word-lists';

test.each<[string, string, WordParts, string[]]>([
  [
    'lists with their numbers',
    p('甲', number(1)) +
      p('乙', number(1, 1)) +
      p('丙', number(1, 1)) +
      p('丁', number(1, 2)) +
      p('戊', number(1)) +
      p('己', number(1, 1)) +
      p('庚', number(2)),
    { numbering },
    ['－1. 甲', '－－a) 乙', '－－b) 丙', '－－－1.b.1 丁', '－2. 戊', '－－a) 己', '－• 庚'],
  ],
  [
    'lists that Word begins anew, goes on with, or numbers in another way',
    p('甲', number(1)) +
      p('乙', number(1)) +
      p('丙', number(4)) +
      p('丁', number(4)) +
      p('戊', number(5)) +
      p('己', number(1)) +
      p('庚', number(6)),
    {
      numbering: `${numbering}
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>${level(0, 'upperLetter', '(%1)')}</w:lvlOverride></w:num>`,
    },
    ['－1. 甲', '－2. 乙', '－1. 丙', '－2. 丁', '－3. 戊', '－4. 己', '－(G) 庚'],
  ],
  [
    'lists numbered as their style says',
    p('甲', number(4)) + p('乙', number(5)),
    {
      styles:
        '<w:style w:type="numbering" w:styleId="List1"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
      numbering: `
<w:abstractNum w:abstractNumId="7">${level(0, 'upperLetter', '%1.')}<w:styleLink w:val="List1"/></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="List1"/></w:abstractNum>
<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="8"/></w:num>`,
    },
    ['－A. 甲', '－B. 乙'],
  ],
  [
    'Chinese numbers as words, which make headings',
    p('甲', number(3)) + p('乙。', number(3, 1)) + p('丙。') + p('丁', number(3)),
    { numbering },
    ['1 一、 甲', '2 （十一） 乙。', '¶ 丙。', '1 二、 丁'],
  ],
])('Word numbers %s', async (_, body, parts, blocks) => {
  expect(await drawn(body, parts)).toEqual(blocks);
});
