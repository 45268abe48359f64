import { Resolver } from '../anchor/resolver';
import type { Notebook } from '../annotation/notebook';
import type { Pigment } from '../annotation/pigment';
import { place } from '../annotation/placed';
import { displayPunctuation, displayText } from '../document/display-punctuation';
import type { Essay } from '../document/essay';
import { keywords, metadata, textOf } from '../document/essay';
import { shownRanges, shownWords } from '../document/shown-ranges';
import type { SectionPath } from './section-path';
import { sectionsOf } from './section-path';

/** A marked passage as an export shows it. */
export interface Excerpt {
  readonly pigment: Pigment;
  /** As the page shows it; `\n` between paragraphs. */
  readonly passage: string;
  /** '' where there is none. */
  readonly comment: string;
  /** ISO 8601 instants. */
  readonly created: string;
  readonly modified: string;
  /** The headings it stands below; null where the passage is not found (未定位). */
  readonly section: SectionPath | null;
}

/** The notes on one essay, gathered for export: plain data, small whatever the essay's length. */
export interface Chapter {
  readonly title: string;
  /** null where the essay names none. */
  readonly author: string | null;
  /** 关键词; empty where the essay gives none. */
  readonly keywords: readonly string[];
  /** Share of the essay read, 0–1. */
  readonly progress: number;
  readonly finished: boolean;
  /** 我的心得; '' where there is none. */
  readonly reflection: string;
  /** Whether the essay has headings at all. */
  readonly headed: boolean;
  /** In text order; those not found come last and are never dropped. */
  readonly excerpts: readonly Excerpt[];
}

export interface Gathered {
  readonly essay: Essay;
  readonly notebook: Notebook;
  /** Share of the essay read, 0–1. */
  readonly progress: number;
  readonly finished: boolean;
  /** Whether quotations show standard punctuation, as the page does (ux.md 4.6). */
  readonly standardPunctuation: boolean;
}

/** An essay's notes with each passage quoted and its section named. */
export function chapterOf({ essay, notebook, standardPunctuation, ...read }: Gathered): Chapter {
  const text = textOf(essay.blocks);
  const { placed, orphans } = place(
    notebook.annotations,
    new Resolver({ edition: essay.edition, text }),
  );
  const display = standardPunctuation ? displayPunctuation : (written: string) => written;
  const displayed = standardPunctuation ? essay.blocks.map(displayText).join('\n') : text;
  const shown = shownRanges(essay.blocks);
  const author = metadata(essay, 'author');
  const sections = sectionsOf(essay.blocks, display);
  return {
    ...read,
    title: display(essay.title),
    author: author === null || author.trim() === '' ? null : display(author),
    keywords: keywords(essay).map(display),
    reflection: notebook.reflection,
    headed: sections.headed,
    excerpts: [
      ...placed.map(({ annotation, start, end }) => ({
        ...noted(annotation),
        passage: shownWords(displayed, shown, { start, end }),
        section: sections.at(start),
      })),
      ...orphans.map(({ annotation }) => ({
        ...noted(annotation),
        passage: display(annotation.target.quote),
        section: null,
      })),
    ],
  };
}

/** Whether there is nothing to export in it. */
export function isEmpty(chapter: Chapter): boolean {
  return chapter.excerpts.length === 0 && chapter.reflection.trim() === '';
}

function noted({ pigment, comment, created, modified }: Notebook['annotations'][number]) {
  return { pigment, comment: comment.trim() === '' ? '' : comment, created, modified };
}
