import type { Notebook } from '../annotation/notebook';

/**
 * Notes that were once passed on from this library, without their former states: one that was changed
 * `here` since is the one here. Its moments come from one clock, so that they can be compared.
 */
export function withoutFormer(came: Notebook, here: Notebook): Notebook {
  const ours = new Map(here.annotations.map((one) => [one.id, one]));
  const annotations = came.annotations.map((one) => {
    const own = ours.get(one.id);
    return own !== undefined && own.modified >= one.modified ? own : one;
  });
  return { ...came, annotations };
}
