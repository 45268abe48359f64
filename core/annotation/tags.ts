/** UTF-16 units of a tag, and tags of an annotation, at most. */
export const longestTag = 40;
export const mostTags = 50;

/** Between tags as one writes them in a row. */
const separators = /[,，、;；\n]/u;
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * The tag in what was typed: without # in front, in one line and in Unicode's NFC; null where nothing
 * is left of it.
 */
export function tagIn(typed: string): string | null {
  const tag = typed
    .normalize('NFC')
    .replace(unseen, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s#＃]+/u, '')
    .trim();
  const whole = tag
    .slice(0, longestTag)
    .replace(/[\ud800-\udbff]$/u, '')
    .trim();
  return whole === '' ? null : whole;
}

/** The tags in what was typed or pasted, separated by commas, 、, semicolons or lines. */
export function tagsIn(typed: string): readonly string[] {
  return typed.split(separators).flatMap((part) => tagIn(part) ?? []);
}

/** Tags with one more at the end; the very same where it is there already or there are too many. */
export function withTag(tags: readonly string[], tag: string): readonly string[] {
  const isThere = tags.some((one) => isSameTag(one, tag));
  return isThere || tags.length >= mostTags ? tags : [...tags, tag];
}

/** Tags without one; the very same where it is not there. */
export function withoutTag(tags: readonly string[], tag: string): readonly string[] {
  const others = tags.filter((one) => !isSameTag(one, tag));
  return others.length === tags.length ? tags : others;
}

/** Whether two tags differ in width and case at most. */
export function isSameTag(a: string, b: string): boolean {
  return plainTag(a) === plainTag(b);
}

/** A tag's letters as they are compared: without width and case. */
export function plainTag(tag: string): string {
  return tag.normalize('NFKC').toLowerCase();
}
