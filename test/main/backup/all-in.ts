import type { TestHome } from './test-home';

/** All that a reader has in a library, by essay. */
export async function allIn({ stores }: TestHome) {
  const { entries, collections, removed } = stores.library.catalog;
  const notes = [];
  for (const entry of [...entries, ...removed.map((one) => one.entry)]) {
    const answer = await stores.notebooks.open(entry);
    // Turns count what this run was told: they are nothing that the reader has.
    const opened = answer.ok ? { ...answer, value: { ...answer.value, turn: 0 } } : answer;
    const past = await stores.notebooks.past(entry);
    const essay = await stores.library.essay(entry.id);
    notes.push({ id: entry.id, opened, past, essay });
  }
  return {
    entries: entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    removed: removed.map(({ entry }) => entry),
    collections,
    notes: notes.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
