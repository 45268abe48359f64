import { thousands } from './numbers';

/** The words of opening a shared file, in Simplified Chinese. */
export const sharingZhCN = {
  title: '书库里已有这篇文章',
  titleOfSome: (n: number) => `书库里已有其中 ${thousands.format(n)} 篇文章`,
  lead: '文件里有这里没有的批注。可以合并，也可以另存一份。',
  join: '合并批注',
  joinHint: '合并：两边的批注都保留，可以撤销。',
  copy: '存为副本',
  copyHint: '副本：成为另一篇文章，这里的不动。',
  damaged: '这个眉批文件不完整，或已经损坏，没有导入。可以重新下载，或让对方再导出一份。',
  cancel: '取消',
  copied: (n: number) => (n === 1 ? '已存为副本' : `已存为 ${thousands.format(n)} 个副本`),
};
