import { thousands } from './numbers';
import { titled } from './titled';

/** YYYY-MM-DD in full: 2025年7月20日 (ux.md 13.4). */
const fullDay = (day: string) =>
  day.replace(
    /^0*(\d+)-0?(\d+)-0?(\d+)$/u,
    (_all, y: string, m: string, d: string) => `${y}年${m}月${d}日`,
  );

/** The later day of a period, without the year where it is the first one's. */
const dayAfter = (first: string, last: string) =>
  first.slice(0, 4) === last.slice(0, 4) ? fullDay(last).replace(/^\d+年/u, '') : fullDay(last);

/** The words of the study notes that are exported, in Simplified Chinese. */
export const notesZhCN = {
  title: (title: string) => `${titled(title)}学习笔记`,
  titleOfAll: '学习笔记',
  essay: titled,
  author: (name: string) => `原文作者：${name}`,
  keywords: (list: readonly string[]) => `关键词：${list.join('；')}`,
  authorLabel: '原文作者',
  summary: '阅读小结',
  essays: '文章',
  essayCount: (n: number) => `${thousands.format(n)} 篇`,
  readWhen: '阅读时间',
  readHowFar: '阅读进度',
  marks: '标注',
  counts: (annotations: number, comments: number) =>
    comments === 0
      ? `${thousands.format(annotations)} 处标注`
      : `${thousands.format(annotations)} 处标注，${thousands.format(comments)} 条批注`,
  byColour: '按颜色',
  count: (name: string, n: number) => `${name} ${thousands.format(n)}`,
  day: (day: string) => fullDay(day),
  period: (first: string, last: string) =>
    first === last ? fullDay(first) : `${fullDay(first)}—${dayAfter(first, last)}`,
  readTimes: (period: string, times: number, minutes: number) =>
    `${period}，共读 ${thousands.format(times)} 次 ${thousands.format(minutes)} 分钟`,
  keyPoints: '要点',
  openQuestions: '待解的疑问',
  reflection: '我的心得',
  excerpts: '摘录与批注',
  context: '上下文',
  comment: '批注',
  followUp: (day: string) => (day === '' ? '续批' : `续批 ${day}`),
  tag: (tag: string) => `#${tag}`,
  starred: '★',
  opening: '开篇',
  wholeText: '全文',
  orphans: '未定位',
  listJoin: ' · ',
  pathJoin: ' › ',
  wideJoin: '\u3000',
  plainIndent: '\u3000\u3000',
  colon: '：',
};
