import { utf8 } from './encoded';
import type { Expectation, HostileFile, HostileGroup } from './hostile-file';
import { inert, refused, shows } from './hostile-file';
import { running } from './html-files';
import { sentence, words } from './known-sentence';

const script = 'window.PWNED=1';

function text(id: string, content: string, expects?: Expectation): HostileFile {
  return {
    id,
    extension: 'md',
    expects: expects ?? shows(words(id)),
    bytes: () => utf8(`# 试读一篇文章\n\n${content}\n\n${sentence(id)}\n`),
  };
}

/** What tells parsers of Markdown to do much, and what leads elsewhere. */
export const markdownFiles: HostileGroup = () => [
  ...running.map(([id, content]) => text(`HTML: ${id}`, `<div>\n\n${content}\n\n</div>`)),
  text(
    'javascript links',
    `[甲](javascript:${script}) [乙](<java\nscript:${script}>) <javascript:${script}> ![丙](javascript:${script})`,
  ),
  text('data links', '[甲](data:text/html,1) ![乙](data:image/svg+xml,<svg/onload=1>)'),
  text('pictures from elsewhere', '![远处的图](http://127.0.0.1:9/PWNED.png)'),
  text('references', `[甲][a] [乙]\n\n[a]: javascript:${script}\n[乙]: http://127.0.0.1:9/`),
  text('entities', '&lt;script&gt;&#60;b&#62; &AMP; &#x110000; &nbsp;'),
  { ...text('3,000 quotes deep', `${'>'.repeat(3000)} 甲`, inert), inBrowser: true },
  {
    ...text(
      '300 lists deep',
      Array.from({ length: 300 }, (_, n) => `${' '.repeat(n * 2)}- 甲`).join('\n'),
    ),
    inBrowser: true,
  },
  text('brackets', '['.repeat(20_000)),
  text('brackets and links', `${'['.repeat(5000)}甲${'](b)'.repeat(5000)}`),
  text('stars', '*'.repeat(20_000)),
  text('stars and letters', '*甲 _乙 '.repeat(10_000)),
  text('backticks', Array.from({ length: 500 }, (_, n) => '`'.repeat(n)).join('甲')),
  text('tildes', '~~甲'.repeat(10_000)),
  text('pictures in pictures', `${'!['.repeat(5000)}甲`),
  text(
    'a table of 200 columns',
    `${'|甲'.repeat(200)}|\n${'|-'.repeat(200)}|\n${'|乙'.repeat(200)}|`,
  ),
  text(
    'a table of 30,000 cells that is short',
    `${'|甲'.repeat(100)}|\n${'|-'.repeat(100)}|\n${'|\n'.repeat(300)}`,
  ),
  text(
    'notes in notes',
    Array.from({ length: 500 }, (_, n) => `甲[^${n}]\n\n[^${n}]: 乙[^${n + 1}]`).join('\n\n'),
  ),
  text(
    'notes of prototypes',
    '甲[^__proto__]乙[^constructor]\n\n[^__proto__]: 丙\n\n[^constructor]: 丁',
  ),
  text('a note that refers to itself', '甲[^1]\n\n[^1]: 乙[^1]'),
  text('a code block without end', '````\n<script>\n', inert),
  text('HTML without end', '<!-- <p>\n', inert),
  text('a front matter without end', '---\ntitle: [\n'),
  text('NUL', '甲\0乙'),
  { id: 'empty', extension: 'md', expects: refused('file-empty'), bytes: () => utf8('\n \n') },
  {
    id: 'only a comment',
    extension: 'md',
    expects: refused('file-empty'),
    bytes: () => utf8('<!-- 甲 -->\n'),
  },
  { ...text('a list of 100,000', '- 甲\n'.repeat(100_000), inert), heavy: true },
];
