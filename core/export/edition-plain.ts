import { paragraphsOf } from './clean-text';
import type { Edition, EditionNote, EditionParagraph } from './edition';
import { notesText } from './plain-text';

/** An annotated edition as text without any marks: each note stands within the line, behind its passage. */
export function editionPlainText({ essays, words }: Edition): string {
  const { notes: said } = words;
  const inLine = ({ pigment, comment, followUps, about }: EditionNote): string => {
    const parts = [...(comment === null ? [] : [comment]), ...followUps].map(({ text }) =>
      paragraphsOf(text).join(said.wideJoin),
    );
    return `〔${words.pigments[pigment]}${said.colon}${[...parts, ...about].join(said.listJoin)}〕`;
  };
  const texts = essays.map(({ title, blocks, notes, after }) => {
    const asides = new Map(notes.map((note) => [note.number, inLine(note)]));
    const paragraph = ({ role, pieces }: EditionParagraph): string => {
      const indent = role === 'body' || role === 'quote' ? said.plainIndent : '';
      const text = pieces.flatMap(({ text: words, part, closes }) => [
        part === 'marker' ? words.replace('\t', ' ') : words,
        part === 'label' ? said.colon : '',
        ...closes.map((number) => asides.get(number) ?? ''),
      ]);
      return `${indent}${text.join('')}`;
    };
    const lines = blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [paragraph(block)]
        : block.rows.map((cells) =>
            cells.map(({ paragraphs }) => paragraphs.map(paragraph).join(said.wideJoin)).join('\t'),
          ),
    );
    const titled = blocks.some((block) => block.kind === 'paragraph' && block.role === 'title');
    const end = after.length === 0 ? [] : ['', ...notesText(after, words)];
    return [...(titled ? [] : [title]), ...lines, ...end].join('\n');
  });
  return `${texts.join('\n\n\n')}\n`;
}
