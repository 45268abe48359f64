import { thousands } from './numbers';

/** The words of how a file is cut into essays, in Simplified Chinese. */
export const cuttingZhCN = {
  title: '查看分篇',
  reading: '正在读取原来的文件……',
  sum: (essays: number, folded: number) =>
    [
      `共 ${thousands.format(essays)} 篇`,
      ...(folded === 0 ? [] : [`收起 ${thousands.format(folded)} 行`]),
    ].join('，'),
  parts: '文章',
  length: (n: number) => `${thousands.format(n)} 字`,
  untitled: '无题',
  merge: '并入上一篇',
  mergeNamed: (title: string) => `并入上一篇：${title}`,
  details: (places: number, folded: number) =>
    [
      ...(places === 0 ? [] : [`${thousands.format(places)} 处可以分开`]),
      ...(folded === 0 ? [] : [`收起 ${thousands.format(folded)} 行`]),
    ].join('，'),
  split: '从这里分开',
  splitNamed: (line: string) => `从这里分开：${line}`,
  restore: '恢复为正文',
  restoreNamed: (line: string) => `恢复为正文：${line}`,
  fold: '收起',
  foldNamed: (line: string) => `收起：${line}`,
  restoreAll: '收起的都恢复',
  wrapped: (wraps: number) => `原文每行断开，接起了 ${thousands.format(wraps)} 处`,
  unwrapped: (wraps: number) => `原文每行断开，有 ${thousands.format(wraps)} 处可以接起`,
  keepBreaks: '恢复断行',
  joinLines: '接起断行',
  keptBreaks: '已恢复原文的断行',
  joinedLines: '已接起断行',
  asRecognised: '照识别的分篇',
  apply: '按这样分',
  same: '没有改动',
  notesGoAlong: '批注和心得跟着文章走；原来的文章在回收站里保留 30 天。',
  done: (essays: number) => `已分为 ${thousands.format(essays)} 篇`,
  back: '已恢复原来的分篇',
  announceMerged: (essays: number) => `已并入上一篇，共 ${thousands.format(essays)} 篇`,
  announceSplit: (essays: number) => `已分开，共 ${thousands.format(essays)} 篇`,
  announceRestored: (lines: number) => `已恢复 ${thousands.format(lines)} 行`,
  announceFolded: (lines: number) => `已收起 ${thousands.format(lines)} 行`,
  builtIn: '内置文章不能重新分篇。',
  originalGone: '导入时留下的原文件不见了，不能重新分篇。请重新导入这个文件。',
};
