/** The words of taking a mark and its comments to another passage, in Simplified Chinese. */
export const movingZhCN = {
  title: '移到另一段',
  begun: (hint: string) => `${hint}，按 Esc 取消`,
  hints: {
    words: '选中要移到的文字，用键盘选的按 Enter',
    paragraph: '点一下要移到的段落，或走到那里按 Enter',
    point: '点一下要移到的位置，或走到那里按 Enter',
  },
  left: '没有移动',
  moved: '已移到这里',
  movedTo: (words: string) => `已移到“${words}”`,
  noMark: '先选一处标注，再移动',
  cancel: '取消',
  cancelKey: 'Esc',
};
