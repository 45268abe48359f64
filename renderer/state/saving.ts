import { create } from 'zustand';
import type { Change } from '../../core/annotation/change';
import type { EssayId } from '../../core/ids';
import { bridge } from '../bridge';
import type { SaveState } from './saver';
import { Saver } from './saver';

interface Saving {
  /** How far the notes on show have come; a refusal in any essay is said before that. */
  readonly save: SaveState;
}

export const useSaving = create<Saving>(() => ({ save: { kind: 'saved' } }));

/** The essay whose notes are on show; null where there are none. */
let shown: EssayId | null = null;

/** One saver an essay, for as long as the window lives: what is held outlives a change of essay. */
const savers = new Map<EssayId, Saver>();
const states = new Map<EssayId, SaveState>();

export function saverOf(essay: EssayId): Saver {
  const known = savers.get(essay);
  if (known !== undefined) return known;
  const saver = new Saver(
    essay,
    (id, changes, heard) =>
      bridge.request('notes.apply', {
        essay: id,
        changes: [...changes],
        ...(heard === null ? {} : { heard }),
      }),
    (save) => {
      states.set(essay, save);
      tell();
    },
  );
  savers.set(essay, saver);
  return saver;
}

/** From now on tells how saving goes in this essay; null where none is on show. */
export function showSavingOf(essay: EssayId | null): void {
  shown = essay;
  tell();
}

function tell(): void {
  const refused = [...states.values()].find((state) => state.kind === 'failed');
  const own = shown === null ? undefined : states.get(shown);
  useSaving.setState({ save: refused ?? own ?? { kind: 'saved' } });
}

/** Whether every change so far, in whichever essay, is on disk; what the disk refused is still held. */
export async function flushNotes(): Promise<boolean> {
  const saved = await Promise.all([...savers.values()].map((saver) => saver.flush()));
  return saved.every(Boolean);
}

/** What is on no disk yet, by essay. */
export function heldNotes(): readonly { essay: EssayId; changes: readonly Change[] }[] {
  return [...savers]
    .map(([essay, saver]) => ({ essay, changes: saver.held }))
    .filter(({ changes }) => changes.length > 0);
}
