import { Dialog } from '@base-ui/react/dialog';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { OutlineLine, OutlinePart } from '../../core/import/file-outline';
import { isSameChoice, partsOf, withRestored, withStart } from '../../core/import/file-outline';
import { asRecognised } from '../../core/import/recognition';
import { useWords } from '../i18n/use-words';
import { applyCut, changeBreaks } from '../state/cutting';
import type { Cutting } from '../state/cutting-store';
import { chooseCut, closeCutting, useCutting } from '../state/cutting-store';
import { say } from '../state/message-store';
import buttons from '../ui/button.module.css';
import { Modal } from '../ui/Modal';
import styles from './cut-dialog.module.css';
import { CutPart } from './CutPart';

/** How a file was cut into essays, and the way to have it otherwise (ux.md 7.15). */
export function CutDialog() {
  const cutting = useCutting((state) => state.cutting);
  const { cutting: words } = useWords();
  return (
    <Modal
      open={cutting.kind !== 'closed'}
      title={words.title}
      className={styles['dialog']}
      onClose={closeCutting}
    >
      {cutting.kind === 'reading' && <p className={styles['reading']}>{words.reading}</p>}
      {cutting.kind === 'open' && <Cut cutting={cutting} />}
    </Modal>
  );
}

type Open = Extract<Cutting, { readonly kind: 'open' }>;

function Cut({ cutting }: { readonly cutting: Open }) {
  const {
    cutting: words,
    export: { cancel },
  } = useWords();
  const { cut, choices, busy } = cutting;
  const { outline } = cut;
  const list = useRef<HTMLOListElement>(null);
  const parts = useMemo(() => partsOf(outline, choices), [outline, choices]);
  const restored = useMemo(() => new Set(choices.restored), [choices]);
  const folded = outline.lines.filter(({ kind, at }) => kind === 'folded' && !restored.has(at));
  const isSame = isSameChoice(choices, cut.choices);
  const recognised = { ...asRecognised, breaks: choices.breaks };

  /** The part to have the focus next: the button that was pressed is gone then. */
  const next = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    const part = list.current?.querySelector(`[data-at="${next.current}"]`);
    next.current = null;
    (part?.querySelector('button') ?? list.current?.querySelector('button'))?.focus();
  }, [parts]);
  const merge = (index: number) => {
    const [part, before] = [parts[index], parts[index - 1]];
    if (part === undefined || before === undefined) return;
    chooseCut(withStart(outline, choices, part.at, false));
    say(words.announceMerged(parts.length - 1));
    next.current = before.at;
  };
  const split = ({ at }: OutlineLine) => {
    chooseCut(withStart(outline, choices, at, true));
    say(words.announceSplit(parts.length + 1));
    next.current = at;
  };
  const fold = (lines: readonly OutlineLine[], isFolded: boolean) => {
    const places = lines.map(({ at }) => at);
    chooseCut(withRestored(choices, places, !isFolded));
    say(isFolded ? words.announceFolded(lines.length) : words.announceRestored(lines.length));
  };
  const restoreAll = () => {
    const [first] = folded;
    fold(folded, false);
    const part = parts.find(({ lines }) => lines.some(({ at }) => at === first?.at));
    next.current = part?.at ?? null;
  };
  return (
    <>
      <div className={styles['head']}>
        <bdi className={styles['file']} lang="zh-CN">
          {cut.title}
        </bdi>
        <span className={styles['sum']}>{words.sum(parts.length, folded.length)}</span>
        {folded.length > 0 && (
          <button type="button" className={buttons['quiet']} onClick={restoreAll}>
            {words.restoreAll}
          </button>
        )}
        {!isSameChoice(choices, recognised) && (
          <button
            type="button"
            className={buttons['quiet']}
            onClick={() => {
              chooseCut(recognised);
              next.current = parts[0]?.at ?? null;
            }}
          >
            {words.asRecognised}
          </button>
        )}
      </div>
      {cut.wraps > 0 && <Breaks cutting={cutting} />}
      <ol ref={list} className={styles['list']} aria-label={words.parts}>
        {parts.map((part: OutlinePart, index) => (
          <CutPart
            key={part.at}
            part={part}
            number={index + 1}
            restored={restored}
            merge={index === 0 ? null : () => merge(index)}
            split={split}
            fold={(line, isFolded) => fold([line], isFolded)}
          />
        ))}
      </ol>
      <footer className={styles['footer']}>
        <span className={styles['hint']}>{isSame ? words.same : words.notesGoAlong}</span>
        <Dialog.Close className={buttons['solid']}>{cancel}</Dialog.Close>
        <button
          type="button"
          className={`${buttons['solid']} ${buttons['primary']}`}
          disabled={isSame || busy}
          onClick={() => void applyCut()}
        >
          {words.apply}
        </button>
      </footer>
    </>
  );
}

/** Whether lines that only a page's width had broken are joined, and the way to have it otherwise. */
function Breaks({ cutting }: { readonly cutting: Open }) {
  const { cutting: words } = useWords();
  const { file, cut, busy } = cutting;
  const isJoined = cut.choices.breaks === 'joined';
  return (
    <p className={styles['breaks']}>
      <span>{isJoined ? words.wrapped(cut.wraps) : words.unwrapped(cut.wraps)}</span>
      <button
        type="button"
        className={buttons['quiet']}
        disabled={busy}
        onClick={() => void changeBreaks(file, isJoined ? 'kept' : 'joined')}
      >
        {isJoined ? words.keepBreaks : words.joinLines}
      </button>
    </p>
  );
}
