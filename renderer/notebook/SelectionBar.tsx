import { Copy, FileOutput, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { Pigment } from '../../core/annotation/pigment';
import { pigments } from '../../core/annotation/pigment';
import { useWords } from '../i18n/use-words';
import type { NoteRef } from '../state/chosen-notes';
import { chooseNone, useChosen } from '../state/chosen-notes';
import { openExport } from '../state/export-store';
import { deleteMany, recolourMany, tagMany } from '../state/many-notes';
import { ChosenBar, focusListOf } from '../ui/ChosenBar';
import { IconButton } from '../ui/IconButton';
import { TagField } from '../ui/TagField';
import { chosenIn, copyNotes } from './copied';
import type { Row } from './rows';
import styles from './selection-bar.module.css';

/** What can be done with the notes chosen in the list; each in one step of undo. */
export function SelectionBar({ rows }: { readonly rows: readonly Row[] }) {
  const { notebook, commands } = useWords();
  const chosen = useChosen((state) => state.chosen);
  const bar = useRef<HTMLElement>(null);
  if (chosen.size === 0) return null;
  const notes: readonly NoteRef[] = [...chosen.values()];

  /** The bar goes; the list has the focus again. */
  const leave = () => {
    focusListOf(bar.current?.parentElement);
    chooseNone();
  };
  const remove = async () => {
    // With the notes the bar goes too.
    const panel = bar.current?.parentElement;
    if (await deleteMany(notes)) focusListOf(panel);
  };
  return (
    <ChosenBar
      bar={bar}
      className={styles['bar']}
      label={notebook.selection}
      count={notebook.selected(chosen.size)}
      beside={<Dots onChoose={(pigment) => void recolourMany(notes, pigment)} />}
      clear={notebook.clearSelection}
      onLeave={leave}
      tags={<TagField own={[]} above onAdd={(tags) => void tagMany(notes, tags)} />}
    >
      <IconButton of={Copy} label={notebook.copy} onClick={() => copyNotes(chosenIn(rows))} />
      <IconButton of={FileOutput} label={commands.export} onClick={() => openExport('chosen')} />
      <IconButton of={Trash2} label={notebook.delete} onClick={() => void remove()} />
    </ChosenBar>
  );
}

/** The five colours, of which none is chosen: the notes may have any. */
function Dots({ onChoose }: { readonly onChoose: (pigment: Pigment) => void }) {
  const { notebook, pigments: names } = useWords();
  return (
    <span className={styles['dots']} role="group" aria-label={notebook.recolourAll}>
      {pigments.map((pigment) => (
        <button
          key={pigment}
          type="button"
          className={styles['dot']}
          data-pigment={pigment}
          aria-label={names[pigment]}
          title={names[pigment]}
          onClick={() => onChoose(pigment)}
        >
          <i className={styles['swatch']} />
        </button>
      ))}
    </span>
  );
}
