import { columns, isWide } from './columns';
import { jointOf } from './joint';
import {
  endsSentence,
  indent,
  isMidSentence,
  isProse,
  isSpeech,
  pauses,
  standsForItself,
} from './line-openings';
import type { StandingLine } from './lines';
import { standingLines } from './lines';
import { isTitleLike } from './title';

/** What becomes of a text's line breaks. */
export type LineBreaks = 'joined' | 'kept';

/** The lines of a text, those joined that were one. */
export interface JoinedLines {
  readonly lines: readonly string[];
  /** How many line breaks went. */
  readonly joined: number;
}

/** Narrowest and widest that text is broken at, in columns; verse of seven or ten 字 is narrower. */
const narrowest = 35;
const widest = 120;
/** So many lines have to be broken before it is no chance. */
const fewest = 3;
/** Longest paragraph that lines are joined to, in UTF-16 units. */
const longestParagraph = 50_000;

/** A line break at which a line may go on in the next. */
interface OpenBreak {
  /** The line before it. */
  readonly line: number;
  /** The widths between which the page has to be for the next word not to have fitted on it. */
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of a text, where those of a text that was broken at a certain width are joined to
 * paragraphs. A break goes where the next word would not have fitted on the line; all others are the
 * author's: verse, speech, lists, tables and addresses stay as they are. All letters stay, in order.
 */
export function joinedLines(text: string): JoinedLines {
  const lines = standingLines(text);
  const breaks = openBreaks(lines);
  const width = pageWidth(lines, breaks);
  const own = lines.map((line) => line.text);
  if (width === null) return { lines: own, joined: 0 };
  const full = new Set(breaks.filter((one) => goesOn(one, width, lines)).map(({ line }) => line));
  const wraps = runs(lines, full).flatMap((run) => (isVerse(run) ? [] : wrapsIn(run, own, full)));
  return withoutBreaks(own, new Set(wraps));
}

function openBreaks(lines: readonly StandingLine[]): OpenBreak[] {
  const breaks: OpenBreak[] = [];
  let before: StandingLine | undefined;
  for (const [index, line] of lines.entries()) {
    if (before !== undefined && !standsForItself(before, line)) {
      const width = indent(before) + columns(before.text);
      breaks.push({ line: index - 1, ...roomLacking(width, before.text, line.text) });
    }
    before = line;
  }
  return breaks;
}

/**
 * Chinese breaks between any two characters, but marks hang over the edge or go to the next line with
 * the one before them, and letters of a printed page are not of equal width: a few columns more or less.
 */
function roomLacking(width: number, before: string, after: string): { from: number; to: number } {
  const first = after.codePointAt(0) ?? 0;
  const last = before.codePointAt(before.length - 1) ?? 0;
  if (isWide(first) || isWide(last)) return { from: width - 3, to: width + 5 };
  const word = /^\S{1,40}/u.exec(after)?.[0] ?? '';
  return { from: width - 1, to: width + columns(word) };
}

const isFull = ({ from, to }: OpenBreak, width: number) => from <= width && width <= to;

/** The width at which a text is broken, in columns; null where its breaks are the author's. */
function pageWidth(lines: readonly StandingLine[], breaks: readonly OpenBreak[]): number | null {
  const width = commonWidth(breaks);
  const full = breaks.filter((one) => isFull(one, width));
  if (full.length < fewest) return null;
  const widths = lines.map((line) => (isProse(line.text) ? indent(line) + columns(line.text) : 0));
  const wider = widths.filter((own) => own > width + 3).length;
  if (wider * 20 > lines.length) return null;
  const long = breaks.filter(({ line }) => (widths[line] ?? 0) > width * 0.6);
  if (full.length < long.length * 0.6) return null;
  const ended = full.filter(({ line }) => endsSentence.test(lines[line]?.text ?? '')).length;
  return ended * 2 > full.length ? null : width;
}

/** Of text that is broken by hand some lines end early or late; then the words have to tell. */
function goesOn(one: OpenBreak, width: number, lines: readonly StandingLine[]): boolean {
  if (isFull(one, width)) return true;
  const [before, after] = [lines[one.line]?.text ?? '', lines[one.line + 1]?.text ?? ''];
  return one.to > width * 0.75 && isMidSentence(before, after);
}

/** The width at which most of the breaks come to be where they are. */
function commonWidth(breaks: readonly OpenBreak[]): number {
  const change = new Int32Array(widest + 2);
  for (const { from, to } of breaks) {
    if (from > widest || to < narrowest) continue;
    const first = Math.max(narrowest, from);
    const behind = Math.min(widest, to) + 1;
    change[first] = (change[first] ?? 0) + 1;
    change[behind] = (change[behind] ?? 0) - 1;
  }
  let best = narrowest;
  let most = 0;
  let now = 0;
  for (let width = narrowest; width <= widest; width += 1) {
    now += change[width] ?? 0;
    if (now > most) [best, most] = [width, now];
  }
  return best;
}

/** Lines that go on in one another by their width alone, with their places. */
type Run = readonly { readonly at: number; readonly text: string }[];

function runs(lines: readonly StandingLine[], full: ReadonlySet<number>): readonly Run[] {
  const all: { at: number; text: string }[][] = [];
  for (const [at, { text }] of lines.entries()) {
    const last = all.at(-1);
    if (last !== undefined && full.has(at - 1)) last.push({ at, text });
    else all.push([{ at, text }]);
  }
  return all;
}

/** Three lines or more, each of which ends in a pause, or which all pause in the same places. */
function isVerse(run: Run): boolean {
  if (run.length < 3) return false;
  if (run.every(({ text }) => pauses.test(text))) return true;
  const [first, ...others] = run.map(({ text }) => text.replace(/[^\s，。；！？、]/gu, '字'));
  return /[^字]/u.test(first ?? '') && others.every((shape) => shape === first);
}

/** The lines of a run that go on in the next. */
function wrapsIn(run: Run, lines: readonly string[], full: ReadonlySet<number>): readonly number[] {
  return run.slice(0, -1).flatMap(({ at, text }) => {
    const next = lines[at + 1] ?? '';
    const isHead = !full.has(at + 1) && isTitleLike(next) && !pauses.test(next);
    return endsSentence.test(text) && (isHead || isSpeech(next)) ? [] : [at];
  });
}

function withoutBreaks(lines: readonly string[], goesOn: ReadonlySet<number>): JoinedLines {
  const joined: string[] = [];
  let parts: string[] = [];
  let length = 0;
  let count = 0;
  for (const [at, text] of lines.entries()) {
    parts.push(text);
    length += text.length;
    const next = lines[at + 1];
    if (next !== undefined && goesOn.has(at) && length < longestParagraph) {
      parts.push(jointOf(text, next));
      count += 1;
      continue;
    }
    joined.push(parts.join(''));
    parts = [];
    length = 0;
  }
  return { lines: joined, joined: count };
}
