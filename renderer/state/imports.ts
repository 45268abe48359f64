import type { Encoding } from '../../core/import/encoding';
import type { ImportItem } from '../../core/import/import-item';
import { importSummary, isDealtWith, isSettled } from '../../core/import/import-item';
import { importReport } from '../../core/import/import-report';
import type { Pasted } from '../../core/import/pasted';
import { mostPasted, pastedFile, pastedOf } from '../../core/import/pasted';
import type { EssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import type { ImportsTold } from '../../preload/answers';
import { bridge } from '../bridge';
import { heedArrivals, letArrivalsGo } from './arrivals';
import { tellArrived } from './arrived-store';
import { copy } from './clipboard';
import { holdPasted, setImportsOpen, useImports } from './imports-store';
import { say, toast } from './message-store';
import { leaveOverlay } from './panel-store';
import { open, showPictures } from './reading-store';
import { clearSearch, renewSearch } from './search-store';
import { currentWords } from './settings-store';

/** Listens to what becomes of documents, and asks for those that came before the page did. */
export async function startImports(): Promise<void> {
  bridge.on('imports.changed', take);
  const list = await bridge.request('imports.list', undefined).catch(() => null);
  if (list?.ok !== true || list.value.items.length === 0) return;
  const [entry] = performance.getEntriesByType('navigation');
  // After a crash the page goes on where it was; what was opened then is the last essay.
  const isAnew = !(entry instanceof PerformanceNavigationTiming && entry.type === 'reload');
  take(isAnew ? list.value : { ...list.value, items: list.value.items.map(unopened) });
}

const unopened = (item: ImportItem): ImportItem => ({ ...item, opens: false });

/** Asks for files, or a folder. */
export function chooseImports(what: 'files' | 'folder'): void {
  void answered(bridge.request('imports.choose', what));
}

/**
 * Holds what the clipboard has until it has a title. What is longer than is taken is left there, and
 * that is said.
 */
export function takePasted(text: string, html: string): void {
  if (text.length <= mostPasted) holdPasted(pastedOf(text, html));
  else toast(currentWords().imports.pasteTooLong(mostPasted), null, 'error');
}

/** Takes a pasted text in; '' where its first line is its title. */
export function importPasted(title: string, pasted: Pasted): void {
  holdPasted(null);
  void answered(bridge.request('imports.paste', { title, ...pastedFile(title, pasted) }));
}

/** Reads a document again, a text in the encoding that was chosen. */
export function importAgain(id: number, encoding: Encoding | null = null): void {
  void answered(bridge.request('imports.again', { id, encoding }));
}

/** Calls a document off, or all (null). */
export function cancelImport(id: number | null): void {
  void answered(bridge.request('imports.cancel', id));
}

/** Shows an essay that came in. */
function openImported(id: EssayId): Promise<void> {
  leaveOverlay();
  return open(id);
}

/**
 * The same from the panel, which goes where nothing is left to be read in it; a search in whose place the
 * list would show the essay goes too. Whether the panel went.
 */
export async function openFromPanel(id: EssayId): Promise<boolean> {
  const goes = [...useImports.getState().items.values()].every(isDealtWith);
  if (goes) setImportsOpen(false);
  clearSearch();
  await openImported(id);
  return goes;
}

/** Puts on the clipboard what became of every document. */
export function copyImportReport(): void {
  const words = currentWords();
  const items = [...useImports.getState().items.values()];
  if (copy({ plain: importReport(items, words) })) say(words.imports.reportCopied);
}

function take({ batch, items }: ImportsTold): void {
  const before = useImports.getState();
  const isNew = batch !== before.batch;
  const known = isNew ? new Map<number, ImportItem>() : before.items;
  const after = new Map(known);
  for (const item of items) after.set(item.id, item);
  useImports.setState({ batch, items: after, ...(isNew ? { open: items.length > 0 } : {}) });
  const all = [...after.values()];
  if (all.length === 0) {
    // Another window shows them now.
    letArrivalsGo();
    return;
  }
  const wasSettled = !isNew && [...known.values()].every(isSettled);
  if (all.every(isSettled) && !(wasSettled && all.length === known.size)) {
    tellFinished(all);
    tellArrived(batch, all);
    void renewSearch();
  }
  if (items.some(({ state }) => state.kind === 'there' && state.pictures !== undefined)) {
    void showPictures();
  }
  const shown = items.find((item) => item.opens && firstOf(item) !== null);
  const first = shown === undefined ? null : firstOf(shown);
  if (first !== null) void openImported(first);
  heedArrivals(items);
}

/** The essay a document is to be shown by, or null where it has not come in. */
export function firstOf({ state }: ImportItem): EssayId | null {
  return 'first' in state ? state.first : null;
}

/** The panel shows it; where it is closed, a message leads to it. */
function tellFinished(items: readonly ImportItem[]): void {
  const { imports } = currentWords();
  const sentence = imports.finished(importSummary(items));
  if (useImports.getState().open) say(sentence);
  else toast(sentence, { label: imports.view, run: () => setImportsOpen(true) });
}

async function answered(asked: Promise<Result<null>>): Promise<void> {
  const answer = await asked.catch(() => failure({ kind: 'unexpected' as const }));
  if (!answer.ok) toast(failureSentence(answer.failure, currentWords()), null, 'error');
}
