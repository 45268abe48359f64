import { create } from 'zustand';
import { entryOf } from '../../core/library/catalog';
import type { Failure } from '../../core/result';
import type { Notice } from '../../preload/answers';
import { bridge } from '../bridge';
import { dropEmptyNotes } from './empty-notes';
import { followOtherWindows } from './other-windows';
import { noticeSentence } from './notice-sentence';
import { run } from './app-commands';
import { takeComposed } from './composing';
import { followLateNotes } from './late-notes';
import { followFullScreen } from './full-screen-store';
import { startHome } from './home-store';
import { startImports } from './imports';
import { endFilling, startLibrary } from './library-store';
import { toast } from './message-store';
import { takeMerged } from './notes-in-step';
import { leaveOverlay } from './panel-store';
import { finishReflecting } from './reflection';
import { followReview } from './review-store';
import { flushNotes } from './saving';
import { flushProgress } from './progress-store';
import { hold, open } from './reading-store';
import { followReading } from './reading-time';
import { openRecovery } from './recovery-store';
import { startScript } from './script-store';
import { currentWords, showSettings, startSettings } from './settings-store';
import { expectEssay, firstFaces, laterFaces } from './typefaces';
import { rememberWriting } from './unfinished';

export type StartState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How far the window has come; the page draws nothing of a place before 'ready'. */
export const useStart = create<{ readonly start: StartState }>(() => ({
  start: { kind: 'starting' },
}));

let starting: Promise<void> | null = null;
let listens = false;

/** Starts the window, or tries again where it could not be started; one try at a time. */
export function start(): Promise<void> {
  starting ??= tryStart().finally(() => {
    starting = null;
  });
  return starting;
}

/** Asks main for what the first frame needs, listens to it from then on, opens what was read last. */
async function tryStart(): Promise<void> {
  const answer = await bridge.request('app.start', undefined).catch(() => ({
    ok: false as const,
    failure: { kind: 'unexpected' as const },
  }));
  if (!listens) bridge.on('window.closing', () => void flushBeforeClosing());
  listens = true;
  if (!answer.ok) {
    await showSettings();
    useStart.setState({ start: { kind: 'failed', failure: answer.failure } });
    return;
  }
  const { settings, catalog, notices, held, place, homeTrouble } = answer.value;
  startSettings(answer.value);
  startLibrary(catalog);
  startHome(homeTrouble);
  followFullScreen();
  followReading();
  bridge.on('command.chosen', (id) => {
    // No command acts behind what takes the whole window.
    if (document.querySelector('[aria-modal="true"]') === null) run(id);
  });
  bridge.on('essay.chosen', (id) => {
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    leaveOverlay();
    void open(id);
  });
  bridge.on('notes.merged', takeMerged);
  followOtherWindows();
  bridge.on('notice.raised', (notice) => tell([notice]));
  tell(notices);
  rememberWriting();
  followLateNotes();
  followReview();
  dropEmptyNotes();
  const last = held === null ? settings.lastEssay : null;
  if (held !== null) hold(held);
  if (last !== null && entryOf(catalog, last) !== null) {
    expectEssay();
    const at = place?.essay === last ? place.position : null;
    await Promise.all([startScript(), open(last, at).catch(() => undefined)]);
  } else await startScript();
  await firstFaces();
  useStart.setState({ start: { kind: 'ready' } });
  laterFaces();
  await startImports();
}

/**
 * Writes what is held and tells main whether all of it reached the disk; if not, main asks. A card
 * being written stays so: the next start opens it again.
 */
async function flushBeforeClosing(): Promise<void> {
  takeComposed();
  finishReflecting();
  const [saved] = await Promise.all([flushNotes(), flushProgress()]);
  await bridge.request('window.flushed', { saved });
}

/** What happened to stored files is said once, in one message that stays; the page behind it tells more. */
function tell(notices: readonly Notice[]): void {
  const words = currentWords();
  if (notices.length === 0) return;
  if (notices.some(({ kind }) => kind === 'essays-not-added')) endFilling();
  const isTrouble = notices.some(({ kind }) => !kind.endsWith('-merged'));
  const view = { label: words.recovery.view, run: openRecovery };
  const action = notices.some((notice) => 'found' in notice) ? view : null;
  toast(
    notices.map((notice) => noticeSentence(notice, words)).join('\n'),
    action,
    isTrouble ? 'error' : 'plain',
  );
}
