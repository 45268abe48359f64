import type { Essay } from '../document/essay';
import type { ImportedDocument, ImportedEssay } from '../document/imported';
import { placeIn } from '../document/same-letters';
import type { LineRun } from './file-text';
import { FileText } from './file-text';
import type { LineBreaks } from './hard-wraps';
import { placeOf, presentCut } from './present-cut';
import type { RecognisedLine } from './recognition';
import { recognisedLines } from './recognition';

/** A run of a file's lines in whose place those of an essay stand, as after a new edition of it. */
export interface StandIn extends LineRun {
  readonly essay: ImportedEssay;
}

type Text = Pick<Essay, 'blocks'>;

/** An essay that has another edition than it came in. */
export interface EditedEssay {
  readonly essay: Pick<Essay, 'id' | 'title' | 'blocks'>;
  /** The texts that it had before. */
  readonly formers: readonly Text[];
}

/** What the library has of a file. */
export interface EssaysOfFile {
  /** In the file's order. */
  readonly essays: readonly Pick<Essay, 'id' | 'title' | 'blocks'>[];
  /** Those of them that were edited, and others that may have been of the file before. */
  readonly edited: readonly EditedEssay[];
  readonly breaks: LineBreaks;
}

/**
 * What has to stand in a file, so that the library's essays of it are runs of its lines: new editions
 * where their former texts are; where that does not explain them, an essay for all between its
 * neighbours. Empty where nothing has to.
 */
export function standInsFor(
  document: ImportedDocument,
  { essays, edited, breaks }: EssaysOfFile,
): readonly StandIn[] {
  const own = edited.filter(({ essay }) => essays.some(({ id }) => id === essay.id));
  for (const some of [[], own, edited]) {
    const standIns = inPlaceOfFormers(document, some);
    if (presentCut(withStandIns(document, standIns), essays, breaks) !== null) return standIns;
  }
  return betweenNeighbours(document, essays);
}

function textsOf(document: ImportedDocument): readonly string[] {
  return recognisedLines(document).map(({ block }) => block.text);
}

function inPlaceOfFormers(
  document: ImportedDocument,
  edited: readonly EditedEssay[],
): readonly StandIn[] {
  const texts = textsOf(document);
  const found: StandIn[] = [];
  for (const { essay, formers } of edited) {
    for (const { blocks } of formers) {
      const start = placeOf(blocks, texts, 0);
      if (start === null) continue;
      const end = start + blocks.length;
      if (!found.some((one) => one.start < end && start < one.end)) {
        found.push({ start, end, essay });
      }
      break;
    }
  }
  return found;
}

function betweenNeighbours(
  document: ImportedDocument,
  essays: EssaysOfFile['essays'],
): readonly StandIn[] {
  const texts = textsOf(document);
  const places = essays.map(({ blocks }) => placeOf(blocks, texts, 0));
  const behind = texts.length - document.after.length;
  const found: StandIn[] = [];
  let from = document.before.length;
  essays.forEach((essay, index) => {
    const place = places[index] ?? null;
    if (place !== null) {
      from = place + essay.blocks.length;
      return;
    }
    const end = places.reduce<number>(
      (next, other) => (other !== null && other >= from && other < next ? other : next),
      Math.max(from, behind),
    );
    found.push({ start: from, end, essay });
    from = end;
  });
  return found;
}

/** Those runs in the same document read with other line breaks. */
export function inOtherBreaks(
  standIns: readonly StandIn[],
  document: ImportedDocument,
  other: ImportedDocument,
): readonly StandIn[] {
  if (standIns.length === 0) return standIns;
  const [text, target] = [new FileText(document), new FileText(other)];
  const placed = placeIn(text.whole, target.whole);
  return standIns.map(({ essay, ...run }) => {
    const range = text.range(run);
    const start = target.lineAt(placed(range.start, 'start'));
    const end = run.end === run.start ? start : target.lineAt(placed(range.end, 'end')) + 1;
    return { essay, start, end };
  });
}

/** A document with other lines in the place of some of its own; the same object where there are none. */
export function withStandIns(
  document: ImportedDocument,
  standIns: readonly StandIn[],
): ImportedDocument {
  if (standIns.length === 0) return document;
  const lines = recognisedLines(document);
  const own = { start: document.before.length, end: lines.length - document.after.length };
  const before: string[] = [];
  const after: string[] = [];
  const essays: RecognisedLine[][] = [];
  const take = (line: RecognisedLine) => {
    if (line.begins !== null) essays.push([line]);
    else essays.at(-1)?.push(line);
  };
  let from = 0;
  const keepUntil = (end: number) => {
    for (; from < end; from += 1) {
      const line = lines[from];
      if (line === undefined) continue;
      if (from < own.start) before.push(line.block.text);
      else if (from >= own.end) after.push(line.block.text);
      else take(line);
    }
  };
  for (const { start, end, essay } of standIns.toSorted((a, b) => a.start - b.start)) {
    keepUntil(start);
    essay.blocks.forEach((block, index) => take({ block, begins: index === 0 ? essay : null }));
    from = Math.max(from, end);
  }
  keepUntil(lines.length);
  return {
    ...document,
    before,
    after,
    essays: essays.map((run) => ({
      title: run[0]?.begins?.title ?? '',
      blocks: run.map(({ block }) => block),
    })),
  };
}
