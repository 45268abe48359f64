import type { ReactNode } from 'react';
import type { Filter } from '../../core/annotation/filter';
import { countsOf, isOpen, openFilter, withPigment } from '../../core/annotation/filter';
import type { Pigment } from '../../core/annotation/pigment';
import { pigments } from '../../core/annotation/pigment';
import { useWords } from '../i18n/use-words';
import { useNotes } from '../state/notes-store';
import styles from './filters.module.css';

interface Props {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** The chips: any of the colours chosen, and of those the ones with a comment. */
export function Filters({ filter, onChange }: Props) {
  const words = useWords();
  const annotations = useNotes((state) => state.notebook.annotations);
  const { byPigment, commented } = countsOf(annotations);
  return (
    <div className={styles['filters']} role="group" aria-label={words.notebook.filter}>
      <Chip pressed={isOpen(filter)} onClick={() => onChange(openFilter)}>
        {words.notebook.all}
      </Chip>
      {pigments.map((pigment) => (
        <Chip
          key={pigment}
          pigment={pigment}
          pressed={filter.pigments.includes(pigment)}
          onClick={() => onChange(withPigment(filter, pigment))}
        >
          <i className={styles['swatch']} />
          {words.notes.count(words.pigments[pigment], byPigment[pigment])}
        </Chip>
      ))}
      <Chip
        pressed={filter.commented}
        onClick={() => onChange({ ...filter, commented: !filter.commented })}
      >
        {words.notes.count(words.notebook.commented, commented)}
      </Chip>
    </div>
  );
}

interface ChipProps {
  readonly pigment?: Pigment;
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Chip({ pigment, pressed, onClick, children }: ChipProps) {
  return (
    <button
      type="button"
      className={styles['chip']}
      data-pigment={pigment}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
