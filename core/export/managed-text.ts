import { fingerprint } from './fingerprint';

/** A stretch of a Markdown file that Meipi writes, and writes anew when it is exported again. */
export interface ManagedBlock {
  /** Names the same stretch in every export: letters, digits, `_` and `-`. */
  readonly key: string;
  /** May be ''; lines end in `\n`. */
  readonly text: string;
}

/** A managed block as a file has it now. */
export interface FoundBlock extends ManagedBlock {
  /** Fingerprint of what was written last time. */
  readonly written: string;
  /** The reader's own text between this block and the next; '' where there is none. */
  readonly below: string;
}

/** A file that was exported before, apart into what is Meipi's and what is the reader's. */
export interface FoundText {
  /** The reader's own text above the first block. */
  readonly above: string;
  /** Each key once. */
  readonly blocks: readonly FoundBlock[];
}

/** HTML comments are shown by no Markdown program; CommonMark 4.6 lets them stand between any blocks. */
const opening = /^<!-- meipi ([\w-]+) ([0-9a-f]{16}) -->$/u;
const closing = '<!-- /meipi -->';

/** Whether a block holds the reader's words, or only what Meipi makes of them: headings, counts, lists. */
export function isReaders(key: string): boolean {
  return key.startsWith('note-') || key.startsWith('reflection-');
}

/** Whether Meipi wrote a file, as far as a mark of its is left. */
export function isManaged(text: string): boolean {
  return /^<!-- meipi [\w-]+[ =]/mu.test(text);
}

/** A block between its marks; `written` is the fingerprint it is known by, by default its text's. */
export function marked({ key, text }: ManagedBlock, written = fingerprint(text)): string {
  const inside = text === '' ? '' : `${text}\n`;
  return `<!-- meipi ${key} ${written} -->\n${inside}${closing}`;
}

/**
 * Reads a file with `\n` line ends. Nothing in it is passed over but the marks: a block whose end is
 * gone ends where its former wording ends, else at the next one; a copy of a block is own text.
 */
export function foundIn(text: string): FoundText {
  const above: string[] = [];
  const blocks: ReadBlock[] = [];
  const known = new Set<string>();
  let open: ReadBlock | null = null;
  const end = (isClosed: boolean) => {
    if (open === null) return;
    const { key, written, lines, below } = open;
    const own = blocks.at(-1)?.below ?? above;
    if (known.has(key)) own.push(...lines);
    else {
      if (!isClosed) below.push(...lines.splice(formerLength(lines, written)));
      blocks.push(open);
      known.add(key);
    }
    open = null;
  };
  for (const line of text.split('\n')) {
    const [mark, key = '', written = ''] = opening.exec(line.trim()) ?? [];
    if (mark !== undefined) {
      end(false);
      open = { key, written, lines: [], below: [] };
    } else if (line.trim() === closing) end(true);
    else (open?.lines ?? blocks.at(-1)?.below ?? above).push(line);
  }
  end(false);
  return {
    above: trimmed(above),
    blocks: blocks.map(({ key, written, lines, below }) => {
      return { key, written, text: trimmed(lines), below: trimmed(below) };
    }),
  };
}

/** A block while it is read, line by line. */
interface ReadBlock extends Pick<FoundBlock, 'key' | 'written'> {
  readonly lines: string[];
  readonly below: string[];
}

/** How many of the lines are as they were written; all of them where no beginning is. */
function formerLength(lines: readonly string[], written: string): number {
  for (let length = 0; length <= Math.min(lines.length, mostTried); length += 1) {
    if (fingerprint(lines.slice(0, length).join('\n')) === written) return length;
  }
  return lines.length;
}

/** Lines: one block is seldom longer, and each try reads all of them. */
const mostTried = 400;

/** Without the blank lines at its ends. */
function trimmed(lines: readonly string[]): string {
  const isBlank = (line: string) => line.trim() === '';
  const first = lines.findIndex((line) => !isBlank(line));
  return first < 0
    ? ''
    : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1).join('\n');
}
