/** A stored file that was found otherwise than it was left, and what came of it: an entry of the recovery page. */
export interface FoundFile {
  /** Its name in its folder. */
  readonly file: string;
  readonly store: 'catalog' | 'notes' | 'journal' | 'settings' | 'folder';
  /** Title of the essay whose notes it holds; null where there is none or it is not known. */
  readonly title: string | null;
  /**
   * 'conflict-copy': left by a service that syncs folders · 'shared': another program or computer
   * wrote it meanwhile · 'blocked': something else stands in the place of a folder.
   */
  readonly happened: 'damaged' | 'gone' | 'edited' | 'conflict-copy' | 'shared' | 'blocked';
  /** What is in use now: 'older' is the generation before, each with the journal on top of it. */
  readonly used:
    | 'as-found'
    | 'older'
    | 'journal'
    | 'backup'
    | 'rebuilt'
    | 'merged'
    | 'defaults'
    | 'new-folder'
    | 'nothing';
  /** 'back': all notes are known to be there · 'unsure': some may be lost · 'untouched': it held none. */
  readonly notes: 'back' | 'unsure' | 'untouched';
  /** Names in quarantine of what was set aside. */
  readonly setAside: readonly string[];
}
