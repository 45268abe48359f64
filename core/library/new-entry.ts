import type { Essay } from '../document/essay';
import { firstSentence, length, metadata } from '../document/essay';
import type { LibraryEntry } from './catalog';
import { listText } from './list-text';
import { noDetails } from './own-details';

/** The entry of an essay nobody has read yet. */
export function newEntry({ id, edition, title, blocks }: Essay): LibraryEntry {
  return {
    id,
    edition,
    former: null,
    turn: 0,
    title: listText(title),
    author: listText(metadata({ blocks }, 'author') ?? '').trim(),
    firstSentence: listText(firstSentence(blocks)),
    length: length(blocks),
    position: null,
    furthest: 0,
    progress: 0,
    finished: false,
    marks: 0,
    added: null,
    lastRead: null,
    own: noDetails,
    annotations: 0,
    reflected: false,
  };
}
