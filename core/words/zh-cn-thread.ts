import { thousands } from './numbers';

/** The words of what stands below a comment in Simplified Chinese: later comments, tags, the star. */
export const threadZhCN = {
  add: '追加',
  addTo: '追加一条批注',
  label: '续批',
  list: '续批',
  placeholder: '后来想到的……',
  edit: (day: string) => `编辑${day}的续批`,
  delete: (day: string) => `删除${day}的续批`,
  deleted: (n: number) => `已删除 ${thousands.format(n)} 条续批，在回收站保留 30 天`,
  deletedSpoken: (n: number, key: string) => `已删除 ${thousands.format(n)} 条续批，按 ${key} 撤销`,
  star: '星标',
  tags: '标签',
  addTag: '加标签',
  tag: (tag: string) => `#${tag}`,
  tagged: (tag: string) => `已加标签${tag}`,
  untag: (tag: string) => `去掉标签${tag}`,
  untagged: (tag: string) => `已去掉标签${tag}`,
};
