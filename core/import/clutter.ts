/**
 * Lines a web page leaves behind when an essay is copied off it. The sets are small and the
 * patterns whole-line, because a wrong hit would fold the author's words. Source: the pages of the
 * sites the bundled file comes from.
 */
const bullet = '(?:[•·▲↑*-]\\s{0,3})?';
const dateAndTime = '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:\\s{1,3}[0-9:]{4,8})?';

const widgets: readonly RegExp[] = [
  new RegExp(`^${bullet}返回顶部$`, 'u'),
  new RegExp(`^(?:${dateAndTime}\\s{0,3})?收藏本文(?:\\s{0,3}下载本文)?$`, 'u'),
  new RegExp(`^(?:${dateAndTime}\\s{0,3})?下载本文$`, 'u'),
  /^(?:点击)?下载(?:word|pdf)?文档$/iu,
  /^推荐度[:：](?:\s{0,3}评级[1-5]星){0,5}$/u,
  /^文档为docx?格式$/iu,
  /^《[^《》]{1,80}\.docx?》$/iu,
  /^将本文的\s?word\s?文档下载到电脑[,，]方便收藏和打印[。.]?$/iu,
];

/** 【…】相关文章: and its kin: what follows is a list of links. */
const linkList =
  /^(?:【[^【】]{1,80}】)?\s?(?:相关(?:文章|推荐|阅读)|猜你喜欢|推荐阅读)\s?[:：]?$/u;

const pageHead: readonly RegExp[] = [
  /^(?:当前位置|您的位置|您现在的位置|所在位置)\s?[:：]/u,
  /^(?:首页|网站首页)\s{0,3}[>»›]/u,
  /^欢迎(?:来到|光临|访问).{1,20}网/u,
  new RegExp(`^${dateAndTime}$`, 'u'),
];

/** Longest line a link or a widget has. */
const longestLink = 45;
/** A page has at most so many lines behind its text; more of them are a text of short lines. */
const longestTrailer = 60;

/** Whether a line is a page's own wherever it stands. */
export function isWebClutter(line: string): boolean {
  return linkList.test(line) || widgets.some((widget) => widget.test(line));
}

/** Whether a line is a page's own where it stands before or directly behind the title. */
export function isPageHead(line: string): boolean {
  return isWebClutter(line) || pageHead.some((pattern) => pattern.test(line)) || isBlurb(line);
}

/** The site's own introduction: “…”通过精心收集,向本站投稿了10篇…,下面是小编收集整理后的…,供大家参考借鉴…. */
function isBlurb(line: string): boolean {
  if (line.length > 300) return false;
  return /向本站投稿|(?:下面|以下|下文)(?:就|便)?是(?:由)?小编|小编(?:精心|为大家|给大家|为您)/u.test(
    line,
  );
}

/**
 * The index from which on all lines are the page's trailer (`lines.length` where there is none):
 * widgets to the end, or a list of links followed by nothing but short lines.
 */
export function trailerStart(lines: readonly string[]): number {
  let start = lines.length;
  let onlyWidgets = true;
  const first = Math.max(0, lines.length - longestTrailer);
  for (let index = lines.length - 1; index >= first; index -= 1) {
    const line = lines[index] ?? '';
    const clutter = isWebClutter(line);
    if (!clutter && (line.length > longestLink || line.includes('。'))) break;
    onlyWidgets &&= clutter;
    if (onlyWidgets || linkList.test(line)) start = index;
  }
  return start;
}
