/** The words of passages quoted in 我的心得, in Simplified Chinese. */
export const quotingZhCN = {
  quoted: '已引入心得',
  show: '打开学习笔记',
  noMark: '先选一处标注，再引入心得',
  goTo: '跳到原文',
  edit: '编辑心得',
};
