import { onFirstUse } from '../on-first-use';
import { thousands } from './numbers';
import { titled } from './titled';

const day = onFirstUse(() => new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric' }));

/** The words of marks, the caret and the cards in the margin in Simplified Chinese. */
export const caretZhCN = {
  name: '文中光标',
  on: '文中光标已打开，方向键移动，按住 Shift 选中，Esc 关闭',
  off: '文中光标已关闭',
  selected: (n: number) => `选中 ${thousands.format(n)} 字`,
  paragraphEnd: '段末',
};

export const markingZhCN = {
  toolbar: '标注选中的文字',
  comment: '批注',
  copy: '复制',
  copyQuotation: '复制为引文',
  copyReference: '复制为引文（GB/T 7714）',
  again: '另加一条',
  sentence: '选中这一句',
  menu: '在这里可以做的事',
  more: '更多',
  look: '标注样式',
  source: (author: string | null, title: string) => `${author ?? ''}${titled(title)}`,
  copied: '已复制',
  mark: '处理这处标注',
  markAs: (name: string) => `标为${name}`,
  endsWith: (words: string) => `标注到“${words}”为止`,
  startsWith: (words: string) => `标注从“${words}”开始`,
  united: '已合并为一处标注',
  noNeighbour: '这一段里没有可以合并的标注',
  parted: '已拆成两处标注',
  noPlaceToPart: '先在标注中间点一下，再拆开',
  noPlace: '先在文中点一下，或按 J 选一段',
  pigment: (name: string, key: number) => `${name}，${key}`,
  kind: (name: string, key: string) => `${name}，${key}`,
  marked: (name: string) => `已标为${name}`,
  recoloured: (name: string) => `已改为${name}`,
  unmarked: '已取消标注',
  deleted: (n: number) => `已删除 ${thousands.format(n)} 处标注，在回收站保留 30 天`,
  deletedSpoken: (n: number, key: string) => `已删除 ${thousands.format(n)} 处标注，按 ${key} 撤销`,
  undo: '撤销',
  reached: (name: string, n: number, all: number) => `${name}，第 ${n} 处，共 ${all} 处`,
  noneBefore: '前面没有标注了',
  noneBehind: '后面没有标注了',
  none: '这里还没有标注',
  undone: '已撤销',
  redone: '已重做',
  undoneUnseen: (what: string) => `已撤销：${what}`,
  redoneUnseen: (what: string) => `已重做：${what}`,
  outOfSight: '不在眼前的标注',
  here: (n: number) => `这里有 ${n} 处标注`,
};

export const cardZhCN = {
  day: (iso: string) => day().format(new Date(iso)),
  badge: (name: string, n: number) => `${name}，${n} 条批注`,
  badgeAt: (name: string, n: number, all: number) => `${name}，第 ${n} 条，共 ${all} 条批注`,
  tip: (name: string, passage: string) => `${name}：${passage}`,
  label: (name: string, n: number, all: number) => `${name}批注，第 ${n} 条，共 ${all} 条`,
  placeholder: '写下你的批注……',
  edit: '编辑',
  delete: '删除',
  deleteWithMark: '删除标注和批注',
  deleteComment: '只删除批注，保留标注',
  commentDeleted: '已删除批注，标注还在',
  done: '完成',
  colour: '颜色',
  saving: '正在保存',
  saved: '已自动保存',
  unsaved: '未保存',
  composing: '正在输入……',
  tooLong: (field: string, longest: number, over: number) =>
    `${field}最长 ${thousands.format(longest)} 字。放进来会多出 ${thousands.format(over)} 字，所以没有放。`,
  pasteTooLong: (field: string, longest: number, over: number) =>
    `${field}最长 ${thousands.format(longest)} 字。粘贴后会多出 ${thousands.format(over)} 字，所以没有粘贴，文字还在剪贴板里。`,
  cutOff: (field: string, longest: number, over: number) =>
    `${field}最长 ${thousands.format(longest)} 字，多出的 ${thousands.format(over)} 字没有放进来。`,
  folded: (n: number) => `另有 ${n} 条批注`,
};
