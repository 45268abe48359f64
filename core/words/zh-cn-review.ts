const thousands = new Intl.NumberFormat('zh-CN');

/** The words of new editions and of the review of notes, in Simplified Chinese. */
export const reviewZhCN = {
  replace: '用新版本替换，保留标注…',
  takeBack: '换回上一版本',
  chooseTitle: '选择新版本的文件',
  fileType: '文档',
  reading: '正在换成新版本……',
  unchanged: '文字和现在的一样，没有替换',
  replaced: (title: string) => `《${title}》已换成新版本`,
  takenBack: (title: string) => `《${title}》已换回上一版本`,
  kept: (n: number) => `，${thousands.format(n)} 处标注都在原处`,
  toReview: (n: number) => `，${thousands.format(n)} 处标注待核对`,
  noLikeEssay: '这个文件里没有与它相近的文章，没有替换。请选这篇文章的新版本。',
  editionGone: '上一版本的文件不见了，没有换回。请从原来的文件重新导入。',
};
