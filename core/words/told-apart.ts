import type { Telling } from '../library/namesakes';
import { assertNever } from '../result';
import type { Words } from './words';

/** What tells an essay from the others of its title, in the reader's language. */
export function toldApart(telling: Telling, { library }: Pick<Words, 'library'>): string {
  switch (telling.kind) {
    case 'author':
    case 'source':
    case 'collection':
    case 'sentence':
      return telling.text;
    case 'number':
      return library.which(telling.number);
    case 'added':
      return library.addedAt(telling.at);
    default:
      return assertNever(telling);
  }
}
