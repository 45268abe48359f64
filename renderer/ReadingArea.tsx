import { failureSentence } from '../core/words/failure-sentence';
import styles from './app.module.css';
import { FindBar } from './find/FindBar';
import { FoundFlash } from './find/FoundFlash';
import { FirstRun } from './first-run/FirstRun';
import { useWords } from './i18n/use-words';
import { Margin } from './margin/Margin';
import { Footer } from './reader/Footer';
import { HeldEssay } from './reader/HeldEssay';
import { PlainEssay } from './reader/PlainEssay';
import { Reader } from './reader/Reader';
import { UnreadableEssay } from './reader/UnreadableEssay';
import { AttachBar } from './review/AttachBar';
import { useCovered } from './state/panel-store';
import type { Reading } from './state/reading-store';
import { isUnreadable, useReading } from './state/reading-store';
import { usePageWords } from './state/use-display';
import { useEssayTitle } from './state/use-essay-title';
import { ErrorBoundary } from './ui/ErrorBoundary';
import { Trouble } from './ui/Trouble';
import { assertNever } from '../core/result';

/** The page: the essay on show, or what stands in its place. Out of reach while a panel covers it. */
export function ReadingArea() {
  const words = useWords();
  const reading = useReading((state) => state.reading);
  const covered = useCovered();
  const title = useEssayTitle(reading.kind === 'open' ? reading.open.essay : null);
  const shown = usePageWords();
  const label = reading.kind === 'open' ? shown(title) : words.app.reading;
  return (
    <main className={styles['reading']} aria-label={label} tabIndex={-1} inert={covered}>
      <ErrorBoundary key={reading.kind === 'none' ? '' : reading.id}>
        <Shown reading={reading} />
      </ErrorBoundary>
    </main>
  );
}

function Shown({ reading }: { readonly reading: Reading }) {
  const words = useWords();
  switch (reading.kind) {
    case 'none':
      return <FirstRun />;
    case 'opening':
      return <p className={styles['opening']}>{words.app.opening}</p>;
    case 'failed':
      if (isUnreadable(reading.failure)) return <UnreadableEssay {...reading} />;
      return <Trouble title={words.app.name} sentence={failureSentence(reading.failure, words)} />;
    case 'held':
      return <HeldEssay id={reading.id} />;
    case 'plain':
      return <PlainEssay {...reading} />;
    case 'open':
      return (
        <>
          <Reader key={reading.open.essay.id} open={reading.open} beside={<Margin />} />
          <Footer open={reading.open} />
          <FindBar />
          <FoundFlash />
          <AttachBar />
        </>
      );
    default:
      return assertNever(reading);
  }
}
