import { oneLine } from './clean-text';

/** What is known of where words are from. */
export interface Source {
  /** null where the essay names none. */
  readonly author: string | null;
  readonly title: string;
}

/**
 * A reference after GB/T 7714-2015: `主要责任者. 题名[文献类型标识].` (8.1, 8.2). Up to three authors are
 * named, of more the first three and 等 (8.1.2); an unknown one is left out, as lists by number may
 * (8.1.4). An imported text tells neither publisher nor year nor address, so that its type is Z, 其他
 * (appendix B), and nothing is made up.
 */
export function reference({ author, title }: Source): string {
  const authors = authorsIn(author ?? '');
  const named = authors.slice(0, 3).join(', ') + (authors.length > 3 ? ', 等' : '');
  return `${named === '' ? '' : `${named}. `}${oneLine(title)}[Z].`;
}

/** Names apart. A blank parts them only where each side is a name by itself: 王 伟 is one person. */
function authorsIn(author: string): readonly string[] {
  return author
    .split(/[、，,;；]/u)
    .flatMap((name) => {
      const parts = name.split(/\s+/u).filter((part) => part !== '');
      return parts.every((part) => /^\p{Script=Han}{2,4}$/u.test(part)) ? parts : [oneLine(name)];
    })
    .filter((name) => name !== '');
}
