import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { OutlineLine, OutlinePart } from '../../core/import/file-outline';
import { useWords } from '../i18n/use-words';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import styles from './cut-part.module.css';

interface Props {
  readonly part: OutlinePart;
  readonly number: number;
  /** The folded lines that are to be text. */
  readonly restored: ReadonlySet<number>;
  /** null for the first. */
  readonly merge: (() => void) | null;
  readonly split: (line: OutlineLine) => void;
  readonly fold: (line: OutlineLine, isFolded: boolean) => void;
}

/** An essay of a file: how it begins, and on demand where it could be cut and what of it is folded. */
export function CutPart({ part, number, restored, merge, split, fold }: Props) {
  const { cutting: words } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { at, title, first, length, lines } = part;
  const places = lines.filter(({ kind }) => kind !== 'folded').length;
  const folded = lines.filter((line) => line.kind === 'folded' && !restored.has(line.at)).length;
  const name = title === '' ? words.untitled : title;
  return (
    <li className={styles['part']} data-at={at}>
      <div className={styles['row']}>
        <span className={styles['number']} aria-hidden="true">
          {String(number).padStart(2, '0')}
        </span>
        <div className={styles['text']}>
          <bdi className={styles['title']} lang="zh-CN" title={name}>
            {name}
          </bdi>
          <bdi className={styles['first']} lang="zh-CN">
            {first}
          </bdi>
          <span className={styles['facts']}>
            <span>{words.length(length)}</span>
            {lines.length > 0 && (
              <button
                type="button"
                className={styles['more']}
                aria-expanded={open}
                aria-controls={id}
                onClick={() => setOpen(!open)}
              >
                <Icon of={open ? ChevronDown : ChevronRight} size={14} />
                {words.details(places, folded) || words.details(0, lines.length)}
              </button>
            )}
          </span>
        </div>
        {merge !== null && (
          <button
            type="button"
            className={buttons['quiet']}
            aria-label={words.mergeNamed(name)}
            onClick={merge}
          >
            {words.merge}
          </button>
        )}
      </div>
      {lines.length > 0 && (
        <ul id={id} className={styles['lines']} hidden={!open}>
          {open &&
            lines.map((line) => (
              <Line
                key={`${line.kind} ${line.at}`}
                line={line}
                isFolded={!restored.has(line.at)}
                split={split}
                fold={fold}
              />
            ))}
        </ul>
      )}
    </li>
  );
}

interface LineProps extends Pick<Props, 'split' | 'fold'> {
  readonly line: OutlineLine;
  readonly isFolded: boolean;
}

function Line({ line, isFolded, split, fold }: LineProps) {
  const { cutting: words } = useWords();
  const { kind, text } = line;
  const named =
    kind !== 'folded' ? words.splitNamed : isFolded ? words.restoreNamed : words.foldNamed;
  const verb = kind !== 'folded' ? words.split : isFolded ? words.restore : words.fold;
  return (
    <li className={styles['line']} data-kind={kind} data-folded={kind === 'folded' && isFolded}>
      <bdi className={styles['words']} lang="zh-CN" title={text}>
        {text}
      </bdi>
      <button
        type="button"
        className={buttons['quiet']}
        aria-label={named(text)}
        onClick={() => (kind === 'folded' ? fold(line, !isFolded) : split(line))}
      >
        {verb}
      </button>
    </li>
  );
}
