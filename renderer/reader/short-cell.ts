import { columns } from '../../core/import/columns';

/** Widest cell that is never broken, in columns: five 字, as many as `.cell` has room for at the least. */
const shortWords = 10;
/** The same of a number, date or time, which reads badly in two lines. */
const shortNumber = 16;

/** Whether a cell of a table stays on one line. */
export function isShort(text: string): boolean {
  const isNumber = /^[\d.,:/%‰+\-−–~～￥$€()（）]+$/u.test(text);
  return columns(text) <= (isNumber ? shortNumber : shortWords);
}
