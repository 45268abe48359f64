import type { CommandGroup } from '../command-groups';

/** The words of 设置 → 快捷键 in Simplified Chinese. */
export const shortcutsZhCN = {
  find: '查找命令或按键',
  none: '没有这样的命令',
  singleKeys: '使用单个字母和数字键',
  singleKeysMore:
    '关掉后，1—5、C、J 这样的键不起作用，带 Ctrl 等的键照旧。命令在菜单和命令面板里都有。',
  noKey: '未设',
  change: (command: string, key: string) => `${command}：${key}，更改`,
  press: '按下新的键……',
  pressMore: '按 Esc 取消',
  withoutKey: '不设键',
  taken: (key: string, command: string) => `${key} 已用于“${command}”。`,
  takeOver: '改用到这里',
  reserved: (key: string) => `${key} 另有用处，不能改。换一个键试试。`,
  unknown: '这个键不能用作快捷键。换一个键试试。',
  set: (command: string, key: string) => `${command}：${key}`,
  reset: (command: string) => `恢复原来的键：${command}`,
  resetAll: '全部恢复',
  resetAllAsk: '恢复全部快捷键？',
  resetAllMore: '自己改过的键都会丢掉。',
  groups: {
    marking: '标注和批注',
    annotation: '已有的标注',
    reading: '阅读',
    finding: '查找和撤销',
    view: '显示',
    files: '文件',
  } satisfies Record<CommandGroup, string>,
  fixed: '固定的键',
  fixedKeys: {
    leave: '取消，离开卡片、菜单和对话框',
    finish: '写完批注',
    screens: '下一屏，上一屏',
    ends: '开头，结尾',
    extend: '选区增减一字',
    extendByWord: '选区增减一词',
    clickSentence: '选中一句',
  },
  click: '点击',
  space: '空格',
};
