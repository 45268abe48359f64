import type { Annotation } from '../annotation/annotation';
import type { Pigment } from '../annotation/pigment';
import { pigments } from '../annotation/pigment';
import { displayPunctuation, displayText } from '../document/display-punctuation';
import { metadata, textOf } from '../document/essay';
import { outline } from '../document/outline';
import type { ExportFormat, ExportSource } from './export-format';
import { nested, plainInline, plainParagraphs } from './markdown-text';

/** An annotation with its passage as the page shows it. */
interface Excerpt {
  readonly annotation: Annotation;
  readonly passage: string;
  /** UTF-16 offset in the essay; null for an orphan. */
  readonly start: number | null;
}

/** Study notes as Markdown (ux.md 7.14): first what they come to, then every excerpt under its heading. */
export const markdown: ExportFormat = {
  name: 'markdown',
  extension: 'md',
  write(source) {
    const excerpts = excerptsOf(source);
    const blocks = [
      ...head(source),
      ...summary(source, excerpts),
      ...bySection(source, excerpts),
      ...orphans(source, excerpts),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

function excerptsOf({ essay, placed, orphans, standardPunctuation }: ExportSource): Excerpt[] {
  const shown = standardPunctuation
    ? essay.blocks.map(displayText).join('\n')
    : textOf(essay.blocks);
  const quoted = (quote: string) => (standardPunctuation ? displayPunctuation(quote) : quote);
  return [
    ...placed.map(({ annotation, start, end }) => ({
      annotation,
      passage: shown.slice(start, end),
      start,
    })),
    ...orphans.map((annotation) => ({
      annotation,
      passage: quoted(annotation.target.quote),
      start: null,
    })),
  ];
}

function head(source: ExportSource): string[] {
  const { notes } = source.words;
  const author = metadata(source.essay, 'author');
  const lines = [
    ...(author === null ? [] : [`**${notes.author}** ${displayed(source, author)}`]),
    plainInline(notes.exported(source.date)),
  ];
  return [`# ${notes.title(displayed(source, source.essay.title))}`, lines.join('\\\n')];
}

function summary(source: ExportSource, excerpts: readonly Excerpt[]): string[] {
  const { notes, pigments: names } = source.words;
  const of = (pigment: Pigment) => excerpts.filter((one) => one.annotation.pigment === pigment);
  const comments = excerpts.filter((one) => one.annotation.comment.trim() !== '').length;
  const percent = Math.floor(source.progress * 100);
  const counts = pigments
    .filter((pigment) => of(pigment).length > 0)
    .map((pigment) => notes.count(names[pigment], of(pigment).length));
  const keyPoints = of('gamboge').map(({ passage }, index) => {
    const number = `${index + 1}. `;
    return nested(plainParagraphs(passage), ' '.repeat(number.length), number);
  });
  const questions = of('carmine').map(({ passage, annotation }) =>
    nested([...plainParagraphs(passage), ...comment(source, annotation)], '  ', '- '),
  );
  return [
    `## ${notes.summary}`,
    notes.readAndCounts(percent, excerpts.length, comments),
    `**${notes.byColour}** ${counts.join(notes.listJoin)}`,
    ...(keyPoints.length > 0 ? [`### ${notes.keyPoints}`, keyPoints.join('\n')] : []),
    ...(questions.length > 0 ? [`### ${notes.openQuestions}`, questions.join('\n\n')] : []),
  ];
}

/** Each excerpt under the 一、 or （一） heading it stands below; headings without one are left out. */
function bySection(source: ExportSource, excerpts: readonly Excerpt[]): string[] {
  const { notes } = source.words;
  const headings = outline(source.essay.blocks).filter((entry) => entry.level < 3);
  const written = new Set<number>();
  const blocks: string[] = [];
  for (const excerpt of excerpts) {
    const { start } = excerpt;
    if (start === null) continue;
    const here = headings.findLastIndex((entry) => entry.offset <= start);
    const level = headings[here]?.level;
    const parent = level === 2 ? headings.findLastIndex((h, i) => i < here && h.level === 1) : here;
    for (const index of new Set([parent, here])) {
      if (written.has(index) || (index < 0 && here >= 0)) continue;
      written.add(index);
      const entry = headings[index];
      const title = entry === undefined ? notes.opening : displayed(source, entry.text);
      blocks.push(`${entry?.level === 2 ? '####' : '###'} ${title}`);
    }
    blocks.push(...entryBlocks(source, excerpt));
  }
  return blocks.length === 0 ? [] : [`## ${notes.excerpts}`, ...blocks];
}

function orphans(source: ExportSource, excerpts: readonly Excerpt[]): string[] {
  const lost = excerpts.filter((one) => one.start === null);
  if (lost.length === 0) return [];
  return [`## ${source.words.notes.orphans}`, ...lost.flatMap((one) => entryBlocks(source, one))];
}

/** The passage as a quotation, its colour's name, and what the reader wrote. */
function entryBlocks(source: ExportSource, { passage, annotation }: Excerpt): string[] {
  return [
    nested(plainParagraphs(passage), '> '),
    source.words.pigments[annotation.pigment],
    ...comment(source, annotation),
  ];
}

function comment({ words }: ExportSource, annotation: Annotation): string[] {
  const [first, ...rest] = plainParagraphs(annotation.comment);
  return first === undefined ? [] : [`**${words.notes.comment}** ${first}`, ...rest];
}

/** A line of the essay's own as the page shows it. */
function displayed({ standardPunctuation }: ExportSource, text: string): string {
  return plainInline(standardPunctuation ? displayPunctuation(text) : text);
}
