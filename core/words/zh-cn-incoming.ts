import { thousands } from './numbers';
import { titled } from './titled';

const notes = (n: number) => `${thousands.format(n)} 条`;

/** The words of 导入批注, in Simplified Chinese. */
export const incomingZhCN = {
  chooseTitle: '选一个有批注的文件',
  fileType: '有批注的文件（Word、JSON-LD、眉批文件、备份）',
  title: '导入批注',
  lead: (file: string) => `文件：${file}`,
  placed: (n: number) => `${notes(n)}放在原文的位置上`,
  moved: (n: number) => `${notes(n)}原文有改动，位置待核对`,
  lost: (n: number) => `${notes(n)}在文章里没有找到原文，放在“未定位”里`,
  there: (n: number) => `${notes(n)}这里已经有了，没有重复导入`,
  changed: (n: number) => `${notes(n)}和这里的写法不同，两边的文字都保留`,
  reflectionJoined: '心得已合在一起',
  reflectionFull: '两边的心得合起来太长，这里的没有改动；可以打开文件，把需要的部分粘贴过来',
  elsewhere: (n: number) => `${notes(n)}所属的文章不在书库里，没有导入；先导入文章，再导入一次批注`,
  dropped: (n: number) => `${notes(n)}读不出来，没有导入`,
  locked: '有文章的批注现在不能改，没有导入',
  unchanged: '没有新的批注，什么也没有改动。',
  essays: '按文章',
  inEssay: (title: string, n: number) => `${titled(title)}　${notes(n)}`,
  backedUp: '导入之前已备份。',
  undo: '撤销导入',
  undone: '已撤销导入',
  review: '核对标注',
  done: '完成',
  noNotes:
    '这个文件里没有可以导入的批注。可以导入有批注的 Word 文档、JSON-LD 文件、眉批文件和眉批的备份。',
  withoutEssay: '这些批注所属的文章不在书库里，没有导入。先导入文章，再导入一次批注。',
};
