import { thousands } from './numbers';
import { titled } from './titled';

/** The words of the search over the library in Simplified Chinese. */
export const searchZhCN = {
  label: '在书库中搜索',
  hint: '搜索书库',
  hintMore: '题目、正文、批注、作者、#标签',
  clear: '清除',
  recent: '最近搜索',
  clearRecent: '清除搜索记录',
  results: '搜索结果',
  asList: (n: number, byTitle: boolean) =>
    `只看题目${byTitle ? '' : '、作者或标签'}里有的 ${thousands.format(n)} 篇`,
  showFound: '看各处',
  summary: (essays: number, all: number) =>
    `${thousands.format(essays)} 篇文章，${thousands.format(all)} 处`,
  withNotes: (essays: number, all: number, notes: number) =>
    `${thousands.format(essays)} 篇文章，${thousands.format(all)} 处；批注和心得 ${thousands.format(notes)} 处`,
  inNotes: (n: number) => `批注和心得 ${thousands.format(n)} 处`,
  none: '没有找到',
  noneHint: '换个词试试。繁简、全角半角、大小写都算一样',
  running: '正在搜索……',
  notes: '我的批注和心得',
  count: (n: number) => `${thousands.format(n)} 处`,
  inTitle: (others: number) => (others === 0 ? '题目' : `题目，${thousands.format(others)} 处`),
  more: (n: number) => `另有 ${thousands.format(n)} 处`,
  moreEssays: (n: number) => `另有 ${thousands.format(n)} 篇文章`,
  kinds: {
    title: '题目',
    author: '作者',
    date: '日期',
    source: '来源',
    'own-tag': '标签',
    text: '正文',
    comment: '批注',
    tag: '标签',
    reflection: '心得',
  },
  inEssay: titled,
};
