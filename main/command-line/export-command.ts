import { access, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { ExportCommand } from '../../core/command-line';
import { formatNamed } from '../../core/command-line';
import type { ExportChoices } from '../../core/export/export-choices';
import type { EssayId } from '../../core/ids';
import type { Catalog } from '../../core/library/catalog';
import { essaysNamed, shownDigits } from '../../core/library/named-essay';
import { titleOf } from '../../core/library/own-details';
import type { Settings } from '../../core/settings';
import { failureSentence } from '../../core/words/failure-sentence';
import type { Words } from '../../core/words/words';
import type { NotesExport } from '../export/save-notes';
import { ifThere } from '../storage/if-there';
import type { Stores } from '../stores';
import type { ExitCode } from './exit-codes';
import { exitCodes } from './exit-codes';
import type { Said } from './said';

interface ExportingPlace {
  readonly stores: Stores;
  readonly notesExport: NotesExport;
  readonly settings: Settings;
  readonly words: Words;
  readonly said: Said;
  /** The folder the command was given in. */
  readonly folder: string;
}

/** `meipi export`: study notes, or a `.meipi`, as the reader's settings have them, into a file. Throws what the disk says. */
export async function exportNotes(
  { essay, format, out, force }: ExportCommand,
  { stores, notesExport, settings, words, said, folder }: ExportingPlace,
): Promise<ExitCode> {
  const of = essay === null ? null : oneEssay(stores.library.catalog, essay, words, said);
  if (of === undefined) return exitCodes.failed;
  const named = format ?? formatNamed(extname(out ?? '').slice(1)) ?? 'markdown';
  const { exportChoices } = settings;
  const choices: ExportChoices =
    named === 'meipi'
      ? { ...exportChoices, work: 'edition', edition: { ...exportChoices.edition, format: named } }
      : { ...exportChoices, work: 'notes', format: named };
  const { commandLine } = words;
  const saved = await notesExport.saveTo(stores, { of, choices }, async (name) => {
    const path = await pathFor(resolve(folder, out ?? '.'), name);
    if (force || !(await isThere(path))) return path;
    said.err(commandLine.isThere(path));
    return null;
  });
  if (!saved.ok) {
    said.err(failureSentence(saved.failure, words));
    return exitCodes.failed;
  }
  if (saved.value === null) return exitCodes.failed;
  const { path, aside } = saved.value;
  said.out(
    aside.pieces === 0
      ? commandLine.exported(path)
      : commandLine.exportedAside(path, aside.pieces, aside.name),
  );
  return exitCodes.done;
}

/** Code points of the sentence that an essay begins with. */
const shownLetters = 24;

/** The essay that is meant; undefined where none or several may be, which is said. */
function oneEssay(
  catalog: Catalog,
  name: string,
  { commandLine }: Words,
  { err }: Said,
): EssayId | undefined {
  const [first, ...others] = essaysNamed(catalog, name);
  if (first === undefined) err(commandLine.noSuchEssay(name));
  if (first === undefined || others.length === 0) return first?.id;
  err(commandLine.severalEssays(name, others.length + 1));
  for (const entry of [first, ...others]) {
    err(`  ${entry.id.slice(0, shownDigits)}  ${titleOf(entry)}  ${begun(entry.firstSentence)}`);
  }
  return undefined;
}

/** As much of a sentence as tells it from others on one line. */
function begun(sentence: string): string {
  const letters = Array.from(sentence);
  return letters.length <= shownLetters ? sentence : `${letters.slice(0, shownLetters).join('')}…`;
}

/** A file's path; in a folder that is there the file has the name that suits. */
async function pathFor(out: string, name: string): Promise<string> {
  const found = await ifThere(stat(out));
  return found?.isDirectory() === true ? join(out, name) : out;
}

async function isThere(path: string): Promise<boolean> {
  return (await ifThere(access(path).then(() => true))) ?? false;
}
