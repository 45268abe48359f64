import { Copy, FileOutput, Trash2, X } from 'lucide-react';
import { useRef } from 'react';
import type { Pigment } from '../../core/annotation/pigment';
import { pigments } from '../../core/annotation/pigment';
import { useWords } from '../i18n/use-words';
import type { NoteRef } from '../state/chosen-notes';
import { chooseNone, useChosen } from '../state/chosen-notes';
import { openExport } from '../state/export-store';
import { deleteMany, recolourMany, tagMany } from '../state/many-notes';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
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
    focusList(bar.current?.parentElement);
    chooseNone();
  };
  const remove = async () => {
    // With the notes the bar goes too.
    const panel = bar.current?.parentElement;
    if (await deleteMany(notes)) focusList(panel);
  };
  return (
    <footer
      ref={bar}
      className={styles['bar']}
      role="group"
      aria-label={notebook.selection}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented)
          return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      <div className={styles['row']}>
        <b className={styles['count']}>{notebook.selected(chosen.size)}</b>
        <Dots onChoose={(pigment) => void recolourMany(notes, pigment)} />
        <button
          type="button"
          className={button['quiet']}
          aria-label={notebook.clearSelection}
          title={notebook.clearSelection}
          onClick={leave}
        >
          <Icon of={X} size={16} />
        </button>
      </div>
      <div className={styles['row']}>
        <span className={styles['tags']}>
          <TagField own={[]} above onAdd={(tags) => void tagMany(notes, tags)} />
        </span>
        <button
          type="button"
          className={button['quiet']}
          aria-label={notebook.copy}
          title={notebook.copy}
          onClick={() => copyNotes(chosenIn(rows))}
        >
          <Icon of={Copy} size={16} />
        </button>
        <button
          type="button"
          className={button['quiet']}
          aria-label={commands.export}
          title={commands.export}
          onClick={() => openExport(notes)}
        >
          <Icon of={FileOutput} size={16} />
        </button>
        <button
          type="button"
          className={button['quiet']}
          aria-label={notebook.delete}
          title={notebook.delete}
          onClick={() => void remove()}
        >
          <Icon of={Trash2} size={16} />
        </button>
      </div>
    </footer>
  );
}

function focusList(panel: HTMLElement | null | undefined): void {
  panel?.querySelector<HTMLElement>('[data-rove][tabindex="0"]')?.focus({ preventScroll: true });
}

/** The five colours, of which none is chosen: the notes may have any. */
function Dots({ onChoose }: { readonly onChoose: (pigment: Pigment) => void }) {
  const { notebook, pigments: names, marking } = useWords();
  return (
    <span className={styles['dots']} role="group" aria-label={notebook.recolourAll}>
      {pigments.map((pigment, index) => (
        <button
          key={pigment}
          type="button"
          className={styles['dot']}
          data-pigment={pigment}
          aria-label={names[pigment]}
          title={marking.pigment(names[pigment], index + 1)}
          onClick={() => onChoose(pigment)}
        >
          <i className={styles['swatch']} />
        </button>
      ))}
    </span>
  );
}
