import type { Anchor } from '../anchor/anchor';
import { describe } from '../anchor/anchor';
import type { EditionText } from '../anchor/resolver';
import { Resolver } from '../anchor/resolver';
import type { Annotation } from '../annotation/annotation';
import { keptExcerpt } from '../annotation/excerpts';
import type { Look, MarkKind } from '../annotation/mark-kind';
import { isOnWords } from '../annotation/mark-kind';
import type { Notebook } from '../annotation/notebook';
import type { Placed } from '../annotation/placed';
import { place, sureOnly } from '../annotation/placed';
import { withTag } from '../annotation/tags';
import type { Thread } from '../annotation/thread';
import { blockAt, blockStarts } from '../document/block-offsets';
import { displayPunctuation, displayText } from '../document/display-punctuation';
import type { Block } from '../document/block';
import type { Essay } from '../document/essay';
import { sentencesAround } from '../document/sentences';
import { keywords, metadata, textOf } from '../document/essay';
import { shownRanges, shownWords } from '../document/shown-ranges';
import type { AnnotationId, EssayId } from '../ids';
import { quotedParagraph, quotedPoint } from '../annotation/quoted';
import type { OwnDetails } from '../library/own-details';
import type { ReadDay, ReadSum } from '../library/reading-record';
import { readSum } from '../library/reading-record';
import type { SectionPath } from './section-path';
import { sectionsOf } from './section-path';

/** A marked passage as an export shows it. */
export interface Excerpt extends Look {
  readonly id: AnnotationId;
  /** Where it stands in the present edition; of one that is not found, where it stood in its own. */
  readonly target: Anchor;
  /**
   * As the page shows it; `\n` between paragraphs. Of a note on a place the words around it, of one
   * on a very long paragraph its two ends.
   */
  readonly passage: string;
  /** The sentences that it stands in, whole, as the page shows them; '' where it is no part of one. */
  readonly around: string;
  /** '' where there is none. */
  readonly comment: string;
  /** What was written later below the comment, oldest first; none of them empty. */
  readonly followUps: readonly LaterComment[];
  readonly tags: readonly string[];
  readonly starred: boolean;
  /** ISO 8601 instants. */
  readonly created: string;
  readonly modified: string;
  /** The headings it stands below; null where the passage is not found (未定位). */
  readonly section: SectionPath | null;
}

/** A later comment, with the ISO 8601 instants of its first and last writing. */
export interface LaterComment {
  readonly id: AnnotationId;
  readonly comment: string;
  readonly created: string;
  readonly modified: string;
}

/** The notes on one essay, gathered for export: plain data, small but for the essay's own text. */
export interface Chapter {
  readonly essay: EssayId;
  readonly title: string;
  /** null where the essay names none. */
  readonly author: string | null;
  /** 关键词; empty where the essay gives none. */
  readonly keywords: readonly string[];
  /** Share of the essay read, 0–1. */
  readonly progress: number;
  readonly finished: boolean;
  /** What was recorded of its reading; null where nothing was. */
  readonly reading: ReadSum | null;
  /** 我的心得; '' where there is none. */
  readonly reflection: string;
  /** Whether the essay has headings at all. */
  readonly headed: boolean;
  /** In text order; those not found come last and are never dropped. */
  readonly excerpts: readonly Excerpt[];
  /** The essay's blocks, punctuated as the page shows them; null where only the notes are wanted. */
  readonly text: readonly Block[] | null;
}

export interface Gathered {
  readonly essay: Essay;
  /** The title and author that the reader gave it; left out, or null: as the text says. */
  readonly own?: Pick<OwnDetails, 'title' | 'author'>;
  readonly notebook: Notebook;
  /** Former editions, of which some of the notes may be. */
  readonly old?: readonly EditionText[];
  /** Share of the essay read, 0–1. */
  readonly progress: number;
  readonly finished: boolean;
  /** The days on which it was read, where that is recorded. */
  readonly reading?: readonly ReadDay[];
  /** Whether quotations show standard punctuation, as the page does (ux.md 4.6). */
  readonly standardPunctuation: boolean;
  /** Whether the essay's own text is wanted. */
  readonly withText: boolean;
}

/** An essay's notes with each passage quoted and its section named. */
export function chapterOf(gathered: Gathered): Chapter {
  const { essay, notebook, old, standardPunctuation, withText, progress, finished } = gathered;
  const text = textOf(essay.blocks);
  const resolver = new Resolver({ edition: essay.edition, text }, old);
  const { placed, orphans } = sureOnly(place(notebook.annotations, resolver));
  const display = standardPunctuation ? displayPunctuation : (written: string) => written;
  const displayed = standardPunctuation ? essay.blocks.map(displayText).join('\n') : text;
  const shown = shownRanges(essay.blocks);
  const title = gathered.own?.title ?? essay.title;
  const author = gathered.own?.author ?? metadata(essay, 'author');
  const sections = sectionsOf(essay.blocks, display);
  const starts = blockStarts(essay.blocks);
  const passageOf = ({ annotation, start, end }: Placed): string => {
    const words = (from: number, to: number) =>
      from < to ? shownWords(displayed, shown, { start: from, end: to }) : '';
    if (annotation.kind !== 'point') return quoted(annotation.kind, words(start, end));
    const index = blockAt(starts, start);
    const from = starts[index] ?? 0;
    const to = from + (essay.blocks[index]?.text.length ?? 0);
    return quotedPoint(words(from, start), words(start, to));
  };
  const aroundOf = ({ annotation, start, end }: Placed): string => {
    const sentences = isOnWords(annotation.kind) ? sentencesAround(text, { start, end }) : null;
    return sentences === null ? '' : shownWords(displayed, shown, sentences);
  };
  return {
    essay: essay.id,
    progress,
    finished,
    reading: readSum(gathered.reading ?? []),
    title: display(title),
    author: author === null || author.trim() === '' ? null : display(author),
    keywords: keywords(essay).map(display),
    reflection: notebook.reflection,
    headed: sections.headed,
    excerpts: [
      ...placed.map((one) => ({
        ...noted(one),
        target: describe(text, essay.edition, one),
        passage: passageOf(one),
        around: aroundOf(one),
        section: sections.at(one.start),
      })),
      ...orphans.map((one) => ({
        ...noted(one),
        target: one.annotation.target,
        // Whole, as there may be no other copy of it.
        passage: keptExcerpt(one.annotation, display),
        around: '',
        section: null,
      })),
    ],
    text: withText ? essay.blocks.map((block) => shownBlock(block, standardPunctuation)) : null,
  };
}

/** Whether there is nothing to export in it. */
export function isEmpty(chapter: Chapter): boolean {
  return chapter.excerpts.length === 0 && chapter.reflection.trim() === '';
}

/** How many comments the reader wrote on a passage, then and later. */
export function commentsOn(
  excerpt: Readonly<{ comment: string; followUps: readonly unknown[] }>,
): number {
  return (excerpt.comment === '' ? 0 : 1) + excerpt.followUps.length;
}

/** What the reader put on a passage; a star or tag on a later comment counts for the whole. */
function noted({ annotation, followUps }: Thread) {
  const { id, kind, pigment, comment, created, modified } = annotation;
  const all = [annotation, ...followUps];
  return {
    id,
    kind,
    pigment,
    comment: withoutBlank(comment),
    created,
    modified,
    followUps: followUps
      .map((one): LaterComment => ({ ...whenOf(one), comment: withoutBlank(one.comment) }))
      .filter((one) => one.comment !== ''),
    tags: followUps.flatMap(({ tags }) => tags).reduce(withTag, annotation.tags),
    starred: all.some((one) => one.starred),
  };
}

function whenOf({ id, created, modified }: Annotation) {
  return { id, created, modified };
}

/** One UTF-16 unit of the display stands for one of the text, so that offsets hold in both. */
function shownBlock(block: Block, standardPunctuation: boolean): Block {
  return standardPunctuation ? { ...block, text: displayText(block) } : block;
}

function withoutBlank(comment: string): string {
  return comment.trim() === '' ? '' : comment;
}

function quoted(kind: MarkKind, words: string): string {
  return kind === 'paragraph' ? quotedParagraph(words) : words;
}
