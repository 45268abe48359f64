import { onFirstUse } from '../on-first-use';
import { thousands } from './numbers';

const size = onFirstUse(() => new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 3 }));

const moment = onFirstUse(
  () =>
    new Intl.DateTimeFormat('zh-CN', {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    }),
);

/** The words of 设置 → 数据 about backups, in Simplified Chinese. */
export const backupsZhCN = {
  title: '备份',
  more: '每天自动备份全部批注和书库目录；导入批注、换新版本、重新分篇、批量删除、恢复、移动书库和升级之前，也会先备份一次。',
  none: '还没有备份。使用一会儿，眉批就会做第一份。',
  loading: '正在读取……',
  unreadable: (why: string) => `备份列表读不出来。${why}`,
  failed: (why: string) => `上次备份没有完成。${why}`,
  now: '立即备份',
  making: '正在备份……',
  made: '已备份',
  reasons: {
    daily: '每日备份',
    asked: '手动备份',
    whole: '整个书库',
    migration: '升级之前',
    import: '导入之前',
    edition: '换新版本或重新分篇之前',
    restore: '恢复之前',
    'bulk-delete': '批量删除之前',
    move: '移动书库之前',
  },
  counts: (essays: number, annotations: number) =>
    `${thousands.format(essays)} 篇文章 · ${thousands.format(annotations)} 处标注`,
  size: (bytes: number) =>
    bytes < 1_000_000
      ? `${size().format(Math.max(1, Math.round(bytes / 1000)))} KB`
      : `${size().format(bytes / 1_000_000)} MB`,
  damaged: '备份时有文件损坏',
  list: '已有的备份',
  time: (instant: string) => moment().format(new Date(instant)),
  showAll: (count: number) => `显示全部 ${thousands.format(count)} 份`,
  restore: '恢复…',
  restoreFrom: (time: string) => `从 ${time} 的备份恢复…`,
  whole: '整个书库',
  wholeMore: '文章、原文件、批注、心得和阅读位置存进一个文件，可以在另一台电脑上恢复。',
  saveWhole: '备份整个书库…',
  fileName: (day: string) => `眉批备份_${day}`,
  fileType: '眉批备份',
  saving: (percent: number) => `正在备份整个书库……${percent}%`,
  cancel: '取消',
  saved: (folder: string) => `已备份到“${folder}”`,
  reveal: '在文件夹中显示',
  open: '从备份文件恢复…',
  openTitle: '选择备份文件',
  second: '另存一份',
  secondMore: '每次备份后，再存一份到你选的文件夹，例如移动硬盘。',
  secondChoose: '另存一份到…',
  secondTitle: '选择另存备份的文件夹',
  secondForget: '不再另存',
  restoring: {
    title: '从备份恢复',
    made: '备份时间',
    why: '来源',
    holds: '内容',
    notesOnly: '这份备份里没有文章正文；不在书库里的文章，批注会等到文章再次导入时出现。',
    damaged: (count: number) => `备份里有 ${thousands.format(count)} 处损坏，恢复时会跳过。`,
    mergeOnly: '备份里的书库目录读不出来，所以只能合并，不能替换。',
    how: '怎样恢复',
    merge: '合并到现有书库',
    mergeMore: '现有内容全部保留，备份里的补进来；同一条批注写得不同，两份都留。',
    replace: '替换现有书库',
    replaceMore:
      '书库变成备份时的样子，之后加入的文章和标注移到回收站，之后改过的文字可在“历史版本”里找到。',
    first: '恢复之前，会先备份现在的书库。',
    sentences: (all: readonly string[]) => all.join(''),
    go: '恢复',
    going: '正在恢复……',
    cancel: '取消',
    done: '已从备份恢复',
  },
};
