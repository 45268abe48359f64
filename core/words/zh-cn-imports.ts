import type { ImportSummary } from '../import/import-item';
import type { Failure } from '../result';
import { thousands } from './numbers';

type FilesLeftOut = Extract<Failure, { readonly kind: 'files-left-out' }>;

/** The words of bringing documents in, in Simplified Chinese. */
export const importsZhCN = {
  encodingUnsure: '这个文件的编码有几种可能。请选看得通的一种，或另存为 UTF-8。',
  pdfNotRead: '现在还不能读 PDF。请找这篇文章的 Word 或文本版，再导入。',
  fileDamaged:
    '文件已损坏，或不是它的扩展名所说的格式。请重新下载，或用 Word、WPS 打开后另存一份。',
  fileProtected: '文件有密码或版权保护，无法读取。请先去掉密码再导入。',
  archiveTooLarge: '文件解压后太大，没有导入。请用 Word、WPS 打开后另存一份，或分成几个文件。',
  docNotRead: '不支持旧版 DOC。请先用 Word 或 WPS 另存为 DOCX。',
  archiveNotRead: '这是压缩包。请先解压，再导入里面的文件。',
  kindNotRead: '这种文件读不了。请另存为 Word（DOCX）、网页或文本，再导入。',
  folderWithoutDocuments: '这个文件夹里没有可以导入的文档。请另选一个文件夹。',
  filesLeftOut: ({ most, count, isAll }: FilesLeftOut) =>
    `一次最多导入 ${thousands.format(most)} 个文件，${isAll ? '' : '至少'}还有 ${thousands.format(count)} 个没有导入。请分几次导入。`,
  chooseFiles: '导入文档',
  chooseFolder: '导入文件夹',
  anyFile: '所有文件',
  pastedName: '粘贴的文字',
  import: '导入文档',
  own: '我的文档',
  ownEmpty: '把文件拖到这里，或点“导入文档”',
  drop: '松开鼠标，导入书库',
  panel: '导入',
  list: '文档',
  waiting: '等待',
  reading: '正在读取',
  readingNamed: (name: string) => `正在读取${name}`,
  done: (essays: number, folded: number, joined: number) =>
    [
      essays === 1 ? '已导入' : `识别为 ${thousands.format(essays)} 篇文章`,
      ...(folded === 0 ? [] : [`收起正文以外的 ${thousands.format(folded)} 行`]),
      ...(joined === 0 ? [] : [`接起 ${thousands.format(joined)} 处断行`]),
    ].join('，'),
  returned: '已回到书库，以前的批注都在',
  there: '已在书库中',
  illustrated: (pictures: number) => `已在书库中，补上了 ${thousands.format(pictures)} 张图片`,
  lacks: {
    chapters: (n: number) =>
      `书里有 ${thousands.format(n)} 个文件缺失或已损坏，没有读到；可以重新下载这本书再导入`,
    notes: (_n: number) => '脚注或尾注已损坏，没有读到；可以用 Word、WPS 另存一份再导入',
    comments: (_n: number) => 'Word 批注已损坏，没有读到；可以用 Word、WPS 另存一份再导入',
    pictures: (n: number) =>
      `${thousands.format(n)} 张图片没有收进来：已损坏、太大，或不是 PNG、JPEG 一类的图片`,
    annotations: (n: number) => `${thousands.format(n)} 条批注读不出来，没有收进来`,
  },
  lacksJoin: '。',
  notes: '文件里只有批注，还没有导入',
  met: (n: number) =>
    n === 1
      ? '书库里已有这篇文章，文件里的批注还没有导入'
      : `其中 ${thousands.format(n)} 篇书库里已有，文件里的批注还没有导入`,
  joined: '批注已导入',
  copied: '已存为副本',
  copyTitle: (title: string) => `${title}（副本）`,
  cancelled: '已取消',
  view: '查看',
  viewCut: '查看分篇',
  open: '打开',
  again: '重试',
  actionNamed: (verb: string, name: string) => `${verb}：${name}`,
  cancel: '取消',
  cancelAll: '全部取消',
  close: '关闭',
  progress: (settled: number, total: number) =>
    `${thousands.format(settled)} / ${thousands.format(total)}`,
  finished: ({ done, failed, cancelled }: ImportSummary) =>
    [
      `导入完成，${thousands.format(done)} 个成功`,
      ...(failed === 0 ? [] : [`${thousands.format(failed)} 个失败`]),
      ...(cancelled === 0 ? [] : [`${thousands.format(cancelled)} 个取消`]),
    ].join('，'),
  underWay: (settled: number, total: number) =>
    `正在导入，${thousands.format(settled)} / ${thousands.format(total)}`,
  copyReport: '复制结果',
  reportCopied: '已复制结果',
  reportJoin: '：',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16 大端',
    gb18030: 'GBK 简体中文',
    big5: 'Big5 繁体中文',
    shift_jis: 'Shift-JIS 日文',
    'euc-jp': 'EUC-JP 日文',
    'euc-kr': 'EUC-KR 韩文',
    'windows-1252': '西文',
  },
  pasteTitle: '导入粘贴的文字',
  pasteField: '题目',
  pasteLength: (n: number) => `${thousands.format(n)} 字`,
  pasteVerb: '导入',
  pasteAs: '粘贴为',
  pasteFormatted: '保留格式',
  pastePlain: '只要文字',
  pasteTooLong: (most: number) =>
    `粘贴的文字超过 ${thousands.format(most)} 字，没有导入。请存成文本文件，再导入文件。`,
};
