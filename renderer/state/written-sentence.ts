import { failureSentence } from '../../core/words/failure-sentence';
import type { Words } from '../../core/words/words';
import type { FolderReport, NotesOutcome } from '../../preload/answers';

/** What an export came to, in one sentence. */
export function writtenSentence(
  outcome: Exclude<NotesOutcome, { readonly kind: 'cancelled' }>,
  words: Words,
): string {
  const { export: said } = words;
  if (outcome.kind === 'folder') return folderSentence(outcome.folder, outcome.report, words);
  const { folder, name, aside } = outcome;
  return aside.pieces === 0
    ? said.done(folder, name)
    : said.doneAside(folder, aside.pieces, aside.name);
}

function folderSentence(folder: string, report: FolderReport, words: Words): string {
  const { export: said } = words;
  const { created, updated, unchanged, aside, left, isWhole } = report;
  const parts = [
    ...(created > 0 ? [said.files.created(created)] : []),
    ...(updated > 0 ? [said.files.updated(updated)] : []),
    ...(unchanged > 0 ? [said.files.unchanged(unchanged)] : []),
    ...(aside > 0 ? [said.files.aside(aside)] : []),
  ];
  const [first] = left;
  const whole = [
    (isWhole ? said.files.done : said.files.stopped)(folder),
    parts.length === 0 ? said.files.none : parts.join(said.countJoin),
  ].join(said.files.join);
  if (first === undefined) return whole;
  const why = failureSentence(first.failure, words);
  return `${whole}${said.files.sentenceJoin}${said.files.left(left.length, first.name, why)}`;
}
