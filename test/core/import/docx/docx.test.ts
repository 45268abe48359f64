import { describe, expect, test } from 'vitest';
import type { WordParts } from './docx-of';
import { paragraph as p, run as r } from './docx-of';
import { drawn, imported } from './imported-docx';
import { style, styles } from './word-styles';

const inControl = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const drawing = (words: string, ...pictures: readonly string[]) =>
  p(
    `<w:r><w:drawing><wp:inline><wp:docPr descr="${words}"/><wpg:wgp>${pictures.join('')}</wpg:wgp></wp:inline></w:drawing></w:r>`,
  );
const picture = (words: string, id: string) =>
  `<pic:pic><pic:nvPicPr><pic:cNvPr descr="${words}"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>`;
const pictureLinks = ['1', '2']
  .map((id) => `<Relationship Id="${id}" Type="image" Target="media/${id}.png"/>`)
  .join('');

describe('a Word document becomes blocks:', () => {
  test.each<[string, string, WordParts, string[]]>([
    ['paragraphs', p('甲。') + p('') + p('乙。'), {}, ['¶ 甲。', '¶ 乙。']],
    [
      'title and headings by their styles',
      p('题', style('a3')) +
        p('甲', style('1')) +
        p('乙', style('own')) +
        p('丙。', style('circle')),
      { styles },
      ['题目 题', '1 甲', '2 乙', '¶ 丙。'],
    ],
    [
      'headings by outline level',
      p('甲。') + p('乙', '<w:outlineLvl w:val="0"/>') + p('丙。', '<w:outlineLvl w:val="9"/>'),
      {},
      ['¶ 甲。', '1 乙', '¶ 丙。'],
    ],
    [
      'tracked changes as the final text',
      p(
        `${r('甲')}<w:ins>${r('乙')}</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del><w:moveFrom>${r('丁')}</w:moveFrom><w:moveTo>${r('戊。')}</w:moveTo>`,
      ),
      {},
      ['¶ 甲乙戊。'],
    ],
    [
      'tables with merged cells',
      p('甲。') +
        `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${p('一')}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('二')}</w:tc></w:tr>` +
        `<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('三')}</w:tc><w:tc>${p('四')}</w:tc><w:tc>${p('五')}</w:tc></w:tr>` +
        `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc><w:tc>${p('六')}${p('七')}</w:tc><w:tc>${p('')}</w:tc></w:tr></w:tbl>`,
      {},
      [
        '¶ 甲。',
        '格 0,0 头 一',
        '格 0,1 头 1×2 二',
        '格 1,0 2×1 三',
        '格 1,1 四',
        '格 1,2 五',
        '格 2,1 六',
        '格 2,1 七',
      ],
    ],
    [
      'tables with rows and cells in controls within controls, and in custom XML',
      `<w:tbl><w:tr><w:tc>${p('一')}</w:tc><w:tc>${p('二')}</w:tc></w:tr>` +
        inControl(inControl(`<w:tr><w:tc>${p('三')}</w:tc><w:tc>${p('四')}</w:tc></w:tr>`)) +
        `<w:customXml><w:tr>${inControl(`<w:customXml><w:tc>${p('五')}</w:tc></w:customXml>`)}<w:tc>${p('六')}</w:tc></w:tr></w:customXml></w:tbl>`,
      {},
      ['格 0,0 一', '格 0,1 二', '格 1,0 三', '格 1,1 四', '格 2,0 五', '格 2,1 六'],
    ],
    [
      'notes at the end, in the order of the text',
      p(
        `${r('甲')}<w:r><w:endnoteReference w:id="2"/></w:r>${r('乙。')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ),
      {
        footnotes: `<w:footnote w:type="separator" w:id="-1">${p('x')}</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${r(' 脚注。')}</w:p>${p('又一段。')}</w:footnote><w:footnote w:id="3">${p('没有提到。')}</w:footnote>`,
        endnotes: `<w:endnote w:id="2">${p('尾注。')}</w:endnote>`,
      },
      ['¶ 甲[1]乙。[2]', '注 [1] [1]尾注。', '注 [2] [2] 脚注。', '注  又一段。', '注  没有提到。'],
    ],
    [
      'contents folded',
      p('甲 1', style('TOC1')) + p('甲。'),
      { styles },
      ['折 甲 1 (web-page)', '¶ 甲。'],
    ],
    [
      'text boxes behind their paragraph, once',
      p(
        `${r('甲。')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p('框里的字。')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${p('框里的字。')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      {},
      ['¶ 甲。', '¶ 框里的字。'],
    ],
    [
      'pictures by the words that stand for them',
      p(
        `${r('甲。')}<w:r><w:drawing><wp:inline><wp:docPr descr="荷塘月色"/><a:blip/></wp:inline></w:drawing></w:r>`,
      ),
      {},
      ['¶ 甲。', '图 替 荷塘月色'],
    ],
    [
      'pictures in cells behind their table',
      `<w:tbl><w:tr><w:tc>${p('一')}</w:tc><w:tc>${drawing('荷塘', picture('荷塘', '1'))}</w:tc></w:tr>` +
        `<w:tr><w:tc>${p('二')}</w:tc><w:tc>${p('三')}</w:tc></w:tr></w:tbl>${p('四')}`,
      { links: pictureLinks },
      ['格 0,0 一', '格 0,1 荷塘', '格 1,0 二', '格 1,1 三', '图 替 ', '¶ 四'],
    ],
    [
      'each picture of one drawing, with its own words',
      drawing('一组', picture('荷塘', '1'), picture('月色', '2'), picture('', '1')),
      { links: pictureLinks },
      ['图 替 荷塘', '图 替 月色'],
    ],
    [
      'several pictures without words of their own under those of the drawing',
      drawing('荷塘月色', picture('', '1'), picture('', '2')),
      { links: pictureLinks },
      ['图 替 荷塘月色', '图 替 '],
    ],
    [
      'a picture under the words of its drawing, not its file’s name',
      drawing('荷塘月色', picture('IMG_1.png', '1')),
      { links: pictureLinks },
      ['图 替 荷塘月色'],
    ],
    [
      'lines and tabs',
      p(`<w:r><w:t>甲。</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙。</w:t></w:r>`),
      {},
      ['¶ 甲。', '¶ 乙\u3000丙。'],
    ],
    [
      'signs of symbol fonts, a box for those that have no letter',
      p(
        r('甲') +
          [
            ['Wingdings', 'F0E0'],
            ['Wingdings', 'f0fc'],
            ['Wingdings 2', '0050'],
            ['Symbol', 'F0AE'],
            ['Symbol', '61'],
            ['Webdings', 'F0FF'],
            ['宋体', '2605'],
            ['宋体', 'D800'],
            ['Symbol', ''],
          ]
            .map(([font, char]) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`)
            .join('') +
          r('乙。'),
      ),
      {},
      ['¶ 甲→✓✓→α□★□□乙。'],
    ],
    [
      'captions by their style',
      p(r('甲。')) + p(r('人员一览'), '<w:pStyle w:val="a7"/>'),
      { styles: '<w:style w:styleId="a7"><w:name w:val="caption"/></w:style>' },
      ['¶ 甲。', '题注 人员一览'],
    ],
    [
      'quotations by their style: Quote',
      p(r('甲。')) + p(r('路漫漫其修远兮。'), '<w:pStyle w:val="q"/>'),
      { styles: '<w:style w:styleId="q"><w:name w:val="Quote"/></w:style>' },
      ['¶ 甲。', '引 路漫漫其修远兮。'],
    ],
    [
      'quotations by their style: Quotations',
      p(r('甲。')) + p(r('路漫漫其修远兮。'), '<w:pStyle w:val="q"/>'),
      { styles: '<w:style w:styleId="q"><w:name w:val="Quotations"/></w:style>' },
      ['¶ 甲。', '引 路漫漫其修远兮。'],
    ],
    [
      'quotations by their style: 引用',
      p(r('甲。')) + p(r('路漫漫其修远兮。'), '<w:pStyle w:val="q"/>'),
      { styles: '<w:style w:styleId="q"><w:name w:val="引用"/></w:style>' },
      ['¶ 甲。', '引 路漫漫其修远兮。'],
    ],
    [
      'readings',
      p(
        `<w:r><w:ruby><w:rt>${r('hàn')}</w:rt><w:rubyBase>${r('漢')}</w:rubyBase></w:ruby></w:r>${r('字。')}`,
      ),
      {},
      ['¶ 漢（hàn）字。'],
    ],
    [
      'hidden words folded',
      p(r('甲。') + r('乙', '<w:vanish/>')),
      {},
      ['¶ 甲。', '折 乙 (web-page)'],
    ],
    [
      'content controls and fields',
      `<w:sdt><w:sdtContent>${p(`<w:fldSimple w:instr="PAGE">${r('3')}</w:fldSimple><w:smartTag>${r('甲。')}</w:smartTag>`)}</w:sdtContent></w:sdt>`,
      {},
      ['¶ 3甲。'],
    ],
  ])('%s', async (_, body, parts, blocks) => {
    expect(await drawn(body, parts)).toEqual(blocks);
  });

  test('with what the author did to words', async () => {
    const [essay] = (
      await imported(
        p(
          r('甲', '<w:b/>') +
            r('乙', '<w:b/><w:i/>') +
            r('丙', '<w:b w:val="0"/>') +
            r('2', '<w:vertAlign w:val="superscript"/>') +
            `<w:hyperlink r:id="rId1">${r('丁')}</w:hyperlink><w:hyperlink r:id="rId2">${r('戊')}</w:hyperlink>`,
        ),
        {
          links:
            '<Relationship Id="rId1" Target="https://example.org/"/><Relationship Id="rId2" Target="javascript:alert(1)"/>',
        },
      )
    ).essays;
    expect(essay?.blocks[0]).toMatchObject({
      text: '甲乙丙2丁戊',
      marks: [
        { kind: 'strong', start: 0, end: 2 },
        { kind: 'emphasis', start: 1, end: 2 },
        { kind: 'sup', start: 3, end: 4 },
        { kind: 'link', start: 4, end: 5, href: 'https://example.org/' },
      ],
    });
  });
});

test('words are what their style makes of them, under whatever id, unless they say otherwise', async () => {
  const named = (id: string, name: string, look: string, more = '') =>
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/>${more}<w:rPr>${look}</w:rPr></w:style>`;
  const [essay] = (
    await imported(
      p(
        r('甲', '<w:rStyle w:val="StrongEmphasis"/>') +
          r('乙', '<w:rStyle w:val="a4"/>') +
          r('丙', '<w:rStyle w:val="a4"/><w:b w:val="0"/>') +
          r('丁', '<w:rStyle w:val="a5"/>') +
          r('戊', '<w:rStyle w:val="gone"/>'),
      ),
      {
        styles:
          named('StrongEmphasis', 'Strong', '<w:b/>') +
          named('a4', '自定', '', '<w:basedOn w:val="StrongEmphasis"/>') +
          named('a5', 'Emphasis', '<w:i/><w:iCs/>'),
      },
    )
  ).essays;
  expect(essay?.blocks[0]).toMatchObject({
    text: '甲乙丙丁戊',
    marks: [
      { kind: 'strong', start: 0, end: 2 },
      { kind: 'emphasis', start: 3, end: 4 },
    ],
  });
});

test('links lead where their own part of the file says, under the same id', async () => {
  const link = (words: string) => `<w:hyperlink r:id="rId1">${r(words)}</w:hyperlink>`;
  const leads = (place: string) =>
    `<Relationship Id="rId1" Target="https://example.org/${place}"/>`;
  const [essay] = (
    await imported(
      p(
        `${link('文')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>`,
      ) + p(r('乙。')),
      {
        footnotes: `<w:footnote w:id="1">${p(link('脚'))}</w:footnote>`,
        endnotes: `<w:endnote w:id="1">${p(link('尾'))}</w:endnote>`,
        links: leads('text'),
        footnoteLinks: leads('foot'),
        endnoteLinks: leads('end'),
      },
    )
  ).essays;
  const marks = (essay?.blocks ?? []).flatMap((one) => ('marks' in one ? (one.marks ?? []) : []));
  expect(marks.flatMap((one) => (one.kind === 'link' ? [one.href] : []))).toEqual([
    'https://example.org/text',
    'https://example.org/foot',
    'https://example.org/end',
  ]);
});
