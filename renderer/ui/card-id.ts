import type { AnnotationId } from '../../core/ids';

/** The id in the page of an annotation's card, by which its mark refers to it. */
export const cardId = (id: AnnotationId): string => `card-${id}`;
