import type { Change } from '../../core/annotation/change';
import { targetOf } from '../../core/annotation/change';
import type { NotesChange } from '../../core/annotation/remember';
import { isEdit } from '../../core/annotation/remember';
import type { Editor } from '../../core/annotation/turns';
import { Turns } from '../../core/annotation/turns';
import type { EssayId } from '../../core/ids';
import type { NotesTold } from '../../preload/events';
import type { Holder } from './holders';

/** The turns in which the notes of each essay were changed since the start. */
export type TurnsOfEssays = Map<EssayId, Turns>;

/** A window with the page that asked for changes. */
export interface Asking {
  readonly holder: Holder;
  readonly page: Editor;
}

export interface ToldNotesPlace {
  /** Of the library before it was moved, which its windows have heard; left out at the start. */
  readonly turns?: TurnsOfEssays;
  /** Notes that a window may show were merged with another state of them. */
  readonly merged?: (told: NotesTold) => void;
  /** Notes were changed and that is on disk; `by` asked for it, null: nobody that shows them. */
  readonly changed?: (told: NotesTold, by: Holder | null) => void;
}

/** Main itself, which changes notes too. */
const main: Editor = {};

/** Tells what notes became, each change in the moment and the turn in which it is made. */
export class ToldNotes {
  readonly #place: ToldNotesPlace;
  readonly #turns: TurnsOfEssays;

  constructor(place: ToldNotesPlace) {
    this.#place = place;
    this.#turns = place.turns ?? new Map();
  }

  /** The last turn in which an essay's notes were changed. */
  lastOf(essay: EssayId): number {
    return this.#turns.get(essay)?.last ?? 0;
  }

  /** The turn that a page must hear before it may make changes; null where it may make them now. */
  missed(
    essay: EssayId,
    changes: readonly NotesChange[],
    page: Editor,
    heard: number,
  ): number | null {
    const targets = changes.filter(isEdit).map(targetOf);
    return this.#turns.get(essay)?.missed(targets, page, heard) ?? null;
  }

  /** Changes were made; null: by main. Gives their turn. */
  changed(essay: EssayId, made: readonly NotesChange[], by: Asking | null): number {
    const changes = made.filter(isEdit);
    const turn = this.#take(essay, changes, by?.page ?? main);
    this.#place.changed?.({ essay, changes, turn }, by?.holder ?? null);
    return turn;
  }

  /** Notes were merged with another state of them. */
  merged(essay: EssayId, changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#place.merged?.({ essay, changes, turn: this.#take(essay, changes, main) });
  }

  #take(essay: EssayId, changes: readonly Change[], by: Editor): number {
    const turns = this.#turns.get(essay) ?? new Turns();
    this.#turns.set(essay, turns);
    return turns.take(changes.map(targetOf), by);
  }
}
