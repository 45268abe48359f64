import { thousands } from './numbers';

/** The words of the record of reading, in Simplified Chinese. */
export const readingZhCN = {
  record: '阅读记录',
  day: (day: string, minutes: number, percent: number) =>
    `${day}　${thousands.format(minutes)} 分钟，读到 ${percent}%`,
  keep: '记录阅读时间',
  keepMore: '哪天读了哪篇、多久、读到哪里，只记在这台电脑上，供文章信息和阅读小结使用。',
  clear: '清除',
  clearAll: '清除全部记录…',
  clearQuestion: '清除全部阅读记录？',
  clearMore: '所有文章的阅读时间都会清除，不能撤销。阅读位置和进度不变。',
  cleared: '阅读记录已清除',
  notCleared: '阅读记录没有清除：书库现在不能写入。',
};
