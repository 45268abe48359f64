import type { EditionId, EssayId } from '../ids';
import { editionId, essayId } from '../ids';

/** A file in a backup. Its name only says which it is: nothing is ever written under it. */
export type Member =
  | { readonly kind: 'catalog' }
  | { readonly kind: 'notes'; readonly essay: EssayId }
  | { readonly kind: 'essay'; readonly edition: EditionId }
  | { readonly kind: 'original'; readonly extension: string }
  /** A picture, by the name that essays call it by. */
  | { readonly kind: 'media'; readonly file: string }
  /** Files as they were before their format changed, for the hand: generations before, journals. */
  | { readonly kind: 'raw' };

const patterns: readonly (readonly [RegExp, (part: string) => Member])[] = [
  [/^(catalog)\.json$/, () => ({ kind: 'catalog' })],
  [/^notes\/([0-9a-f]{32})\.json$/, (id) => ({ kind: 'notes', essay: essayId(id) })],
  [
    /^essays\/(?:[0-9a-f]{16}-)?([0-9a-f]{64})\.json$/,
    (id) => ({ kind: 'essay', edition: editionId(id) }),
  ],
  [/^originals\/[0-9a-f]{64}\.([a-z0-9]{1,8})$/, (extension) => ({ kind: 'original', extension })],
  [/^media\/([0-9a-f]{64}\.(?:png|jpg|gif|webp))$/, (file) => ({ kind: 'media', file })],
  [/^(catalog\.json\.prev|notes\/[0-9a-f]{32}\.json\.prev)$/, () => ({ kind: 'raw' })],
  [/^(journal(?:-b)?\/j-\d{1,15}\.log)$/, () => ({ kind: 'raw' })],
];

/** Which file a name in a backup stands for; null where it is none that we write. */
export function memberOf(name: string): Member | null {
  for (const [pattern, made] of patterns) {
    const part = pattern.exec(name)?.[1];
    if (part !== undefined) return made(part);
  }
  return null;
}

export const catalogMember = 'catalog.json';
export const notesMember = (essay: EssayId): string => `notes/${essay}.json`;
/** A later edition may be another essay's first one too: then its essay is in the name. */
export const essayMember = (essay: EssayId, edition: EditionId): string =>
  edition.startsWith(essay)
    ? `essays/${edition}.json`
    : `essays/${essay.slice(0, 16)}-${edition}.json`;
