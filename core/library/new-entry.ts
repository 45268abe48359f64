import type { Essay } from '../document/essay';
import { firstSentence, length } from '../document/essay';
import type { LibraryEntry } from './catalog';
import { listText } from './list-text';

/** The entry of an essay nobody has read yet. */
export function newEntry({ id, edition, title, blocks }: Essay): LibraryEntry {
  return {
    id,
    edition,
    former: null,
    turn: 0,
    title: listText(title),
    firstSentence: listText(firstSentence(blocks)),
    length: length(blocks),
    position: null,
    furthest: 0,
    progress: 0,
    finished: false,
    annotations: 0,
    reflected: false,
  };
}
