import { formerTexts, othersIn, wasAsked } from './former-editions';
import { reground, useNotes } from './notes-store';
import { openEssay } from './reading-store';

/** Asks for the texts of former editions that notes need which come later, as by a merge or from the bin. */
export function followLateNotes(): void {
  useNotes.subscribe(({ essay, notebook }, { notebook: before }) => {
    const open = openEssay();
    if (notebook.annotations === before.annotations || open?.essay.id !== essay) return;
    const { id, edition } = open.essay;
    if ([...othersIn(notebook.annotations, edition)].every((one) => wasAsked(id, one))) return;
    void formerTexts(open.essay, notebook.annotations).then((texts) => reground(id, texts));
  });
}
