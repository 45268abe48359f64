import { thousands } from './numbers';

/** The words of the command line in Simplified Chinese. */
export const commandLineZhCN = {
  help: (version: string, formats: readonly string[]) => `眉批 Meipi ${version}

用法
  meipi [文件……]                打开眉批，给出的文件导入后打开
  meipi import <文件或文件夹……>  导入书库，不开窗口
  meipi export <文章|all> [选项] 导出一篇或全部文章的学习笔记，不开窗口
  meipi --version               显示版本
  meipi --help                  显示这份说明

导出的选项
  --format <格式>  ${formats.join('、')}
                   不写就看 --out 的扩展名，没有扩展名就是 md
                   meipi 把全文、批注和图片放进一个文件
  --out <位置>     文件，或已有的文件夹；不写就存到当前文件夹
  --force          可以写到已有的文件里

文章可以写题目或题目的一部分，也可以写编号的前 8 位。
眉批开着的时候，书库归那个窗口用：先关掉它，再用 import 和 export。

退出码
  0  已完成
  1  没有全部完成
  2  命令写得不对
  3  书库正被另一个眉批使用`,
  refusals: {
    'unknown-option': (word: string) => `没有“${word}”这个选项。`,
    'unknown-format': (word: string) => `没有“${word}”这种格式。`,
    'value-missing': (word: string) => `“${word}”后面要写一个值。`,
    'essay-missing': (_word: string) => '没有写要导出哪一篇。可以写题目、编号，或 all。',
    'one-essay-only': (word: string) =>
      `一次导出一篇，“${word}”是多出来的。题目里有空格时，两边加引号。`,
    'files-missing': (_word: string) => '没有写要导入的文件。',
  },
  seeHelp: '用法见 meipi --help。',
  noSuchEssay: (name: string) => `书库里没有题目含“${name}”的文章。`,
  severalEssays: (name: string, n: number) =>
    `“${name}”可以指 ${thousands.format(n)} 篇文章。请改用下面的编号：`,
  isThere: (path: string) => `已经有这个文件：${path}。请换一个名字，或加上 --force 写到它里面。`,
  exported: (path: string) => `已导出：${path}`,
  exportedAside: (path: string, pieces: number, name: string) =>
    `已导出：${path}。有 ${thousands.format(pieces)} 段没有并入，放在“${name}”。`,
  mended: '书库里有文件和上次留下的不一样。请打开眉批，看看哪些内容找回来了。',
  noDisplay:
    '没有图形环境（DISPLAY），眉批读不了文件，也写不了。请在桌面上运行，或用 xvfb-run -a meipi ……',
};
