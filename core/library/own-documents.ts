import type { Collection } from './catalog';

/** Whether a collection of the reader's own is one essay with nothing around it: lists show such ones together. */
export function isSingle({ bundled, essays, before, after }: Collection): boolean {
  return !bundled && essays.length === 1 && before.length === 0 && after.length === 0;
}
