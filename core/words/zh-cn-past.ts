import { minuteZhCN } from './minutes';
import { thousands } from './numbers';
import { titled } from './titled';

/** 历史版本. */
export const versionsZhCN = {
  title: '历史版本',
  titleOfReflection: '我的心得：历史版本',
  list: '历史版本列表',
  text: '版本全文',
  time: (iso: string) => minuteZhCN().format(new Date(iso)),
  hint: '时间是改写的时间，版本保留 90 天。',
  none: '没有历史版本',
  restore: '恢复这个版本',
  restored: '已恢复这个版本',
};

/** 标注 in 回收站. */
export const binnedZhCN = {
  title: '标注',
  none: '没有删除的标注',
  hint: '删除的标注保留 30 天，恢复时批注一起回来',
  essay: titled,
  deletedOn: (day: string) => `${day}删除`,
  daysLeft: (n: number) => `还剩 ${n} 天`,
  restore: '恢复',
  isBack: '已恢复',
  restored: '已恢复 1 处标注',
  view: '查看',
  purge: '永久删除',
  empty: '清空…',
  purgeQuestion: (n: number) => `永久删除 ${thousands.format(n)} 处标注？`,
  purgeSentence: '批注和历史版本也一起删除，不能再恢复。',
};
