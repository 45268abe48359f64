import { thousands } from './numbers';

/** The words of the notebook, in Simplified Chinese. */
export const notebookZhCN = {
  filter: '筛选标注',
  all: '全部',
  commented: '有批注',
  reflection: '我的心得',
  reflectionPlaceholder: '写下你的心得……',
  empty: '还没有标注。选中一句话，按 1 试试。',
  noMatch: '没有符合条件的标注',
  clearFilter: '清除筛选',
  starred: '加星',
  moreTags: (n: number) => `另外 ${n} 个标签`,
  number: (n: number) => thousands.format(n),
  search: '在笔记中查找',
  searchHint: '摘录、批注、标签',
  more: '编排与查找',
  arrange: '编排',
  arrangements: { text: '按原文顺序', pigment: '按颜色', tag: '按标签', time: '按时间' },
  untagged: '没有标签',
  star: '已加星',
};
