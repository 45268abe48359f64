import type { Change } from '../../core/annotation/change';
import { targetOf } from '../../core/annotation/change';
import type { Notebook, OpenNotebook } from '../../core/annotation/notebook';
import { emptyNotebook } from '../../core/annotation/notebook';
import { Turns } from '../../core/annotation/turns';
import type { EssayId } from '../../core/ids';
import type { NotesApplied } from '../../preload/answers';
import type { Argument } from '../../preload/contract';
import type { NotesTold } from '../../preload/events';
import type { TwinDisk } from './memory-disk';
import { edit } from './memory-disk';

/** Whoever is no page of this window. */
const others = {};

/** Notes over memory, changed in the turns in which main changes them. */
export class MemoryNotes {
  readonly #disk: TwinDisk;
  /** The window's page, for as long as it is there. */
  readonly #page = {};
  readonly #turns = new Map<EssayId, Turns>();

  constructor(disk: TwinDisk) {
    this.#disk = disk;
  }

  #turnsOf(essay: EssayId): Turns {
    const turns = this.#turns.get(essay) ?? new Turns();
    this.#turns.set(essay, turns);
    return turns;
  }

  open(essay: EssayId): OpenNotebook {
    const notebook = this.#disk.notebooks[essay] ?? emptyNotebook;
    const turn = this.#turnsOf(essay).last;
    return turn === 0 ? notebook : { ...notebook, turn };
  }

  /** What becomes of changes that the page asked for; `made` is told of the notes once they have them. */
  apply(
    { essay, changes, heard }: Argument<'notes.apply'>,
    made: (notebook: Notebook, turn: number) => void,
  ): NotesApplied {
    const turns = this.#turnsOf(essay);
    const targets = changes.map(targetOf);
    const missed = heard === undefined ? null : turns.missed(targets, this.#page, heard);
    if (missed !== null) return { kind: 'crossed', turn: missed };
    const notebook = edit(this.#disk, essay, changes);
    const turn = turns.take(targets, this.#page);
    made(notebook, turn);
    return { kind: 'written', turn };
  }

  /** Somebody else changes notes: what the window is to be told. */
  changeElsewhere(essay: EssayId, changes: readonly Change[]): NotesTold {
    edit(this.#disk, essay, changes);
    return { essay, changes, turn: this.#turnsOf(essay).take(changes.map(targetOf), others) };
  }
}
