import { Paragraph } from 'docx';
import type { ICommentsOptions } from 'docx';
import type { WordDocument } from '../../core/export/word-document';
import { wordRuns } from './word-run';
import { styleId } from './word-style';

/** The comments of a document as the library's. Without a date of ours it would write the clock. */
export function wordComments({ comments, annotator }: WordDocument): ICommentsOptions {
  const initials = initialsOf(annotator);
  return {
    children: comments.map(({ id, parent, lines, date }) => ({
      id,
      author: annotator,
      initials,
      // Word shows the time as it stands there, whatever its zone.
      date: new Date(`${date}Z`),
      ...(parent === null ? {} : { parentId: parent }),
      children: lines.map(
        (line) => new Paragraph({ style: styleId('margin'), children: wordRuns(line) }),
      ),
    })),
  };
}

/** The first letters of a name in Latin letters, the first character of any other. */
function initialsOf(name: string): string {
  if (/^[\p{Script=Latin}\s.'-]+$/u.test(name)) {
    return name
      .split(/\s+/u)
      .map((word) => word.charAt(0).toUpperCase())
      .join('');
  }
  return /^./su.exec(name)?.[0] ?? '';
}
