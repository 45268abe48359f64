import { notesFormats } from './export/export-choices';
import { extensions } from './export/formats';

/** A format of study notes, or a `.meipi` with the essay itself. */
type CommandFormat = (typeof notesFormats)[number] | 'meipi';

const commandFormats: readonly CommandFormat[] = [...notesFormats, 'meipi'];

/** What `meipi export` is to do. */
export interface ExportCommand {
  readonly kind: 'export';
  /** A title, or how an essay's number begins; null for all essays. */
  readonly essay: string | null;
  /** null: as the extension of `out` says, else Markdown. */
  readonly format: CommandFormat | null;
  /** A file or a folder as it was given; null for the current folder. */
  readonly out: string | null;
  /** Whether a file that is there may be written to. */
  readonly force: boolean;
}

export interface ImportCommand {
  readonly kind: 'import';
  /** Files and folders as they were given, at least one. */
  readonly paths: readonly string[];
}

/** Why a command was not understood; `word` is the one it stumbled over, '' where one is missing. */
export interface RefusedCommand {
  readonly kind: 'refused';
  readonly why:
    | 'unknown-option'
    | 'unknown-format'
    | 'value-missing'
    | 'essay-missing'
    | 'one-essay-only'
    | 'files-missing';
  readonly word: string;
}

/** What is done without a window. */
export type Command =
  { readonly kind: 'version' | 'help' } | ExportCommand | ImportCommand | RefusedCommand;

/** What formats are called on the command line: as their files' extension, where another has it as here. */
export const formatNames: readonly string[] = commandFormats.map((format) => {
  const extension = extensions[format];
  return formatNamed(extension) === format ? extension : format;
});

/** A format by its name or extension, in any case; null where there is none of that name. */
export function formatNamed(name: string): CommandFormat | null {
  const lower = name.toLowerCase();
  const named = commandFormats.find((format) => format === lower);
  return named ?? commandFormats.find((format) => extensions[format] === lower) ?? null;
}

/**
 * The command in the words behind the program's name; null where they ask for a window, with files
 * or without. Switches before the first word are Chromium's, but for ours.
 */
export function commandIn(words: readonly string[]): Command | null {
  for (const [index, word] of words.entries()) {
    if (word === '--version' || word === '-v') return { kind: 'version' };
    if (word === '--help' || word === '-h') return { kind: 'help' };
    if (word.startsWith('-') || word === '') continue;
    const rest = words.slice(index + 1);
    if (word === 'export' || word === 'import') return asked(word, rest);
    return null;
  }
  return null;
}

function asked(command: 'export' | 'import', words: readonly string[]): Command {
  const ours = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  if (ours.includes('--help') || ours.includes('-h')) return { kind: 'help' };
  return command === 'export' ? exportIn(words) : importIn(words);
}

function importIn(words: readonly string[]): Command {
  const end = words.indexOf('--');
  const paths = words.filter((word, index) => word !== '' && index !== end);
  const option = paths.find((word, index) => isOption(word) && (end < 0 || index < end));
  if (option !== undefined) return refused('unknown-option', option);
  return paths.length === 0 ? refused('files-missing') : { kind: 'import', paths };
}

function exportIn(words: readonly string[]): Command {
  let force = false;
  const values = new Map<string, string>();
  const essays: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, name = '', value] = /^(--format|--out)(?:=(.*))?$/su.exec(word) ?? [];
    if (word === '--') {
      essays.push(...words.slice(at + 1));
      break;
    }
    if (word === '--force') force = true;
    else if (name !== '') {
      if (value === undefined) at += 1;
      const given = value ?? words[at] ?? '';
      if (given === '' || (value === undefined && isOption(given)))
        return refused('value-missing', name);
      values.set(name, given);
    } else if (isOption(word)) return refused('unknown-option', word);
    else essays.push(word);
  }
  const [essay, another] = essays;
  if (essay === undefined || essay.trim() === '') return refused('essay-missing');
  if (another !== undefined) return refused('one-essay-only', another);
  const wanted = values.get('--format');
  const format = wanted === undefined ? null : formatNamed(wanted);
  if (wanted !== undefined && format === null) return refused('unknown-format', wanted);
  const out = values.get('--out') ?? null;
  return { kind: 'export', essay: essay === 'all' ? null : essay, format, out, force };
}

function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}

function refused(why: RefusedCommand['why'], word = ''): RefusedCommand {
  return { kind: 'refused', why, word };
}
