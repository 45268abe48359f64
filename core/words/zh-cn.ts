import { thousands } from './numbers';
import { backupsZhCN } from './zh-cn-backups';
import { commandLineZhCN } from './zh-cn-command-line';
import { commandsZhCN, menuZhCN, paletteZhCN } from './zh-cn-commands';
import {
  asideZhCN,
  csvZhCN,
  editionZhCN,
  exportZhCN,
  summaryZhCN,
  unsavedZhCN,
} from './zh-cn-export';
import { failuresZhCN } from './zh-cn-failures';
import { findZhCN } from './zh-cn-find';
import { binZhCN, foldedZhCN, libraryZhCN, outlineZhCN } from './zh-cn-library';
import { cardZhCN, caretZhCN, markingZhCN } from './zh-cn-marking';
import { cuttingZhCN } from './zh-cn-cutting';
import { importsZhCN } from './zh-cn-imports';
import { incomingZhCN } from './zh-cn-incoming';
import { sharingZhCN } from './zh-cn-sharing';
import { movingZhCN } from './zh-cn-moving';
import { notebookZhCN } from './zh-cn-notebook';
import { notesZhCN } from './zh-cn-notes';
import { binnedZhCN, versionsZhCN } from './zh-cn-past';
import { quotingZhCN } from './zh-cn-quoting';
import { readingZhCN } from './zh-cn-reading';
import { recoveryZhCN } from './zh-cn-recovery';
import { reviewZhCN } from './zh-cn-review';
import { appearanceZhCN, settingsZhCN } from './zh-cn-settings';
import { shortcutsZhCN } from './zh-cn-shortcuts';
import { searchZhCN } from './zh-cn-search';
import { shelvingZhCN } from './zh-cn-shelving';
import { threadZhCN } from './zh-cn-thread';

/** Every word of the interface in Simplified Chinese. Its shape is the catalogue's shape. */
export const zhCN = {
  app: {
    name: '眉批',
    fullName: '眉批 Meipi',
    seal: '批',
    windowTitle: (essay: string) => `${essay} — 眉批`,
    hinted: (name: string, key: string) => `${name}（${key}）`,
    menu: '菜单',
    sidebar: '侧栏',
    library: '书库',
    outline: '目录',
    reading: '阅读',
    margin: '批注',
    notebook: '学习笔记',
    appearance: '阅读外观',
    appearanceGlyph: '字',
    export: '导出',
    close: '关闭',
    opening: '正在打开……',
    panelWidth: { sidebar: '侧栏宽度', notebook: '学习笔记宽度' },
    fullScreen: (key: string) => `全屏阅读，按 ${key} 退出`,
  },
  pigments: {
    gamboge: '要点',
    azurite: '概念',
    malachite: '事例',
    carmine: '疑问',
    violet: '感悟',
  },
  kinds: {
    highlight: '高亮',
    underline: '下划线',
    wavy: '波浪线',
    strike: '删除线',
    paragraph: '整段',
    point: '插入处',
  },
  commandLine: commandLineZhCN,
  commands: commandsZhCN,
  menu: menuZhCN,
  palette: paletteZhCN,
  about: {
    version: (version: string) => `版本 ${version}`,
    licence: '按 MIT 许可证发布',
    typefaces: '字体：思源宋体、霞鹜文楷、Literata，按 SIL 开放字体许可证使用',
    privacy: '所有内容只保存在这台电脑上',
    showLicence: '看许可证',
    showProject: '项目主页',
  },
  links: {
    openWeb: (host: string) => `在浏览器中打开 ${host}？`,
    writeMail: (address: string) => `给 ${address} 写邮件？`,
    open: '打开',
    notOpened: '没能打开。请复制下面的地址，用别的程序打开。',
  },
  languages: { 'zh-CN': '简体中文', en: 'English' },
  library: libraryZhCN,
  shelving: shelvingZhCN,
  reading: readingZhCN,
  bin: binZhCN,
  folded: foldedZhCN,
  outline: outlineZhCN,
  essay: {
    noteMark: (mark: string) => `注释${mark}`,
    toNote: '跳到注释',
    backToText: '回到正文',
    noPicture: '图片未导入',
    picture: '图片',
    pictureMissing: (words: string) =>
      words === '' ? '图片文件不见了' : `图片文件不见了：${words}`,
    spokenStart: (name: string) => `［${name}］`,
    spokenEnd: (name: string) => `［${name}结束］`,
    spokenKind: (name: string, kind: string) => `${name}，${kind}`,
    spokenParagraph: (name: string) => `［整段批注：${name}］`,
    spokenPoint: (name: string) => `［此处批注：${name}］`,
  },
  find: findZhCN,
  search: searchZhCN,
  footer: {
    left: (minutes: number) =>
      minutes < 60
        ? `约剩 ${minutes} 分钟`
        : `约剩 ${thousands.format(Math.round(minutes / 60))} 小时`,
  },
  caret: caretZhCN,
  marking: markingZhCN,
  card: cardZhCN,
  thread: threadZhCN,
  versions: versionsZhCN,
  binned: binnedZhCN,
  moving: movingZhCN,
  notebook: notebookZhCN,
  quoting: quotingZhCN,
  appearance: appearanceZhCN,
  settings: settingsZhCN,
  shortcuts: shortcutsZhCN,
  backups: backupsZhCN,
  recovery: recoveryZhCN,
  review: reviewZhCN,
  firstRun: {
    title: '不动笔墨不读书',
    sentence: '选中一句话，按 1—5 标出颜色，按 C 写下批注。',
    second: '读完以后，一键导出学习笔记。',
    start: '从第一篇开始读',
    privacy: '所有内容只保存在这台电脑上。',
  },
  sentence: {
    name: '逐句阅读',
    on: '逐句阅读已打开，按 J、K 逐句移动，Esc 关闭',
    off: '逐句阅读已关闭',
  },
  hints: {
    marking: '按 1—5 标出颜色，按 C 写批注',
    rail: '窗口较窄，批注收在行末',
    close: '知道了',
  },
  export: exportZhCN,
  edition: editionZhCN,
  aside: asideZhCN,
  summary: summaryZhCN,
  csv: csvZhCN,
  unsaved: unsavedZhCN,
  notes: notesZhCN,
  cutting: cuttingZhCN,
  imports: importsZhCN,
  incoming: incomingZhCN,
  sharing: sharingZhCN,
  failures: failuresZhCN,
};
