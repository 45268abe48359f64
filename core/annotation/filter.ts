import type { Annotation } from './annotation';
import type { Pigment } from './pigment';
import { pigments } from './pigment';

/** Which annotations to list (ux.md 7.10). */
export interface Filter {
  /** Any of these colours; none chosen means every colour. */
  readonly pigments: readonly Pigment[];
  /** Only those with a comment, of the colours chosen. */
  readonly commented: boolean;
}

/** Lets every annotation through. */
export const openFilter: Filter = { pigments: [], commented: false };

export function isOpen(filter: Filter): boolean {
  return filter.pigments.length === 0 && !filter.commented;
}

export function fits(annotation: Annotation, filter: Filter): boolean {
  if (filter.commented && annotation.comment === '') return false;
  return filter.pigments.length === 0 || filter.pigments.includes(annotation.pigment);
}

/** The filter with a colour chosen, or not chosen where it was; in the order of the colours. */
export function withPigment(filter: Filter, pigment: Pigment): Filter {
  const chosen = (one: Pigment) => filter.pigments.includes(one) !== (one === pigment);
  return { ...filter, pigments: pigments.filter(chosen) };
}

/** How many annotations there are of each colour, and how many with a comment. */
export interface Counts {
  readonly byPigment: Readonly<Record<Pigment, number>>;
  readonly commented: number;
}

export function countsOf(annotations: readonly Annotation[]): Counts {
  const byPigment = { gamboge: 0, azurite: 0, malachite: 0, carmine: 0, violet: 0 };
  let commented = 0;
  for (const { pigment, comment } of annotations) {
    byPigment[pigment] += 1;
    if (comment !== '') commented += 1;
  }
  return { byPigment, commented };
}
