import { thousands } from './numbers';
import { titled } from './titled';

/** What went wrong, what was found, and the way on, in Simplified Chinese. */
export const failuresZhCN = {
  diskFull: '磁盘已满。请清理一些空间，再重试。',
  diskReadOnly: '磁盘是只读的，不能写入。请解除写保护，再重试。',
  diskNoAccess: '没有读写的权限。请检查文件夹的权限，再重试。',
  diskMissing: '文件不见了。请检查磁盘是否接好，再重试。',
  diskTaken: '书库正由另一处的眉批使用，这里暂时不能写入。请先在那边关闭，再重试。',
  diskOther: '磁盘读写出错。请重试。',
  essayUnknown: '书库里没有这篇文章。请从书库另选一篇。',
  essayDamaged: '这篇文章的文件损坏或丢失了。标注和心得都保留。',
  essayNewer: '这篇文章由更新版本的眉批写成，这里打不开。标注和心得都保留。请升级眉批，再打开。',
  notesDamaged: '这篇文章的批注文件打不开。请重新打开眉批再试。',
  newerVersion: '这个文件来自更新的版本，现在打不开。请升级眉批，再打开。',
  fileEmpty: '文件是空的，没有可读的文字。',
  encodingUnknown: '认不出文字编码，请另存为 UTF-8。',
  fileTooLarge: '文件超过 100 MB，没有导入。请分成几份再导入。',
  notAFile: '这不是文件，不能导入。请选一个文件。',
  essayTooLong: '文章太长，没有导入。请分成几份，或把过长的段落分开，再导入。',
  importStopped: '导入没有完成。请重新打开眉批再试。',
  nothingToExport: '还没有标注，也没有心得。先选中一句话，按 1 试试。',
  exportIntoOwnFolder: '这是眉批自己的数据文件夹。请换一个位置。',
  exportOverLink: '这个文件名是一个链接。请换一个文件名。',
  exportOverDevice: '这个名字属于一个设备或文件夹，不能写入。请换一个文件名。',
  printStopped: '没有打印。请检查打印机，或导出为 PDF 再打印。',
  exportOverOtherText: '这个文件不是 UTF-8 文字，没有写入。请换一个文件名。',
  shareTooLarge: '这些文章和图片合起来太大，在别的电脑上会打不开，没有写入文件。可以分几次导出。',
  exportStopped: '导出没有完成，没有写入文件。请重试，或换一种格式。',
  backupUnreadable: '这个文件不是眉批的备份，或者已经损坏。请另选一个备份文件。',
  homeMissing: (folder: string) =>
    `找不到书库所在的文件夹：${folder}。请接好磁盘或连上网络位置，再重试。`,
  homeEmpty: (folder: string) =>
    `这个文件夹里没有眉批的书库：${folder}。磁盘或网络位置可能还没有接好，接好后再重试；书库搬走了，就选择它现在的位置。`,
  homeInUse: (host: string) =>
    host === ''
      ? '另一台电脑上的眉批正在使用这个书库。请先在那边关闭，再重试。'
      : `电脑“${host}”上的眉批正在使用这个书库。请先在那边关闭，再重试。`,
  homeInUseHere: '这台电脑上已有另一个眉批在使用这个书库。请先关闭它，再重试。',
  homeLockUnreadable: '书库的锁文件读不出来。眉批正在确认没有别处在用，约 20 秒后会自动打开。',
  moveInsideItself: '新位置在书库自己的文件夹里面。请换一个位置。',
  moveProgramFolder: '这是眉批程序所在的文件夹，升级时会被清空。请换一个位置。',
  moveCopyIncomplete: '这个文件夹里的书库没有复制完整，不能使用。请选别的文件夹。',
  moveFolderTaken: '这里已有名为 Meipi 的文件夹，放着别的文件。请换一个位置。',
  moveNoSpace: (megabytes: number) =>
    `空间不够，还差 ${thousands.format(megabytes)} MB。请清理一些空间，或换一个位置。`,
  requestRefused: '这个操作没有执行。请重新打开眉批再试。',
  unexpected: '出了意外，这一步没有完成。请重试；仍不行就重新打开眉批。',
  notesNotSaved: '批注暂时无法保存。内容仍在窗口中。',
  closingLosesNotes: '有批注还没有保存。现在关闭窗口可能会丢失，请重试或取消。',
  retry: '重试',
  catalogRebuilt: (forgotten: boolean): string =>
    forgotten
      ? '书库目录损坏或丢失，已根据文章重新建立。移除过的文章也回到了书库，可再移除。'
      : '书库目录损坏了，已根据文章重新建立。',
  catalogFromBackup:
    '书库目录损坏或丢失，已用最近的备份找回，并补上了之后加入的文章。阅读位置和移除过的文章可能还是备份时的样子。',
  catalogEdited: '书库目录在眉批之外被改过，已按改后的内容打开。',
  notesSetAside: (what: string) => `${what}有损坏，可能没有全部找回，请检查最近写的内容。`,
  notesRecovered: (what: string, gone: boolean) =>
    gone ? `${what}丢失了，已从其他副本找回。` : `${what}有损坏，已从其他副本找回。`,
  notesFromBackup: (what: string, gone: boolean) =>
    `${what}${gone ? '丢失了' : '有损坏'}，已用最近的备份和之后的保存记录找回。请检查备份之后写的内容。`,
  notesEdited: (what: string) => `${what}在眉批之外被改过，已按改后的内容打开。`,
  notesMissing: (what: string, restored: boolean) =>
    restored ? `${what}不见了，已恢复到上一次保存之前的内容。` : `${what}不见了，没有找到。`,
  damagedKept: '损坏的文件保留在“quarantine”文件夹。',
  editedKept: '改后的原文件在“quarantine”文件夹留有一份。',
  catalogMerged: '书库目录在别处也有改动，已合并。',
  notesMerged: (title: string) =>
    `${titled(title)}的批注在别处也有改动，已合并，两边的文字都保留了。`,
  folderBlocked: (name: string) =>
    `书库里“${name}”文件夹的位置上是别的文件，已移到“quarantine”文件夹，并重新建了文件夹。`,
  notesRewritten: '保存批注的文件在使用中被移走或删除了，已打开的批注都已重新写入书库。',
  notesLost: '页面出错后已重新打开，没能保存的批注丢失了。请检查最近写的内容。',
  pageReopened: '页面没有响应或出了错，已重新打开。请检查最后写的几个字。',
  essayHeld: '这篇文章连续两次让页面出错，没有自动打开。标注和批注都还在。',
  openPlain: '看纯文本',
  plain: '纯文本，不显示标注和批注。',
  chooseEssay: '另选文章',
  settingsReset: '设置文件损坏了，已恢复为默认设置。',
  backupFailed: (why: string) => `今天的备份没有完成。${why}`,
  backupNotCopied: (why: string) => `备份没能另存到你选的文件夹，书库里的备份还在。${why}`,
  start: '眉批无法启动',
  notesNewer: '这些批注由更新版本的眉批写成，这里只能看，不能改。请升级眉批，再继续批注。',
  notesBecameNewer: (title: string) =>
    `${titled(title)}的批注刚被更新版本的眉批改写，从现在起这里只能看，不能改。还没保存的批注留在窗口里，可以另存。`,
  catalogNewer:
    '书库目录由更新版本的眉批写成。文章和批注可以看，阅读进度等改动不会保存。请升级眉批。',
  spaceLow: (megabytes: number) =>
    `书库所在的磁盘只剩 ${thousands.format(megabytes)} MB。请清理一些空间，以免批注无法保存。`,
  homeReadOnly: '书库所在的文件夹现在不能写入。文章和批注可以看，改动只留在窗口里，不会保存。',
  homeFull: '书库所在的磁盘已满。文章和批注可以看，改动只留在窗口里。清理空间后会自动恢复。',
  homeTaken: (host: string) =>
    `书库已由电脑“${host}”上的眉批接管，这里不再写入。改动只留在窗口里。`,
  homeMissingTitle: '找不到书库',
  homeInUseTitle: '书库正在别处使用',
  homeUnsureTitle: '正在确认书库没有别处在用',
  locationReset: (folder: string) => `书库位置的记录损坏了，已打开这个文件夹里的书库：${folder}。`,
};
