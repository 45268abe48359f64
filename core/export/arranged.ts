import { pigments } from '../annotation/pigment';
import { isSameTag } from '../annotation/tags';
import { assertNever } from '../result';
import type { Chapter, Excerpt } from './chapter';
import { cleanText, oneLine } from './clean-text';
import { dayIn } from '../local-day';
import { hasWords, saidOn } from './said';
import type { SectionPath } from './section-path';
import type { NotesBlock, NotesExcerpt, NotesHeadingLevel, NotesSource } from './study-notes';

/** The excerpts and comments in the order the reader chose, under headings from `level` on. */
export function arranged(
  source: NotesSource,
  chapter: Chapter,
  level: 2 | 3,
): readonly NotesBlock[] {
  const placed = chapter.excerpts.filter((one) => one.section !== null);
  const lost = chapter.excerpts.filter((one) => one.section === null);
  return [...inOrder(source, chapter, placed, level), ...lostExcerpts(source, lost, level)];
}

function inOrder(
  source: NotesSource,
  chapter: Chapter,
  placed: readonly Excerpt[],
  level: 2 | 3,
): readonly NotesBlock[] {
  switch (source.choices.arrangement) {
    case 'text':
      return inTextOrder(source, chapter, placed, level);
    case 'colour':
      return byColour(source, chapter, placed, level);
    case 'tag':
      return byTag(source, chapter, placed, level);
    default:
      return assertNever(source.choices.arrangement);
  }
}

/** What is not found in the text, under a heading of its own; nothing where there is none. */
export function lostExcerpts(
  source: NotesSource,
  lost: readonly Excerpt[],
  level: 1 | 2 | 3,
): readonly NotesBlock[] {
  const entries = written(source, lost, () => []);
  if (entries.length === 0) return [];
  return [{ kind: 'heading', level, text: source.words.notes.orphans }, ...entries];
}

/** Under the essay's own headings, each written once; what stands in a `1.` names it itself. */
function inTextOrder(
  source: NotesSource,
  chapter: Chapter,
  placed: readonly Excerpt[],
  level: 2 | 3,
): readonly NotesBlock[] {
  const blocks: NotesBlock[] = [];
  let open: readonly string[] = [];
  let before: SectionPath | null = null;
  for (const excerpt of placed) {
    const { section } = excerpt;
    const entry = entryOf(source, excerpt, point(section));
    if (!hasWords(entry)) continue;
    const isSame = before !== null && section === before;
    before = section;
    const path = isSame ? open : pathOf(source, chapter, section);
    const same = path.findIndex((heading, depth) => heading !== open[depth]);
    for (let depth = same < 0 ? path.length : same; depth < path.length; depth += 1) {
      blocks.push({ kind: 'heading', level: deeper(level, depth), text: path[depth] ?? '' });
    }
    open = path;
    blocks.push(entry);
  }
  return blocks;
}

function byColour(
  source: NotesSource,
  chapter: Chapter,
  placed: readonly Excerpt[],
  level: 2 | 3,
): readonly NotesBlock[] {
  const { notes, pigments: names } = source.words;
  return pigments.flatMap((pigment) => {
    const own = placed.filter((one) => one.pigment === pigment);
    const entries = written(source, own, wholePath(source, chapter));
    if (entries.length === 0) return [];
    const text = notes.count(names[pigment], entries.length);
    return [{ kind: 'heading', level, text } as const, ...entries];
  });
}

/** Under each of its tags, in the order in which they first occur; what has none comes last. */
function byTag(
  source: NotesSource,
  chapter: Chapter,
  placed: readonly Excerpt[],
  level: 2 | 3,
): readonly NotesBlock[] {
  const { notes, notebook } = source.words;
  const tags = placed.flatMap((one) => one.tags).reduce<readonly string[]>(withNewTag, []);
  const under = (text: string, own: readonly Excerpt[]): readonly NotesBlock[] => {
    const entries = written(source, own, wholePath(source, chapter));
    return entries.length === 0 ? [] : [{ kind: 'heading', level, text }, ...entries];
  };
  return [
    ...tags.flatMap((tag) => {
      const own = placed.filter((one) => one.tags.some((other) => isSameTag(other, tag)));
      return under(notes.tag(oneLine(tag)), own);
    }),
    ...under(
      notebook.untagged,
      placed.filter((one) => one.tags.length === 0),
    ),
  ];
}

function withNewTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.some((one) => isSameTag(one, tag)) ? tags : [...tags, tag];
}

/** The headings above a passage in one line, where none of them stands above it. */
function wholePath(source: NotesSource, chapter: Chapter) {
  const { pathJoin } = source.words.notes;
  return ({ section }: Excerpt) => [
    [...pathOf(source, chapter, section), ...point(section)].join(pathJoin),
  ];
}

/** Annotations as the chosen content shows them; those of which nothing would be shown are left out. */
function written(
  source: NotesSource,
  excerpts: readonly Excerpt[],
  where: (excerpt: Excerpt) => readonly string[],
): readonly NotesExcerpt[] {
  return excerpts.map((one) => entryOf(source, one, where(one))).filter(hasWords);
}

function entryOf(source: NotesSource, excerpt: Excerpt, where: readonly string[]): NotesExcerpt {
  const { choices, words, timeZone } = source;
  const { content } = choices;
  const { comment, followUps } = saidOn(source, excerpt);
  const about = [words.pigments[excerpt.pigment], ...where];
  for (const tag of excerpt.tags.map(oneLine)) if (tag !== '') about.push(words.notes.tag(tag));
  if (excerpt.starred) about.push(words.notes.starred);
  const day = content.dates ? dayIn(excerpt.modified, timeZone) : '';
  if (day !== '') about.push(words.notes.day(day));
  return {
    kind: 'excerpt',
    id: excerpt.id,
    pigment: excerpt.pigment,
    passage: content.excerpts ? cleanText(excerpt.passage) : '',
    context: content.context ? cleanText(excerpt.around) : '',
    comment,
    followUps,
    about,
  };
}

/** The headings above a passage; before the first 开篇, and 全文 in an essay that has none. */
function pathOf(
  { words }: NotesSource,
  { headed }: Chapter,
  section: SectionPath | null,
): readonly string[] {
  const headings = (section?.headings ?? []).map(oneLine).filter((text) => text !== '');
  if (headings.length > 0) return headings;
  return [headed ? words.notes.opening : words.notes.wholeText];
}

function point(section: SectionPath | null): readonly string[] {
  return section?.point === null || section === null ? [] : [oneLine(section.point)];
}

function deeper(level: 2 | 3, depth: number): NotesHeadingLevel {
  return depth === 0 ? level : level === 2 ? 3 : 4;
}
