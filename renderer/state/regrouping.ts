import { neighbourOf, parted, united } from '../../core/annotation/regrouping';
import type { Change } from '../../core/annotation/change';
import { adjustable } from './adjusting';
import { toast } from './message-store';
import { making } from './notes-ground';
import { useNotes } from './notes-store';
import { whereReaderIs } from './place-notes';
import { openEssay } from './reading-store';
import { currentWords } from './settings-store';
import { changeTold } from './told-change';

/** Makes one mark of the active one and its nearest neighbour in the paragraph. */
export function unite(): void {
  const one = adjustable();
  if (one === null) return;
  const { marking } = currentWords();
  const changes = changesToUnite();
  if (changes === null) toast(marking.noNeighbour);
  else changeTold(changes, marking.united);
}

/** Makes two marks of the active one, at an offset; without one where the caret stands or the reader clicked. */
export function part(at = whereReaderIs()): void {
  const one = adjustable();
  if (one === null) return;
  const { marking } = currentWords();
  const changes = changesToPart(at);
  if (changes === null) toast(marking.noPlaceToPart);
  else changeTold(changes, marking.parted);
}

/** Whether there is a neighbour to make one of. */
export function canUnite(): boolean {
  return changesToUnite() !== null;
}

/** Whether an offset, if there is one, lies inside the active mark. */
export function canPart(at: number | null): boolean {
  return changesToPart(at) !== null;
}

function changesToUnite(): readonly Change[] | null {
  const open = openEssay();
  const one = adjustable();
  if (open === null || one === null) return null;
  const { placed } = useNotes.getState().placement;
  const other = neighbourOf(open.text, placed, one);
  const { text, essay } = open;
  return other === null ? null : united(one, other, making({ text, edition: essay.edition }));
}

function changesToPart(at: number | null): readonly Change[] | null {
  const open = openEssay();
  const one = adjustable();
  if (open === null || one === null || at === null) return null;
  const { text, essay } = open;
  return parted(one, at, making({ text, edition: essay.edition }));
}
