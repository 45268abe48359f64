import { hex, joined, utf16, utf8 } from './encoded';
import type { Expectation, HostileFile, HostileGroup } from './hostile-file';
import { inert, refused, shows } from './hostile-file';
import { sentence, words } from './known-sentence';

const address = 'http://127.0.0.1:9/PWNED';
const script = 'window.PWNED=1;document.title="PWNED"';
const prose = '社区阅览室开在旧仓库里，屋顶修好以后，傍晚总有人来看书，看到灯关了才走。';

/** A page with its content between a title and its last sentence. */
export function htmlPage(id: string, content: string, head = ''): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>试读一篇文章</title>${head}</head><body><article><h1>试读一篇文章</h1><p>${prose}</p>${content}<p>${prose}</p><p>${sentence(id)}</p></article></body></html>`;
}

function page(id: string, content: string, expects?: Expectation, head?: string): HostileFile {
  return {
    id,
    extension: 'html',
    expects: expects ?? shows(words(id)),
    bytes: () => utf8(htmlPage(id, content, head)),
  };
}

function bytes(id: string, expects: Expectation, make: () => Uint8Array): HostileFile {
  return { id, extension: 'html', expects, bytes: make };
}

const inBrowser = (file: HostileFile): HostileFile => ({ ...file, inBrowser: true });

/** Pages: what runs, loads, leads away or covers the text elsewhere; what is broken, deep and large. */
export const htmlFiles: HostileGroup = () => [
  ...runs(),
  ...loads(),
  ...looks(),
  ...shapes(),
  ...sizes().map(inBrowser),
  ...encodings(),
];

/** So does Markdown with HTML in it. */
export const running: readonly (readonly [string, string])[] = [
  ['script', `<script>${script}</script>`],
  [
    'script from elsewhere',
    `<script src="${address}.js"></script><script type="module" src="${address}.mjs"></script>`,
  ],
  [
    'handlers',
    `<img src=x onerror='${script}'><svg onload='${script}'></svg><details open ontoggle='${script}'>甲</details><video src=x onerror='${script}'></video>`,
  ],
  [
    'a handler on focus',
    `<input autofocus onfocus='${script}'><p tabindex=1 onfocus='${script}' onmouseover='${script}'>甲</p>`,
  ],
  [
    'javascript addresses',
    `<a href='javascript:${script}'>甲</a><a href='JaVa&#10;ScRiPt:${script}'>乙</a><iframe src='javascript:${script}'></iframe><form action='javascript:${script}'><button>丙</button></form>`,
  ],
  [
    'data addresses',
    `<a href="data:text/html,<script>${script}</script>">甲</a><object data="data:text/html,<script>${script}</script>"></object><embed src="data:text/html,甲">`,
  ],
  [
    'a frame of its own',
    `<iframe srcdoc="<script>parent.PWNED=1</script>"></iframe><portal src="${address}"></portal>`,
  ],
  [
    'scripts in SVG and MathML',
    `<svg><script>${script}</script><a xlink:href="javascript:${script}"><text>图中的字</text></a></svg><math><maction actiontype="statusline" xlink:href="javascript:${script}">甲</maction></math>`,
  ],
  [
    'mutation of markup',
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror='${script}'&gt;">`,
  ],
  [
    'noscript',
    `<noscript><img src=x onerror='${script}'><p title="</noscript><script>${script}</script>">甲</p></noscript>`,
  ],
  [
    'templates',
    `<template><script>${script}</script></template><div><template shadowrootmode="open"><script>${script}</script></template></div>`,
  ],
  [
    'names that hide others',
    '<form id="document" name="body"><input name="attributes"><input name="childNodes"><input name="parentNode"></form><img name="getElementById"><a id="meipiImport" name="meipiImport">甲</a>',
  ],
];

const runs = () => running.map(([id, content]) => page(id, content));

function loads(): readonly HostileFile[] {
  return [
    page(
      'pictures from elsewhere',
      `<img src="${address}.png" srcset="${address}2.png 2x" alt="远处的图"><picture><source srcset="${address}.webp"><img src="${address}.gif"></picture><input type="image" src="${address}">`,
    ),
    page(
      'sound and video',
      `<video src="${address}" poster="${address}.png" autoplay></video><audio src="${address}" autoplay></audio><track src="${address}">`,
    ),
    page(
      'styles from elsewhere',
      '',
      undefined,
      `<link rel="stylesheet" href="${address}.css"><style>@import url(${address});body{background:url(${address})}@font-face{font-family:x;src:url(${address})}</style>`,
    ),
    page(
      'a style attribute that loads',
      `<p style="background:url(${address});list-style:url(${address})">甲</p>`,
    ),
    page(
      'hints',
      '',
      undefined,
      `<link rel="prefetch" href="${address}"><link rel="dns-prefetch" href="//pwned.example"><link rel="preload" as="image" href="${address}"><link rel="manifest" href="${address}"><link rel="icon" href="${address}">`,
    ),
    page(
      'refresh',
      '',
      undefined,
      `<meta http-equiv="refresh" content="0;url=${address}"><base href="${address}/">`,
    ),
    page('a base of scripts', '<a href="alert(1)">甲</a>', undefined, '<base href="javascript:">'),
    page(
      'local files',
      '<img src="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe><a href="file:///etc/passwd">甲</a><img src="meipi://app/index.html">',
    ),
    page(
      'pings and downloads',
      `<a href="${address}" ping="${address}" download>甲</a><form method="post" action="${address}"><input name="a" value="b"></form><body background="${address}">`,
    ),
    page(
      'other programs',
      '<a href="ms-word:ofe|u|http://127.0.0.1:9/">甲</a><a href="smb://127.0.0.1/PWNED">乙</a><iframe src="mailto:a@b"></iframe>',
    ),
  ];
}

function looks(): readonly HostileFile[] {
  return [
    page(
      'a cover over the page',
      '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff">盖住</div>',
    ),
    page(
      'a style that hides all',
      '',
      undefined,
      '<style>*{display:none!important}body{content:"x"}</style>',
    ),
    page('a bomb of styles', '', undefined, `<style>${'a{b{c{d{'.repeat(5000)}</style>`),
    page('a dialog', '<dialog open>对话框里的字</dialog><div popover id="p">甲</div>'),
    page('directions', '<p dir="rtl">甲\u202e乙</p><bdo dir="rtl">丙丁</bdo>'),
    page('a page in a noscript', '<noscript><p>这里的字要留下。</p></noscript>'),
  ];
}

function shapes(): readonly HostileFile[] {
  return [
    inBrowser(page('10,000 deep', `${'<div>'.repeat(10_000)}甲${'</div>'.repeat(10_000)}`)),
    inBrowser(page('10,000 deep in words', `${'<b>'.repeat(10_000)}甲`)),
    inBrowser(page('lists in lists', `${'<ul><li>'.repeat(2000)}甲`)),
    inBrowser(page('tables in tables', `${'<table><tr><td>'.repeat(500)}甲`)),
    page('never closed', '<p><b><i><table><tr><td>甲<p>乙<ul><li>丙'),
    inBrowser(
      page(
        'closed too often',
        `</p></b></div>${'</article></body></html>'.repeat(100)}`,
        shows(words('closed too often')),
      ),
    ),
    page('overlapping', '<b><p>甲<i></b>乙</p></i><a><div><a>丙</div></a>'),
    page('a comment without end', '', { kind: 'survives' }, '<!-- '.repeat(3)),
    page(
      'wide cells',
      '<table><tr><td colspan="65534" rowspan="65534">甲</td><td>乙</td></tr><tr><td colspan="0">丙</td></tr></table>',
    ),
    page(
      'numbers of lists',
      '<ol start="99999999999999999999"><li value="-1e308">甲</ol><ol type="I" start="3999"><li>乙<li>丙</ol>',
    ),
    page(
      'ids without end',
      `<p id="${'i'.repeat(100_000)}">甲</p><a href="#${'i'.repeat(100_000)}">1</a>`,
    ),
    page(
      'ids of prototypes',
      '<p id="__proto__">甲</p><p id="constructor">乙</p><sup><a href="#__proto__">1</a></sup>',
    ),
    page(
      'notes that lead to themselves',
      '<p id="a"><sup><a href="#a">1</a></sup></p><p id="b"><a href="#c">2</a></p><p id="c"><a href="#b">2</a></p>',
    ),
    page(
      'addresses that are none',
      '<a href="http://[">甲</a><a href="https://%zz/%">乙</a><a href="#%zz">1</a>',
    ),
    bytes('nothing to read', refused('file-empty'), () =>
      utf8('<!doctype html><title>空</title><body><script>1</script>'),
    ),
    inBrowser(bytes('no markup', shows('只有这一句话'), () => utf8('只有这一句话。'))),
    inBrowser(
      bytes('a frameset', { kind: 'survives' }, () =>
        utf8(`<frameset><frame src="${address}"></frameset>`),
      ),
    ),
    bytes('XHTML', shows('带声明的一页'), () =>
      utf8(
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>带声明的一页。&a;</p></body></html>',
      ),
    ),
  ];
}

function sizes(): readonly HostileFile[] {
  const heavy = (file: HostileFile): HostileFile => ({ ...file, heavy: true });
  return [
    page(
      '5,000 notes',
      Array.from({ length: 5000 }, (_, n) => `<p>甲<a href="#n${n}">${n % 999}</a></p>`).join('') +
        Array.from({ length: 5000 }, (_, n) => `<p id="n${n}">${n % 999} 乙</p>`).join(''),
    ),
    page(
      '20,000 links to one note',
      `<p>${'<a href="#n">1</a>'.repeat(20_000)}</p><p id="n">1 甲</p>`,
    ),
    page('50,000 bold letters', `<p>${'<b>甲</b><i>乙</i>'.repeat(25_000)}</p>`, inert),
    page(
      '200,000 attributes',
      `<p ${Array.from({ length: 200_000 }, (_, n) => `a${n}`).join(' ')}>甲</p>`,
    ),
    page(
      'a table of 100 by 100',
      `<table>${`<tr>${'<td>甲</td>'.repeat(100)}</tr>`.repeat(100)}</table>`,
      inert,
    ),
    heavy(page('300,000 elements', '<p>甲</p>'.repeat(300_000), inert)),
    heavy(
      page('an address of 20 MB', `<a href="https://example.org/${'a'.repeat(20_000_000)}">甲</a>`),
    ),
    heavy(page('100,000 entities', '&amp;&#x4e00;&notanentity;'.repeat(100_000), inert)),
  ];
}

function encodings(): readonly HostileFile[] {
  const gbk = joined(
    '<!doctype html><html><head><meta charset="gbk"></head><body><p>',
    hex('b6c1cae9b1cabcc7d2bbd4f2a1a3'),
    '</p>',
  );
  return [
    bytes('GBK as it says', shows('读书笔记一则'), () => gbk),
    bytes('Big5 as it says', shows('一則'), () =>
      joined(
        '<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"></head><body><p>',
        hex('c5aaaed1b5a7b04fa440ab68a143'),
        '</p>',
      ),
    ),
    bytes('UTF-8 that says GBK', shows('读书笔记一则'), () =>
      utf8(
        `<!doctype html><html><head><meta charset="gbk"></head><body><p>读书笔记一则。</p><p>${sentence('UTF-8 that says GBK')}</p>`,
      ),
    ),
    bytes('UTF-16 that says UTF-8', shows('读书笔记一则'), () =>
      utf16(
        `<!doctype html><html><head><meta charset="utf-8"></head><body><p>读书笔记一则。</p><p>${sentence('UTF-16 that says UTF-8')}</p>`,
        'le',
      ),
    ),
    bytes('an encoding that is none', shows('读书笔记一则'), () =>
      utf8(
        `<!doctype html><html><head><meta charset="PWNED"></head><body><p>读书笔记一则。</p><p>${sentence('an encoding that is none')}</p>`,
      ),
    ),
    bytes('UTF-7', inert, () =>
      utf8(
        `<!doctype html><html><head><meta charset="utf-7"></head><body><p>读书笔记一则。</p>+ADw-script+AD4-${script}`,
      ),
    ),
    bytes('an encoding of letters by turns', inert, () =>
      joined(
        `<!doctype html><html><head><meta charset="iso-2022-jp"></head><body><p>读书笔记一则。</p><p>${sentence('an encoding of letters by turns')}</p>`,
        hex('1b2842'),
      ),
    ),
  ];
}
