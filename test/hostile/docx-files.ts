import type { WordParts } from '../core/import/docx/docx-of';
import { docxOf, paragraph, run, wordPart } from '../core/import/docx/docx-of';
import { hex, joined } from './encoded';
import type { Expectation, HostileFile, HostileGroup } from './hostile-file';
import { refused, shows } from './hostile-file';
import { sentence, words } from './known-sentence';
import type { Seeded } from './seeded';
import type { ZipPart } from './zip-of';
import { zipOf } from './zip-of';

const address = 'http://127.0.0.1:9/PWNED';
const megabyte = 1024 * 1024;
const damaged = refused('file-damaged');
const tooLarge = refused('archive-too-large');

function word(id: string, body: string, parts?: WordParts, expects?: Expectation): HostileFile {
  return {
    id,
    extension: 'docx',
    expects: expects ?? shows(words(id)),
    bytes: () => docxOf(`${paragraph('试读一篇文章')}${body}${paragraph(sentence(id))}`, parts),
  };
}

function bytes(id: string, expects: Expectation, make: () => Uint8Array): HostileFile {
  return { id, extension: 'docx', expects, bytes: make };
}

/** The document part of a good file, closed by the file's own sentence. */
const part = (id: string): ZipPart => ({
  name: 'word/document.xml',
  content: wordPart('document', `<w:body>${paragraph(sentence(id))}</w:body>`),
});

const zip = (id: string, more: readonly ZipPart[], expects?: Expectation): HostileFile =>
  bytes(id, expects ?? shows(words(id)), () => zipOf([part(id), ...more]));

const xml = (id: string, text: string, expects: Expectation = damaged): HostileFile =>
  bytes(id, expects, () => zipOf([{ name: 'word/document.xml', content: text }]));

/** Word files: what Word would run or fetch, and archives and XML that swell, lie or go on for ever. */
export const docxFiles: HostileGroup = (random) => [
  ...acts(),
  ...archives(random),
  ...trees(),
  ...sizes(),
];

function acts(): readonly HostileFile[] {
  const relation = (type: string, target: string) =>
    `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
  const link = `<w:hyperlink r:id="rId1">${run('甲')}</w:hyperlink>`;
  return [
    word('a link that runs', paragraph(link), {
      links: relation('hyperlink', 'javascript:window.PWNED=1'),
    }),
    word('a link to a file', paragraph(link), {
      links: relation('hyperlink', 'file:///etc/passwd'),
    }),
    word('a template from elsewhere', '', { links: relation('attachedTemplate', address) }),
    word(
      'a picture from elsewhere',
      paragraph('<w:r><w:drawing><a:blip r:link="rId1"/></w:drawing></w:r>'),
      { links: relation('image', address) },
    ),
    word('an OLE object', paragraph('<w:r><w:object><w:control r:id="rId1"/></w:object></w:r>'), {
      links: relation('oleObject', address),
    }),
    word(
      'a field that runs',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ),
    word(
      'a field that fetches',
      paragraph(`<w:fldSimple w:instr="INCLUDETEXT ${address}">${run('甲')}</w:fldSimple>`),
    ),
    word('another file inside', `<w:altChunk r:id="rId1"/>`, {
      links: relation('aFChunk', address),
    }),
    word('HTML as words', paragraph('&lt;img src=x onerror=window.PWNED=1&gt;')),
    zip('macros', [{ name: 'word/vbaProject.bin', content: 'PWNED' }]),
    word(
      'comments of comments',
      paragraph(`<w:commentRangeStart w:id="0"/>${run('甲')}<w:commentRangeEnd w:id="0"/>`),
      {
        comments: `<w:comment w:id="0"><w:p w14:paraId="A">${run('乙')}</w:p></w:comment>`,
        commentsExtended: '<w15:commentEx w15:paraId="A" w15:paraIdParent="A"/>',
      },
    ),
    word('a note of itself', paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>'), {
      footnotes: `<w:footnote w:id="1"><w:p>${run('乙')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>`,
    }),
    word(
      'ids of prototypes',
      paragraph(
        '<w:r><w:footnoteReference w:id="__proto__"/></w:r><w:commentRangeStart w:id="constructor"/>',
      ),
      {
        footnotes: `<w:footnote w:id="__proto__">${paragraph('乙')}</w:footnote>`,
      },
    ),
    word(
      'numbers beyond all',
      paragraph('甲', '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>') +
        paragraph('乙', '<w:numPr><w:ilvl w:val="-1"/><w:numId w:val="1"/></w:numPr>'),
      {
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1e308"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1%1%1%1%1%1%1%1%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
    ),
    word(
      'cells beyond all',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/><w:vMerge/></w:tcPr>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>`,
    ),
  ];
}

function archives(random: Seeded): readonly HostileFile[] {
  const zeros = (size: number) => new Uint8Array(size);
  return [
    zip('paths', [
      { name: '../../../../PWNED', content: 'x' },
      { name: '/etc/PWNED', content: 'x' },
      { name: 'C:\\PWNED', content: 'x' },
    ]),
    zip('a name twice', [{ name: 'word/document.xml', content: 'x' }], damaged),
    zip(
      'a bomb beside',
      [{ name: 'word/media/a.bin', content: zeros(64 * megabyte), deflated: true }],
      tooLarge,
    ),
    zip('a bomb that lies', [
      { name: 'word/styles.xml', content: zeros(64 * megabyte), deflated: true, size: 100 },
    ]),
    zip('a size of 4 GB', [{ name: 'word/media/a.bin', content: 'x', size: 0xffffffff }], tooLarge),
    zip(
      'entries inside each other',
      Array.from({ length: 300 }, (_, n) => ({
        name: `a${n}`,
        content: zeros(megabyte),
        overlaps: true,
      })),
      damaged,
    ),
    zip(
      '20,000 entries',
      Array.from({ length: 20_000 }, (_, n) => ({ name: `a${n}`, content: '' })),
      tooLarge,
    ),
    zip('a lock', [{ name: 'word/a.bin', content: 'x', flags: 1 }], refused('file-protected')),
    zip('another packing', [{ name: 'word/a.bin', content: 'x', method: 99 }], damaged),
    bytes('no document', damaged, () => zipOf([{ name: 'a.txt', content: 'x' }])),
    bytes('nothing', damaged, () => new Uint8Array()),
    bytes('noise', damaged, () => joined(hex('504b0304'), random.bytes(4096))),
    bytes('cut off', damaged, () => docxOf(paragraph('甲')).subarray(0, 400)),
    bytes('something in front', shows(words('something in front')), () =>
      joined('#!/bin/sh\n', zipOf([part('something in front')])),
    ),
    bytes('a comment behind', shows(words('a comment behind')), () =>
      zipOf([part('a comment behind')], 'x'.repeat(65_535)),
    ),
    bytes('a broken stream', damaged, () => {
      const packed = zipOf([{ ...part('a broken stream'), deflated: true }]);
      return packed.map((byte, at) => (at > 60 && at < 90 ? byte ^ 0x55 : byte));
    }),
    bytes('good and packed', shows(words('good and packed')), () =>
      zipOf([{ ...part('good and packed'), deflated: true }]),
    ),
  ];
}

function trees(): readonly HostileFile[] {
  const entities = Array.from(
    { length: 20 },
    (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`,
  );
  return [
    xml('no XML', 'PWNED'),
    { ...xml('broken XML', '<w:document><w:body>'), inBrowser: true },
    xml(
      'another root',
      '<html xmlns="http://www.w3.org/1999/xhtml"><script>window.PWNED=1</script></html>',
      refused('file-empty'),
    ),
    xml('entities that swell', `<!DOCTYPE a [<!ENTITY a0 "甲">${entities.join('')}]><a>&a20;</a>`),
    xml(
      'entities from elsewhere',
      `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "${address}">]><a>&a;&b;</a>`,
    ),
    xml(
      'a style sheet from elsewhere',
      `<?xml-stylesheet href="${address}"?>${wordPart('document', '<w:body/>')}`.replace(
        /<\?xml version.*?\?>/u,
        '',
      ),
      refused('file-empty'),
    ),
    {
      ...word(
        '10,000 deep',
        `${'<w:sdt><w:sdtContent>'.repeat(5000)}${'</w:sdtContent></w:sdt>'.repeat(5000)}`,
        undefined,
        damaged,
      ),
      inBrowser: true,
    },
    word(
      'tables in tables',
      `${'<w:tbl><w:tr><w:tc>'.repeat(60)}${paragraph('甲')}${'</w:tc></w:tr></w:tbl>'.repeat(60)}`,
    ),
    bytes('nothing to read', refused('file-empty'), () => docxOf(paragraph(''))),
  ];
}

function sizes(): readonly HostileFile[] {
  return [
    {
      ...word('100,000 runs', `<w:p>${run('甲', '<w:b/>').repeat(100_000)}</w:p>`),
      inBrowser: true,
      heavy: true,
    },
    {
      ...word(
        '20,000 comments',
        `<w:p>${Array.from({ length: 20_000 }, (_, n) => `<w:commentRangeStart w:id="${n}"/>${run('甲')}`).join('')}</w:p>`,
        {
          comments: Array.from(
            { length: 20_000 },
            (_, n) => `<w:comment w:id="${n}">${paragraph('乙')}</w:comment>`,
          ).join(''),
        },
      ),
      inBrowser: true,
      heavy: true,
    },
  ];
}
