import { titled } from './titled';

/** The words of the recovery page, in Simplified Chinese. */
export const recoveryZhCN = {
  title: '文件检查记录',
  view: '查看',
  found: (n: number) => `这次打开以来，有 ${n} 个文件和上次保存时不一样。`,
  lead: '眉批检查了保存在这台电脑上的文件。下面这些和上次保存时不一样。',
  none: '这次打开以来，没有发现损坏、丢失或被改过的文件。',
  notesOf: (title: string) => `${titled(title)}的批注`,
  stores: {
    catalog: '书库目录',
    notes: '批注',
    journal: '批注的保存记录',
    settings: '设置',
    folder: '书库里的文件夹',
  },
  file: (name: string) => `文件：${name}`,
  happened: {
    damaged: '文件损坏了。',
    gone: '文件不见了，或者少了一部分。',
    edited: '文件在眉批之外被改过。',
    'conflict-copy': '同步软件留下了一份冲突副本。',
    blocked: '文件夹的位置上是别的文件。',
    shared: '另一台电脑或另一个程序也写过这个文件。',
  },
  used: {
    'as-found': '按文件现在的内容打开。',
    older: '用的是前一次保存的文件，之后的改动由保存记录补上。',
    journal: '用保存记录重新补全。',
    backup: '用的是备份。',
    rebuilt: '根据文章重新建立。',
    merged: '两边的内容已合并，文字都保留了。',
    defaults: '用的是默认设置。',
    'new-folder': '已把它移开，重新建了文件夹。',
    nothing: '没有找到可用的内容。',
  },
  notes: {
    back: '批注都在。',
    unsure: '有些批注可能没有找回，请检查最近写的内容。',
  },
  /** Between two sentences. */
  between: '',
  setAside: '原文件保留在“quarantine”文件夹：',
  setAsideAs: (name: string) => `原文件保留在“quarantine”文件夹：${name}`,
  reveal: '在文件夹中显示',
  revealOf: (name: string) => `在文件夹中显示 ${name}`,
  copy: '复制报告',
  copied: '已复制报告',
  close: '关闭',
};
