import { useMemo } from 'react';
import { keyLabel } from '../../core/keymap';
import type { Essay } from '../../core/document/essay';
import { length } from '../../core/document/essay';
import { entryOf } from '../../core/library/catalog';
import { minutesLeft, readPercent } from '../../core/document/progress';
import { useWords } from '../i18n/use-words';
import { useCaret } from '../state/caret-store';
import { useLibrary } from '../state/library-store';
import { useNotes } from '../state/notes-store';
import { useProgress } from '../state/progress-store';
import type { OpenEssay } from '../state/reading-store';
import { useSentence } from '../state/sentence-store';
import { useKeymap } from '../state/settings-store';
import { useEssayTitle } from '../state/use-essay-title';
import { useCurrentSection, useOutline } from '../state/use-outline';
import { usePageWords } from '../state/use-display';
import { FooterHint } from './FooterHint';
import styles from './footer.module.css';

/** Where one is in the essay, how much is left, how much is marked. Its top edge is the progress. */
export function Footer({ open }: { readonly open: OpenEssay }) {
  const progress = useProgress((state) => state.progress);
  return (
    <footer className={styles['footer']} style={{ '--progress': progress }}>
      <FooterHint>
        <SectionName essay={open.essay} />
      </FooterHint>
      <CaretStatus />
      <SentenceStatus />
      <ReadShare open={open} />
      <AnnotationCount />
    </footer>
  );
}

/** The section one reads; before the first heading, the essay itself. */
function SectionName({ essay }: { readonly essay: Essay }) {
  const title = useEssayTitle(essay);
  const entries = useOutline();
  const current = useCurrentSection(entries);
  const shown = usePageWords();
  return (
    <span className={styles['section']} lang="zh-CN">
      {shown(entries[current]?.text ?? title)}
    </span>
  );
}

/** That the text has a caret now, and the key that turns it off. */
function CaretStatus() {
  const { caret } = useWords();
  const on = useCaret((state) => state.caret !== null);
  const keymap = useKeymap();
  if (!on) return null;
  return (
    <span className={styles['caret']}>
      {caret.name}
      <kbd>{keyLabel('caret-mode', keymap)}</kbd>
    </span>
  );
}

/** That one reads sentence by sentence, and the key that ends it. */
function SentenceStatus() {
  const { sentence } = useWords();
  const isOn = useSentence((state) => state.isOn);
  const keymap = useKeymap();
  if (!isOn) return null;
  return (
    <span className={styles['caret']}>
      {sentence.name}
      <kbd>{keyLabel('sentence-focus', keymap)}</kbd>
    </span>
  );
}

function ReadShare({ open }: { readonly open: OpenEssay }) {
  const { library, footer } = useWords();
  const { id, blocks } = open.essay;
  const known = useLibrary(({ catalog }) => entryOf(catalog, id)?.length ?? null);
  // The library has counted them; of a long text that takes a while.
  const characters = useMemo(() => known ?? length(blocks), [known, blocks]);
  const finished = useProgress((state) => state.finished);
  const percent = useProgress((state) => readPercent(state.progress));
  const minutes = useProgress((state) => minutesLeft(characters, state.progress));
  if (finished) return <span>{library.finished}</span>;
  return (
    <>
      <span>{library.read(percent)}</span>
      {minutes > 0 && <span>{footer.left(minutes)}</span>}
    </>
  );
}

function AnnotationCount() {
  const { library } = useWords();
  const count = useNotes(({ placement }) => placement.placed.length + placement.orphans.length);
  return count === 0 ? null : <span>{library.annotations(count)}</span>;
}
