import { hex, joined, utf16, utf8 } from './encoded';
import type { Expectation, HostileFile, HostileGroup } from './hostile-file';
import { inert, refused, shows } from './hostile-file';
import { sentence, words } from './known-sentence';
import type { Seeded } from './seeded';

const megabyte = 1024 * 1024;
const unknown = refused('encoding-unknown');
const asked = refused('encoding-unsure');
const empty = refused('file-empty');
const long = refused('essay-too-long');

/** A text between a title and its last sentence. */
function text(id: string, content: string, expects?: Expectation): HostileFile {
  return {
    id,
    extension: 'txt',
    expects: expects ?? shows(words(id)),
    bytes: () => utf8(`试读一篇文章\n${content}\n${sentence(id)}`),
  };
}

function bytes(id: string, expects: Expectation, make: () => Uint8Array): HostileFile {
  return { id, extension: 'txt', expects, bytes: make };
}

function heavy(id: string, expects: Expectation, make: () => Uint8Array): HostileFile {
  return { ...bytes(id, expects, make), heavy: true };
}

/** Plain text: bytes that are none, marks that act elsewhere, sizes and repetitions. */
export const textFiles: HostileGroup = (random) => [
  ...encodings(random),
  ...marks(),
  ...codes(),
  ...patterns(),
  ...sizes(random),
];

function encodings(random: Seeded): readonly HostileFile[] {
  const lines = '题目\n读书笔记一则。\n';
  return [
    bytes('UTF-8 cut off', asked, () => joined(lines, hex('e794'))),
    bytes('UTF-8 overlong', unknown, () => joined(lines, hex('c0af c1bf e080af'))),
    bytes('UTF-8 surrogates', unknown, () => joined(lines, hex('eda080 edb080'))),
    bytes('UTF-8 beyond Unicode', unknown, () => joined(lines, hex('f4908080 f8888080 80'))),
    bytes('UTF-8 stray bytes', unknown, () => joined(lines, hex('80 bf fe ff'))),
    bytes('UTF-8 broken in the middle of much', asked, () =>
      joined(lines.repeat(5000), hex('ff'), lines.repeat(5000)),
    ),
    bytes('UTF-16 of half a unit', asked, () => joined(utf16(lines, 'le'), hex('32'))),
    bytes('UTF-16 lone surrogate', unknown, () => utf16(`${lines}\ud800甲`, 'le')),
    bytes('UTF-16 big-endian lone surrogate', unknown, () => utf16(`${lines}\udc00甲`, 'be')),
    bytes('UTF-16 without mark', shows('读书笔记一则'), () => utf16(lines, 'le', false)),
    bytes('UTF-16 big-endian without mark', shows('读书笔记一则'), () => utf16(lines, 'be', false)),
    bytes('UTF-16 latin without mark', shows('A text'), () =>
      utf16('Notes\nA text.\n', 'le', false),
    ),
    bytes('UTF-32', unknown, () =>
      joined(hex('fffe0000'), ...Array.from('题目读书', (one) => utf16(`${one}\0`, 'le', false))),
    ),
    bytes('GBK', asked, () => hex('b6c1cae9b1cabcc7 0a d2bbd4f2a1a3')),
    bytes('GB18030', unknown, () => hex('b6c1cae9 0a 8130 8130 9532 8236 a1a3')),
    bytes('Big5', shows('一則'), () => hex('c5aaaed1b5a7b04f 0a a440ab68a143')),
    bytes('Shift-JIS', asked, () => hex('93c78f91 0a 83818382 8142')),
    bytes('empty', empty, () => new Uint8Array()),
    bytes('only a mark', empty, () => hex('efbbbf')),
    bytes('only a mark of UTF-16', empty, () => hex('fffe')),
    bytes('only blanks', empty, () => utf8(' \t\u3000\u00a0\n\u2028\ufeff')),
    text('two marks', '\ufeff\ufeff甲'),
    bytes('noise', unknown, () => random.bytes(65_536)),
    bytes('a picture', unknown, () => joined(hex('89504e470d0a1a0a'), random.bytes(4096))),
    bytes('a zip', unknown, () => joined(hex('504b0304'), random.bytes(4096))),
    bytes('a program', unknown, () => joined(hex('7f454c46'), random.bytes(4096))),
  ];
}

function marks(): readonly HostileFile[] {
  const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code));
  return [
    text('control characters', controls.map((one) => `甲${one}乙`).join('')),
    text(
      'C1 controls',
      Array.from({ length: 32 }, (_, n) => String.fromCharCode(128 + n)).join(''),
    ),
    text('NUL', '甲乙丙丁\0戊己庚辛壬癸子丑'),
    text('bidi overrides', '甲\u202e乙\u202d丙\u2066丁\u2067戊\u2068己'),
    text('bidi never closed', '\u202e'.repeat(2000)),
    text('a right to left title', '\u202e\u2067倒着写的题目'),
    text('zero width', 'a\u200b\u200c\u200d\u2060\ufeffb'.repeat(500)),
    text('every line end', '甲\r\n乙\n\r丙\r丁\u2028戊\u2029己\u0085庚\u000b辛\u000c壬'),
    text('noncharacters', '\ufffe\uffff\u{1fffe}\u{10ffff}\ufdd0'),
    text('private use', '\ue000\uf8ff\u{f0000}\u{10fffd}'),
    text('combining', `e${'\u0301'.repeat(10_000)}`),
    text('emoji', '👩‍👩‍👧‍👦'.repeat(500)),
    text('beyond the BMP', '𠮷𡨴𠀋𪚥'.repeat(500)),
    text('tags', Array.from('PWNED', (one) => `\u{e0000}${one}\u{e007f}`).join('')),
    text('variation selectors', `甲${'\ufe0f'.repeat(5000)}`),
    text('a title of blanks inside', '甲\u3000\u3000\u3000乙'),
  ];
}

function codes(): readonly HostileFile[] {
  const script = "document.title='PWNED';window.PWNED=1;fetch('http://127.0.0.1:9/PWNED')";
  return [
    text('HTML', `<script>${script}</script><img src=x onerror="${script}">`),
    text('HTML title', `</title></textarea></style><svg onload="${script}">`),
    text('frames', '<iframe src="file:///etc/passwd"></iframe><object data="http://127.0.0.1:9/">'),
    text('a refresh', '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">'),
    text('a style', '<style>*{display:none}@import url(http://127.0.0.1:9/PWNED.css)</style>'),
    text('script', `javascript:${script}`),
    text('Markdown', `[看](javascript:${script}) ![x](http://127.0.0.1:9/x.png) <${script}>`),
    text('templates', '{{constructor.constructor("window.PWNED=1")()}} ${1} <%= 1 %> #{1} %s %n'),
    text(
      'entities',
      '<!DOCTYPE a [<!ENTITY a "&b;&b;"><!ENTITY b SYSTEM "file:///etc/passwd">]>&a;',
    ),
    text('shell', '$(touch PWNED); `touch PWNED` | touch PWNED && ../../../../PWNED'),
    text('paths', '../../../PWNED.txt\n/tmp/PWNED\nC:\\PWNED\n\\\\127.0.0.1\\PWNED'),
    text('formulas', '=cmd|"/c calc"!A1\n+1\n-1\n@SUM(1)\n＝1'),
    text('prototypes', '__proto__\nconstructor\ntoString\n一、__proto__\n__defineGetter__'),
    text('JSON', '{"__proto__":{"PWNED":1},"constructor":{"prototype":{"PWNED":1}}}'),
    text('terminal', '\u001b]0;PWNED\u0007\u001b[2J\u009b31m'),
    {
      ...text('script as title', '正文一句。'),
      bytes: () => utf8(`<img src=x onerror=PWNED>\n正文一句。\n${sentence('script as title')}`),
    },
  ];
}

/** Lines that the rules of core/import look for, in the shapes that slow expressions down. */
function patterns(): readonly HostileFile[] {
  const many = 100_000;
  return [
    text('deep numbers', `${'1.'.repeat(5000)}甲\n${'（一）'.repeat(5000)}乙`),
    text(
      'brackets never closed',
      `${'（'.repeat(many)}\n${'《'.repeat(many)}\n${'【'.repeat(many)}`,
    ),
    text('quotes never closed', `1.${'“'.repeat(many)}。`),
    text('blanks after labels', `摘${' '.repeat(many)}要:甲\n作者${'\u3000'.repeat(many)}:乙`),
    text('names', `${'李明 '.repeat(20)}\n${'欧阳·'.repeat(2000)}\n(大学)`),
    text('file names', `《${'.doc'.repeat(many / 10)}》\n【${'甲'.repeat(many)}】相关文章:`),
    text('numbers of essays in text', '篇9\n篇1\n篇8\n篇2\n甲。\n篇3\n'.repeat(200), inert),
    text(
      '999 essays',
      Array.from({ length: 999 }, (_, n) => `篇${n + 1}\n第${n + 1}篇的正文。`).join('\n'),
      shows('第1篇的正文'),
    ),
    text('page lines', '返回顶部\n收藏本文\n下载word文档\n'.repeat(500)),
    text('note marks', `${'①②③④⑤'.repeat(2000)}\n注释:\n${'①甲\n②乙\n'.repeat(2000)}`),
    text('repeated titles', '试读一篇文章\n'.repeat(2000)),
    text('references', `参考文献:\n${'[1]甲.乙[J].丙,2001.\n'.repeat(2000)}`),
    { ...text('10,000 headings', '一、甲\n（一）乙\n'.repeat(5000)), heavy: true },
    { ...text('100,000 headings', '一、甲\n（一）乙\n'.repeat(50_000)), heavy: true },
    { ...text('100,000 marks of essays', '篇1\n甲。\n'.repeat(many), inert), heavy: true },
  ];
}

function sizes(random: Seeded): readonly HostileFile[] {
  const paragraph = Array.from({ length: 120 }, () =>
    String.fromCharCode(0x4e00 + random.below(0x5000)),
  ).join('');
  const cut = (id: string, size: number): Uint8Array => {
    const close = utf8(`\n${sentence(id)}`);
    // No two paragraphs alike: parts of the same text would be one essay.
    const line = (index: number) => utf8(`${String(index).padStart(7, '0')}${paragraph}。\n`);
    const times = Math.floor((size - close.byteLength) / line(0).byteLength);
    return Buffer.concat([...Array.from({ length: times }, (_, index) => line(index)), close]);
  };
  return [
    text('a long paragraph', paragraph.repeat(400)),
    text('a word without end', 'a'.repeat(200_000)),
    { ...text('a line of 2 million', '甲'.repeat(2_000_000)), heavy: true },
    text('a line of 3 million', 'a'.repeat(3_000_000), long),
    heavy('a line of 50 MB', long, () => new Uint8Array(50 * megabyte).fill(0x61)),
    heavy('a million empty lines', shows('空行之后'), () =>
      joined('空行之前。', '\n'.repeat(1_000_000), '空行之后。'),
    ),
    { ...text('400,000 paragraphs', '甲。\n'.repeat(400_000)), heavy: true },
    heavy('2 MB', shows(words('2 MB')), () => cut('2 MB', 2 * megabyte)),
    heavy('20 MB', shows(words('20 MB')), () => cut('20 MB', 20 * megabyte)),
    heavy('100 MB', shows(words('100 MB')), () => cut('100 MB', 100 * megabyte)),
    heavy('one byte over 100 MB', refused('file-too-large'), () =>
      new Uint8Array(100 * megabyte + 1).fill(0x61),
    ),
  ];
}
