import type { MetadataBlock, MetadataField } from '../document/block';

interface Label {
  readonly field: MetadataField;
  readonly pattern: RegExp;
  /** Where it may stand: an author's name heads the essay, the rest may also close it. */
  readonly front: boolean;
}

/** A label with a colon of either width, or in brackets; journals space it out: 摘 要：. */
const label = (words: string): RegExp =>
  new RegExp(
    `^(?:(?:${words})\\s{0,2}[:：]|[【\\[〔［](?:${words})[】\\]〕］]\\s{0,2}[:：]?)`,
    'u',
  );

/** The names GB/T 7713.2 (学术论文编写规则) gives the front matter, and their common variants. */
const labels: readonly Label[] = [
  { field: 'abstract', front: true, pattern: label('(?:内容|论文|中文)?摘\\s{0,3}要|内容提要') },
  { field: 'keywords', front: true, pattern: label('关\\s?键\\s?[词字]') },
  { field: 'author', front: true, pattern: label('作\\s{0,3}者|作者姓名') },
  { field: 'affiliation', front: true, pattern: label('作者单位|工作单位|单位') },
  { field: 'about-author', front: false, pattern: label('(?:第一)?作者简介') },
];

/** Longest name line or bracketed affiliation; abstracts have no limit. */
const longest: Partial<Record<MetadataField, number>> = { author: 60, affiliation: 160 };

/**
 * The metadata a line names by its label, or null. `front` says whether the essay's text has not
 * begun; a label without a value is not metadata.
 */
export function labelledMetadata(line: string, front: boolean): MetadataBlock | null {
  const opening = line.slice(0, 20);
  for (const { field, pattern, front: frontOnly } of labels) {
    if (frontOnly && !front) continue;
    const match = pattern.exec(opening);
    if (match === null || line.length > (longest[field] ?? Infinity)) continue;
    let value = match[0].length;
    while (value < line.length && line.charAt(value).trim() === '') value += 1;
    if (value < line.length) return { kind: 'metadata', field, text: line, value };
  }
  return front ? namedAuthor(line) : null;
}

const name =
  '(?:\\p{Script=Han}{2,4}|\\p{Script=Han}\\s{1,2}\\p{Script=Han}|\\p{Script=Han}{1,6}[·・•]\\p{Script=Han}{1,8})';
const names = new RegExp(`^${name}(?:(?:\\s{0,2}[,，、;；]\\s{0,2}|\\s{1,3})${name}){0,7}$`, 'u');

/**
 * Whether a line reads as one or several personal names. Two to four 汉字 are no evidence by
 * themselves (总结, 工作汇报); the caller looks at what stands around them.
 */
export function isNames(line: string): boolean {
  return line.length <= 60 && names.test(line);
}

const ofClass = new RegExp(
  `^[^，。；：,.;:!?！？]{0,30}[\\d一二三四五六七八九十]\\s?[)）]?\\s?班\\s{1,3}${name}$`,
  'u',
);

/** Whether a line is a pupil's name behind that of the class: 初二（3）班 林小雨. */
export function isNameOfClass(line: string): boolean {
  return line.length <= 60 && ofClass.test(line);
}

/** 作者 李明 and 文/李明, as web pages write it: without a colon only names behind it tell the author. */
const byAuthor = /^(?:作\s?者\s{1,3}|(?:作者|撰文|文)\s?[/／|｜]\s?)/u;

function namedAuthor(line: string): MetadataBlock | null {
  const value = byAuthor.exec(line.slice(0, 20))?.[0].length ?? 0;
  const isAuthor = value > 0 && isNames(line.slice(value));
  return isAuthor ? { kind: 'metadata', field: 'author', text: line, value } : null;
}

/** Whether a line is wholly in brackets, as journals set 单位: (中北大学软件学院,山西太原030051). */
export function isBracketed(line: string): boolean {
  return line.length <= 160 && /^[(（][^()（）]*\p{Script=Han}[^()（）]*[)）]$/u.test(line);
}
