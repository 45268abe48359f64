import type { Member } from '../../core/backup/member';
import { catalogMember, memberOf } from '../../core/backup/member';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import type { EditionId, EssayId } from '../../core/ids';
import type { Catalog } from '../../core/library/catalog';
import { emptyCatalog } from '../../core/library/catalog';
import { catalogFormat } from '../../core/library/catalog-schema';
import { newEntry } from '../../core/library/new-entry';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { StoredFormat } from '../../core/stored';
import { essayFormat } from '../library/essay-files';
import type { Notes } from '../notes/notebook-format';
import { notesFormat, notesIn } from '../notes/notebook-format';
import { unseal } from '../storage/seal';
import { sha256 } from '../storage/sha256';
import type { BackupFile } from './backup-file';

/** An essay's notes as a backup has them. */
export interface NotesInBackup {
  readonly essay: EssayId;
  readonly title: string;
  readonly notes: Notes;
}

/** Where a backup has an edition of an essay. */
export interface EssayText {
  readonly name: string;
  readonly edition: EditionId;
}

/** What can be had from a backup; each file read by its own format, so that an older one is upgraded. */
export interface Contents {
  readonly catalog: Catalog;
  /** Whether the catalogue is the backup's own; else it is made from the texts that are there. */
  readonly hasCatalog: boolean;
  readonly notes: readonly NotesInBackup[];
  /** The essays that had no notes when it was made. */
  readonly bare: readonly EssayId[];
  /** The files in it that hold an essay's text. */
  readonly texts: readonly EssayText[];
  /** How many files, or notes in them, are damaged and left out. */
  readonly damaged: number;
}

/** Reads all of a backup, and changes nothing. Throws what the disk says. */
export async function contentsOf(file: BackupFile): Promise<Result<Contents>> {
  const members = file.manifest.members.map(({ name }) => ({ name, member: memberOf(name) }));
  const notes: NotesInBackup[] = [];
  const texts: EssayText[] = [];
  const strays = new Map<EssayId, Essay>();
  let damaged = 0;
  const catalog = await valueIn(file, catalogMember, catalogFormat);
  if (catalog === 'newer-version') return failure({ kind: 'newer-version' });
  const isListed = members.some(({ member }) => member?.kind === 'catalog');
  if (isListed && catalog === null) damaged += 1;
  for (const { name, member } of members) {
    if (member?.kind === 'notes') {
      const stored = await valueIn(file, name, notesFormat);
      if (stored === 'newer-version') return failure({ kind: 'newer-version' });
      if (stored === null || stored.essay !== member.essay) damaged += 1;
      else {
        const found = notesIn(stored);
        damaged += found.dropped;
        notes.push({ essay: stored.essay, title: stored.title, notes: found.notes });
      }
    } else if (member?.kind === 'essay') {
      const text = { name, edition: member.edition };
      const essay = await essayIn(file, text);
      if (essay === 'newer-version') return failure({ kind: 'newer-version' });
      if (essay === null) damaged += 1;
      else texts.push(text);
      // Sooner a later edition than the first.
      const isMissed = essay !== null && !essay.edition.startsWith(essay.id);
      if (essay !== null && (isMissed || !strays.has(essay.id))) strays.set(essay.id, essay);
    } else if (!(await isReadable(file, name, member))) damaged += 1;
  }
  const fromTexts: Catalog = { ...emptyCatalog, entries: [...strays.values()].map(newEntry) };
  const noted = new Set(
    members.map(({ member }) => (member?.kind === 'notes' ? member.essay : null)),
  );
  const bare = catalog === null ? [] : bareIn(catalog).filter((id) => !noted.has(id));
  const hasCatalog = catalog !== null;
  return success({ catalog: catalog ?? fromTexts, hasCatalog, notes, bare, texts, damaged });
}

/** The essays of which a catalogue knows no notes; where it knows some, a file of them may be lost. */
function bareIn({ entries, removed }: Catalog): readonly EssayId[] {
  return [...entries, ...removed.map(({ entry }) => entry)]
    .filter(({ annotations, reflected }) => annotations === 0 && !reflected)
    .map(({ id }) => id);
}

/** An essay's text; null where it is not in the backup, or is another text than its name says. */
export async function essayIn(
  file: BackupFile,
  { name, edition }: EssayText,
): Promise<Essay | 'newer-version' | null> {
  const essay = await valueIn(file, name, essayFormat);
  if (essay === null || essay === 'newer-version') return essay;
  const isItself = essay.edition === edition && sha256(textOf(essay.blocks)) === edition;
  return isItself ? essay : null;
}

async function valueIn<Value>(
  file: BackupFile,
  name: string,
  format: StoredFormat<Value>,
): Promise<Value | 'newer-version' | null> {
  const bytes = await file.read(name);
  if (bytes === null) return null;
  const found = unseal(format, bytes);
  if (found.kind === 'newer-version') return found.kind;
  return found.kind === 'value' ? found.stamped.value : null;
}

/** Files that are not parsed; those for the hand are of no account here. */
async function isReadable(file: BackupFile, name: string, member: Member | null): Promise<boolean> {
  return !['original', 'media'].includes(member?.kind ?? '') || (await file.read(name)) !== null;
}
