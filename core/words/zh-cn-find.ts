import { thousands } from './numbers';

/** The words of the bar that finds in an essay, in Simplified Chinese. */
export const findZhCN = {
  open: '查找',
  label: '在本文中查找',
  words: '查找此词',
  next: '下一处',
  previous: '上一处',
  none: '没有找到',
  count: (n: number, all: number) => `${thousands.format(n)} / ${thousands.format(all)}`,
  position: (n: number, all: number) =>
    `第 ${thousands.format(n)} 处，共 ${thousands.format(all)} 处`,
  atStart: '已回到开头',
  atEnd: '已回到结尾',
  wrapped: (said: string, position: string) => `${said}，${position}`,
  inNotes: (n: number) => `批注和心得里 ${thousands.format(n)} 处`,
  inNotesAt: (n: number, all: number) =>
    `批注和心得里第 ${thousands.format(n)} 处，共 ${thousands.format(all)} 处`,
  noneButNotes: (notes: string) => `正文里没有找到，${notes}`,
  andNotes: (position: string, notes: string) => `${position}；${notes}`,
  nextNote: '批注里的下一处',
  previousNote: '批注里的上一处',
  ways: '查找方式',
  by: {
    alike: '不分繁简、全半角、大小写',
    letters: '标点也不算',
    exact: '一字不差',
    pattern: '正则表达式',
  },
  patternUnreadable: '这个正则表达式没有写完整。请检查括号和反斜杠。',
  patternTooSlow: '这个正则表达式太费时，已经停下。请写得具体一些。',
};
