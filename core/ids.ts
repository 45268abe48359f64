declare const brand: unique symbol;

/** A string that only its own maker may produce, so that two kinds of id are never mixed up. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** An essay, whatever its edition. Taken from its first edition's hash: the same text imported again is the same essay. */
export type EssayId = Branded<'EssayId'>;
/** SHA-256 (64 hex digits) of an essay's text: one content. */
export type EditionId = Branded<'EditionId'>;
/** A collection of essays. */
export type CollectionId = Branded<'CollectionId'>;
/** A category of the reader's own; random (UUID). */
export type CategoryId = Branded<'CategoryId'>;
/** An annotation; random (UUID), never a clock or a range. */
export type AnnotationId = Branded<'AnnotationId'>;

const hex = /^[0-9a-f]+$/;

export const isEssayId = (value: unknown): value is EssayId =>
  typeof value === 'string' && value.length === 32 && hex.test(value);

export const isEditionId = (value: unknown): value is EditionId =>
  typeof value === 'string' && value.length === 64 && hex.test(value);

export const isCollectionId = (value: unknown): value is CollectionId =>
  typeof value === 'string' && /^[\w-]{1,64}$/.test(value);

export const isCategoryId = (value: unknown): value is CategoryId =>
  typeof value === 'string' && /^[\w-]{1,64}$/.test(value);

export const isAnnotationId = (value: unknown): value is AnnotationId =>
  typeof value === 'string' && /^[\w-]{8,64}$/.test(value);

/** An id out of a string that was made to be one; anything else is a bug and throws. */
function made<Id extends string>(value: string, fits: (value: unknown) => value is Id): Id {
  if (!fits(value)) throw new Error(`not an id: ${value}`);
  return value;
}

export const essayId = (value: string): EssayId => made(value, isEssayId);
export const editionId = (value: string): EditionId => made(value, isEditionId);
export const collectionId = (value: string): CollectionId => made(value, isCollectionId);
export const categoryId = (value: string): CategoryId => made(value, isCategoryId);
export const annotationId = (value: string): AnnotationId => made(value, isAnnotationId);
