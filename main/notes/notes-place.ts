import type { Change } from '../../core/annotation/change';
import type { EssayId } from '../../core/ids';
import type { ReadBack } from '../storage/durable-adapter';
import type { FileSystem } from '../storage/file-system';
import type { Quarantine } from '../storage/quarantine';
import type { Journal } from './journal';
import type { StoredNotes } from './notebook-format';

/** What an essay's notes need around them. */
export interface NotesPlace {
  readonly fs: FileSystem;
  readonly path: string;
  readonly quarantine: Quarantine;
  readonly journal: Journal;
  readonly essay: EssayId;
  /** For people who find the file without its essay; '' leaves the one that is there. */
  readonly title: string;
  /** The trusted calendar, in ms: what was is kept for so many days of it. */
  readonly today: () => number;
  /** Whether the library knows of notes. */
  readonly isKnown: boolean;
  /** The notes in the newest backup that has them; null where none has. */
  readonly backup: () => Promise<ReadBack<StoredNotes> | null>;
  /** What a merge has just changed, for those who show the notes; not called without any. */
  readonly merged?: (changes: readonly Change[]) => void;
  /** Somebody else wrote the file meanwhile, and what is in it was taken in. */
  readonly shared?: (joined: Joined) => void;
  /** A newer version wrote the file meanwhile: from now on nothing is changed any more. Said once. */
  readonly newer?: () => void;
}

/** What taking in another state of the notes came to. */
export interface Joined {
  /** For those who show the notes; empty where nothing was new. */
  readonly changes: readonly Change[];
  /** False where not all of it could be taken in. */
  readonly isWhole: boolean;
  /** Names in quarantine of what was kept as it came. */
  readonly setAside: readonly string[];
}
