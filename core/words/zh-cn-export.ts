import type { ExportFormatName } from '../export/export-choices';
import { thousands } from './numbers';
import { titled } from './titled';

/** The words of what is written into files in Simplified Chinese. */
export const exportZhCN = {
  titles: { notes: '导出学习笔记', edition: '导出批注本', summary: '导出阅读小结' },
  fileName: (title: string, date: string) => `${titled(title)}学习笔记_${date}`,
  editionName: (title: string, date: string) => `${titled(title)}批注本_${date}`,
  editionNameOfAll: (date: string) => `批注本_${date}`,
  fileNameOfAll: (date: string) => `学习笔记_${date}`,
  done: (folder: string, name: string) => `已导出到“${folder}”：${name}`,
  doneAside: (folder: string, pieces: number, name: string) =>
    `已导出到“${folder}”，有 ${thousands.format(pieces)} 段没有并入，放在“${name}”`,
  reveal: '在文件夹中显示',
  fileTypes: {
    word: 'Word 文档',
    pdf: 'PDF 文档',
    html: 'HTML 网页',
    markdown: 'Markdown 文档',
    obsidian: 'Obsidian 笔记',
    txt: '纯文本',
    csv: 'CSV 表格',
    'json-ld': 'W3C 标注（JSON-LD）',
    meipi: '眉批文件',
  } satisfies Record<ExportFormatName, string>,
  work: '导出',
  works: { notes: '学习笔记', edition: '批注本', summary: '阅读小结' },
  scope: '范围',
  scopes: {
    chosen: '所选标注',
    filtered: '筛选结果',
    essays: '所选文章',
    essay: '本篇',
    collection: '本文集',
    all: '全部文章',
  },
  content: '内容',
  contents: {
    heading: '题目与作者',
    reflection: '我的心得',
    excerpts: '摘录',
    context: '上下文',
    comments: '批注',
    dates: '日期',
  },
  annotations: (n: number) => `${thousands.format(n)} 处标注`,
  length: (n: number) => `${thousands.format(n)} 字`,
  number: (n: number) => thousands.format(n),
  arrangement: '编排',
  arrangements: { text: '按原文顺序', colour: '按颜色分类', tag: '按标签' },
  format: '格式',
  formats: {
    word: 'Word',
    pdf: 'PDF',
    html: 'HTML',
    markdown: 'Markdown',
    obsidian: 'Obsidian',
    txt: 'TXT',
    csv: 'CSV',
    'json-ld': 'JSON-LD',
    meipi: '眉批',
  } satisfies Record<ExportFormatName, string>,
  layout: '版式',
  layouts: { common: '通用', official: '公文' },
  signature: '署名',
  name: '姓名',
  unit: '单位或编号',
  preview: '预览',
  gathering: '正在读取笔记……',
  excerptCount: (n: number) => `${thousands.format(n)} 条摘录`,
  commentCount: (n: number) => `${thousands.format(n)} 条批注`,
  countJoin: '，',
  noNotes: '还没有标注，也没有心得',
  noContent: '没有选中要导出的内容',
  copy: '复制全文',
  copied: '已复制全文',
  cancel: '取消',
  save: '导出…',
  saving: '正在导出……',
  stop: '停止导出',
  presets: {
    label: '方案',
    none: '常用方案',
    choose: (name: string) => `方案：${name}`,
    save: '把现在的选择存为方案…',
    rename: '改名…',
    remove: '删除方案',
    name: '方案名',
    keep: '存为方案',
    replace: '更新方案',
    renamed: '改名',
    removed: (name: string) => `已删除方案“${name}”`,
    undo: '撤销',
  },
  chooseFolder: '选择放笔记的文件夹',
  files: {
    label: '文件',
    one: '合成一个',
    each: '每篇一个',
    done: (folder: string) => `已导出到“${folder}”`,
    stopped: (folder: string) => `已停止导出到“${folder}”`,
    join: '：',
    none: '没有写文件',
    created: (n: number) => `新写 ${thousands.format(n)} 个文件`,
    updated: (n: number) => `更新 ${thousands.format(n)} 个`,
    unchanged: (n: number) => `${thousands.format(n)} 个没有变化`,
    aside: (n: number) => `${thousands.format(n)} 段没有并入，放在旁边的文件里`,
    sentenceJoin: '。',
    left: (n: number, name: string, why: string) =>
      `${thousands.format(n)} 个没有写成，先是“${name}”：${why}`,
  },
  progress: {
    gathering: (done: number, of: number) =>
      `正在读取笔记，${thousands.format(of)} 篇中的第 ${thousands.format(done + 1)} 篇`,
    writing: (done: number, of: number) =>
      `正在写入，${thousands.format(of)} 个文件已写 ${thousands.format(done)} 个`,
  },
  preparingPrint: '正在准备打印……',
};

/** The words of a table of notes. */
export const csvZhCN = {
  columns: [
    '文章',
    '作者',
    '章节',
    '颜色',
    '线型',
    '摘录',
    '批注',
    '续批',
    '标签',
    '星标',
    '标注时间',
    '修改时间',
  ],
  tagJoin: '、',
};

/** The words of an annotated edition. */
export const editionZhCN = {
  title: (title: string) => `${titled(title)}批注本`,
  titleOfAll: '批注本',
  /** Who wrote the notes where 署名 is empty. */
  reader: '读者',
};

/** The words of 阅读小结 as a document of its own. */
export const summaryZhCN = {
  title: (title: string) => `${titled(title)}阅读小结`,
  titleOfAll: '阅读小结',
  reading: '阅读情况',
  passages: '印象最深的段落',
  titleJoin: '',
  titles: (list: string, n: number, isCut: boolean) =>
    `${thousands.format(n)} 篇：${list}${isCut ? '等' : ''}`,
  cut: (heading: string, shown: number, of: number) =>
    `${heading}（共 ${thousands.format(of)} 字，列出前 ${thousands.format(shown)} 字）`,
  more: (n: number) => `另有 ${thousands.format(n)} 条续批`,
  part: (heading: string, shown: number, of: number) =>
    `${heading}（共 ${thousands.format(of)} 条，列出 ${thousands.format(shown)} 条）`,
};

/** The words of the file beside an export, in which lies what does not stay in it. */
export const asideZhCN = {
  suffix: '（未并入）',
  title: '没有并入的内容',
  about: (name: string) =>
    `“${name}”重新导出时，下面这些内容没有留在文件里。这里原样保存，看过以后可以删掉。`,
  why: {
    both: '在文件里改过，笔记后来也改了，文件里现在是新的笔记',
    gone: '笔记里已经没有这一条',
    foreign: '导出前的文件不是眉批写的，这是它的全文',
  },
};

export const unsavedZhCN = {
  title: '未保存的批注',
  fileName: (day: string) => `未保存的批注_${day}`,
  removed: '（删除了 1 处标注）',
  saveElsewhere: '另存为…',
  done: (folder: string) => `已另存到“${folder}”，内容仍在窗口中`,
};
