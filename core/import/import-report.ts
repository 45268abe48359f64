import type { Lack } from '../document/imported';
import { failureSentence } from '../words/failure-sentence';
import type { Words } from '../words/words';
import { oneLine } from '../export/clean-text';
import type { ImportItem } from './import-item';
import { importSummary } from './import-item';
import { assertNever } from '../result';

/** What became of a document, in a sentence. */
export function importSentence({ state }: ImportItem, words: Words): string {
  const { imports } = words;
  switch (state.kind) {
    case 'waiting':
      return imports.waiting;
    case 'reading':
      return imports.reading;
    case 'done':
      return withLacks(
        state.returned
          ? imports.returned
          : imports.done(state.essays, state.folded, state.joined ?? 0),
        state.lacks ?? [],
        words,
      );
    case 'there':
      return state.pictures === undefined ? imports.there : imports.illustrated(state.pictures);
    case 'notes':
      return imports.notes;
    case 'met':
      return imports.met(state.essays.length);
    case 'joined':
      return imports.joined;
    case 'copied':
      return withLacks(imports.copied, state.lacks ?? [], words);
    case 'failed':
      return failureSentence(state.failure, words);
    case 'cancelled':
      return imports.cancelled;
    default:
      return assertNever(state);
  }
}

function withLacks(sentence: string, lacks: readonly Lack[], { imports }: Words): string {
  const said = lacks.map(({ what, count }) => imports.lacks[what](count));
  return [sentence, ...said].join(imports.lacksJoin);
}

/** What became of all documents, to be passed on as text: a line in sum, then a line for each. */
export function importReport(items: readonly ImportItem[], words: Words): string {
  const lines = items.map(
    (item) => `${oneLine(item.name)}${words.imports.reportJoin}${importSentence(item, words)}`,
  );
  return [words.imports.finished(importSummary(items)), ...lines].join('\n');
}
