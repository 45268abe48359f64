import { readFileSync } from 'node:fs';
import { utf16, utf8 } from './encoded';
import type { HostileFile, HostileGroup } from './hostile-file';
import { shows } from './hostile-file';

const essay = [
  '试论社区阅览室的建设',
  '摘要:本文谈社区阅览室怎样办好。',
  '关键词:社区;阅览室',
  '一、缘起',
  '居民下班以后需要一个安静的去处。',
  '（一）场地',
  '旧仓库改造以后可以坐四十个人。',
  '1.先修屋顶。屋顶漏雨多年。',
  '注释:',
  '①访谈记录。',
].join('\n');

const text = (id: string, content: string, ...words: readonly string[]): HostileFile => ({
  id,
  extension: 'txt',
  expects: shows(...words),
  bytes: () => utf8(content),
});

/** What must come in: a harness that passes on blank pages fails on these. */
export const goodFiles: HostileGroup = () => [
  text('plain', essay, '居民下班以后', '旧仓库改造以后', '访谈记录'),
  text('windows lines', essay.replaceAll('\n', '\r\n'), '旧仓库改造以后'),
  text('old mac lines', essay.replaceAll('\n', '\r'), '旧仓库改造以后'),
  text('with a mark', `\ufeff${essay}\n带标记的一份。`, '带标记的一份'),
  {
    id: 'utf-16',
    extension: 'txt',
    expects: shows('小端的一份'),
    bytes: () => utf16(`${essay}\n小端的一份。`, 'le'),
  },
  {
    id: 'utf-16 big-endian',
    extension: 'txt',
    expects: shows('大端的一份'),
    bytes: () => utf16(`${essay}\n大端的一份。`, 'be'),
  },
  text('one sentence', '只有这一句话。', '只有这一句话'),
  text(
    'english',
    'On reading rooms\nPeople want a quiet place after work.',
    'People want a quiet place',
  ),
  text('two essays', '篇1:读书\n第一篇的话。\n篇2:写字\n第二篇的话。', '第一篇的话'),
  {
    id: 'bundled',
    extension: 'txt',
    expects: shows('党组织'),
    bytes: () =>
      Buffer.concat([
        readFileSync(new URL('../../assets/essays/000_2204b7362a6a88ed.txt', import.meta.url)),
        // Not the very file that is in the library already.
        utf8('\n'),
      ]),
  },
];
