import type { EditionText } from '../../core/anchor/resolver';
import type { Annotation } from '../../core/annotation/annotation';
import type { Essay } from '../../core/document/essay';
import type { EditionId, EssayId } from '../../core/ids';
import { bridge } from '../bridge';

/** The texts of former editions of one essay, as main gave them; null where one is not there any more. */
let known: { readonly essay: EssayId; readonly texts: Map<EditionId, string | null> } | null = null;

/** The texts of the other editions that notes on an essay were made on, as far as they are there. */
export async function formerTexts(
  { id, edition }: Pick<Essay, 'id' | 'edition'>,
  annotations: readonly Annotation[],
): Promise<readonly EditionText[]> {
  const of =
    known?.essay === id ? known : { essay: id, texts: new Map<EditionId, string | null>() };
  known = of;
  for (const other of othersIn(annotations, edition)) {
    if (of.texts.has(other)) continue;
    const answer = await bridge.request('library.edition-text', { essay: id, edition: other });
    of.texts.set(other, answer.ok ? answer.value : null);
  }
  return [...of.texts].flatMap(([other, text]) =>
    text === null || other === edition ? [] : [{ edition: other, text }],
  );
}

/** The editions but this one that annotations were made on. */
export function othersIn(
  annotations: readonly Annotation[],
  edition: EditionId,
): ReadonlySet<EditionId> {
  const others = new Set<EditionId>();
  for (const { target } of annotations) if (target.edition !== edition) others.add(target.edition);
  return others;
}

/** Whether the text of an edition was asked for already, whatever the answer. */
export function wasAsked(essay: EssayId, edition: EditionId): boolean {
  return known?.essay === essay && known.texts.has(edition);
}
