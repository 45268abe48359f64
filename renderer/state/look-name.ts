import type { Look } from '../../core/annotation/mark-kind';
import type { Words } from '../../core/words/words';

/** A look's name as it is said: a highlight's is its colour's alone. */
export function lookName({ kind, pigment }: Look, { pigments, kinds, essay }: Words): string {
  return kind === 'highlight'
    ? pigments[pigment]
    : essay.spokenKind(pigments[pigment], kinds[kind]);
}
