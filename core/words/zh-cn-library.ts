import { minuteZhCN } from './minutes';
import { thousands } from './numbers';
import { titled } from './titled';

/** The words of the library, its bin and the outline in Simplified Chinese. */
export const libraryZhCN = {
  bundled: '内置文章',
  number: (n: number) => String(n).padStart(2, '0'),
  length: (n: number) => `${thousands.format(n)} 字`,
  read: (percent: number) => `已读 ${percent}%`,
  unread: '未读',
  finished: '已读完',
  annotations: (n: number) => `${thousands.format(n)} 处标注`,
  preparing: '正在放入内置文章……',
  recovered: '找回的文章',
  empty: '书库里没有文章',
  open: '打开',
  noneBefore: '前面没有文章了',
  noneBehind: '后面没有文章了',
  openInWindow: '在新窗口中打开',
  remove: '移除',
  removeNamed: (title: string) => `移除${titled(title)}`,
  removed: (title: string) => `已移除${titled(title)}，标注保留`,
  removeCollection: '移除文集',
  removedMany: (n: number) => `已移除 ${thousands.format(n)} 篇文章，标注保留`,
  removeDamaged: '从书库移除',
  restoreBundled: '恢复内置文章',
  bundledRestored: '内置文章已恢复',
  more: (title: string) => `文集“${title}”的更多操作`,
  noMatch: '没有符合条件的文章',
  found: (n: number) => `${thousands.format(n)} 篇`,
  narrow: '按状态、作者和标签筛选',
  authors: '作者',
  noted: '有笔记',
  sort: '排列与分类',
  sorts: {
    collection: '按收入时的次序',
    title: '按题目',
    author: '按作者',
    read: '按最近阅读',
    added: '按导入时间',
    progress: '按进度',
  },
  reversed: '倒序',
  which: (n: number) => `第 ${thousands.format(n)} 篇`,
  addedAt: (at: number) => `${minuteZhCN().format(at)} 导入`,
};

export const binZhCN = {
  title: '回收站',
  essays: '文章',
  noEssays: '没有移除的文章',
  essaysHint: '移除的文章保留 30 天，标注一直保留',
  restore: '恢复',
  restoreNamed: (title: string) => `恢复${titled(title)}`,
  restoredEssay: (title: string) => `已恢复${titled(title)}`,
  daysLeft: (n: number) => `还剩 ${n} 天`,
  empty: '清空…',
  emptyQuestion: (n: number) => `清空 ${thousands.format(n)} 篇移除的文章？`,
  emptySentence: '正文和导入的原文件会从这台电脑上删除，不能撤销。标注、批注和心得都保留。',
  emptyVerb: '清空',
  emptied: '已清空，标注保留',
};

export const foldedZhCN = {
  lines: (n: number) => `已收起正文以外的 ${n} 行`,
  openLines: (n: number) => `正文以外的 ${n} 行`,
  loose: (n: number) => `另有 ${n} 行不属于任何一篇`,
  show: '展开',
  hide: '收起',
};

export const outlineZhCN = {
  empty: '本文没有小标题',
  count: (n: number) => `${n} 处标注`,
};
