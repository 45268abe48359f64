import type { Words } from '../words/words';
import { oneLine, paragraphsOf } from './clean-text';
import type { CopiedForms } from './copied-notes';
import { escaped } from './html-page';
import { nested, plainInline, plainParagraphs } from './markdown-text';
import type { Source } from './reference';
import { reference } from './reference';

/** How a quotation says where it is from: 作者《题名》, or a reference after GB/T 7714. */
export type SourceStyle = 'plain' | 'reference';

/** Words of an essay with their source, for programs of every kind. */
export function quotationForms(
  words: string,
  source: Source,
  style: SourceStyle,
  { marking }: Words,
): CopiedForms {
  const paragraphs = paragraphsOf(words);
  const from =
    style === 'reference'
      ? reference(source)
      : marking.source(
          source.author === null ? null : oneLine(source.author),
          oneLine(source.title),
        );
  // Quotation marks inside a quotation are single ones.
  const quote = paragraphs.join('\n').replaceAll('“', '‘').replaceAll('”', '’');
  return {
    plain: style === 'reference' ? `“${quote}”\n${from}` : `“${quote}”——${from}`,
    html: [
      '<meta charset="utf-8"><blockquote lang="zh-CN">',
      ...paragraphs.map((one) => `<p>${escaped(one)}</p>`),
      `<p>—— ${escaped(from)}</p></blockquote>`,
    ].join(''),
    markdown: nested([...plainParagraphs(words), `—— ${plainInline(from)}`], '> '),
  };
}
