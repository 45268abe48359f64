import type { BookFiles } from '../core/import/epub/epub-of';
import { epubOf } from '../core/import/epub/epub-of';
import type { Expectation, HostileFile, HostileGroup } from './hostile-file';
import { refused, shows } from './hostile-file';
import { running } from './html-files';
import { sentence, words } from './known-sentence';
import { zipOf } from './zip-of';

const address = 'http://127.0.0.1:9/PWNED';
const damaged = refused('file-damaged');

function bytes(id: string, expects: Expectation, make: () => Uint8Array): HostileFile {
  return { id, extension: 'epub', expects, bytes: make };
}

/** A book of one file with this content between its title and its last sentence. */
function book(
  id: string,
  content: string,
  more: Partial<BookFiles> = {},
  expects?: Expectation,
): HostileFile {
  const text = { 'a.xhtml': `<h2>试读一篇文章</h2>${content}<p>${sentence(id)}</p>`, ...more.text };
  return bytes(id, expects ?? shows(words(id)), () => epubOf({ ...more, text }));
}

const opf = (items: string, spine: string): string =>
  `<package xmlns="http://www.idpf.org/2007/opf"><manifest>${items}</manifest><spine>${spine}</spine></package>`;
const item = (href: string): string =>
  `<item id="a" href="${href}" media-type="application/xhtml+xml"/>`;

/** Books: what a page may do, and what a container, a package file and contents may say. */
export const epubFiles: HostileGroup = () => [
  ...running.map(([id, content]) => ({
    ...book(`in a book: ${id}`, content),
    inBrowser: true as const,
  })),
  book('scripts of the book', '<p>甲</p>', { files: { 'OPS/a.js': 'window.PWNED=1' } }),
  book(
    'pictures from elsewhere',
    `<img src="${address}.png" alt="远处的图"/><svg><image href="${address}.svg"/></svg>`,
  ),
  book('a base from elsewhere', '<p><a href="b.xhtml">甲</a></p>'),
  { ...book('broken XML', '<p>甲<br><b>乙</p>&nbsp;&copy;'), inBrowser: true },
  {
    ...book('empty elements', '<a id="x"/><script src="a.js"/><title/><div/><p>甲</p>'),
    inBrowser: true,
  },
  {
    ...book('entities of its own', '<p>甲</p>', {
      files: {
        'OPS/b.xhtml':
          '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body>&a;</body></html>',
      },
    }),
    inBrowser: true,
  },
  book('contents that lead nowhere', '<p>甲</p>', {
    nav: `<ol><li><a href="none.xhtml">甲</a></li><li><a href="../../../etc/passwd">乙</a></li><li><a href="javascript:window.PWNED=1">丙</a></li></ol>`,
  }),
  book('contents without end', '<p>甲</p>', {
    nav: `${'<ol><li>'.repeat(200)}<a href="a.xhtml">甲</a>${'</li></ol>'.repeat(200)}`,
  }),
  book('5,000 lines of contents', '<p>甲</p>', {
    nav: `<ol>${'<li><a href="a.xhtml">甲</a></li>'.repeat(5000)}</ol>`,
  }),
  book('notes in a ring', '<p id="a"><a href="#b">1</a></p><p id="b"><a href="#a">1</a></p>'),
  book(
    'ids of prototypes',
    '<p id="__proto__">甲<a href="#constructor">1</a></p><p id="constructor">乙</p>',
  ),
  bytes('no container', shows(words('no container')), () =>
    epubOf({
      text: { 'a.xhtml': `<p>${sentence('no container')}</p>` },
      files: { 'META-INF/container.xml': '' },
    }),
  ),
  bytes('a container that leads out', shows(words('a container that leads out')), () =>
    epubOf({
      text: { 'a.xhtml': `<p>${sentence('a container that leads out')}</p>` },
      files: {
        'META-INF/container.xml':
          '<container><rootfiles><rootfile full-path="../../../../etc/passwd"/></rootfiles></container>',
      },
    }),
  ),
  bytes('no package', damaged, () =>
    zipOf([{ name: 'META-INF/container.xml', content: '<container/>' }]),
  ),
  bytes('a package with entities', damaged, () =>
    epubOf({
      text: { 'a.xhtml': '<p>甲</p>' },
      files: {
        'OPS/book.opf': `<!DOCTYPE p [<!ENTITY a SYSTEM "${address}">]><package>&a;</package>`,
      },
    }),
  ),
  bytes('no text', damaged, () => epubOf({ text: {} })),
  bytes('nothing to read', refused('file-empty'), () =>
    epubOf({ text: { 'a.xhtml': '<img src="a.png"/>' } }),
  ),
  bytes('a spine that leads out', damaged, () =>
    epubOf({
      text: {},
      files: { 'OPS/book.opf': opf(item('../../../etc/passwd'), '<itemref idref="a"/>') },
    }),
  ),
  bytes('a spine that names a file 5,000 times', shows('只有这一句话'), () =>
    epubOf({
      text: { 'a.xhtml': '<p>只有这一句话。</p>' },
      files: { 'OPS/book.opf': opf(item('a.xhtml'), '<itemref idref="a"/>'.repeat(5000)) },
    }),
  ),
  bytes('locked text', refused('file-protected'), () =>
    epubOf({
      text: { 'a.xhtml': '<p>甲</p>' },
      files: {
        'META-INF/encryption.xml':
          '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OPS/a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>',
      },
    }),
  ),
  bytes('locked fonts', shows('只有这一句话'), () =>
    epubOf({
      text: { 'a.xhtml': '<p>只有这一句话，字体锁着。</p>' },
      files: {
        'META-INF/encryption.xml':
          '<encryption><EncryptedData><CipherReference URI="OPS/a.otf"/></EncryptedData></encryption>',
      },
    }),
  ),
  bytes('a bomb beside', refused('archive-too-large'), () =>
    zipOf([{ name: 'OPS/a.png', content: new Uint8Array(64 * 1024 * 1024), deflated: true }]),
  ),
  bytes('not a zip', damaged, () => new TextEncoder().encode('<html>甲</html>')),
];
