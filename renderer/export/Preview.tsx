import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ExportFormatName, TextFormatName } from '../../core/export/export-choices';
import { isTextFormat } from '../../core/export/export-choices';
import { isOfEach, isRepeatable } from '../../core/export/managed-document';
import type { NotesSource, StudyNotes } from '../../core/export/study-notes';
import { fileText, filesText } from '../../core/export/text-formats';
import { useWords } from '../i18n/use-words';
import { EditionPage } from './EditionPage';
import { PageBlock } from './PageBlock';
import styles from './preview.module.css';
import type { Written } from './use-written';

/** Blocks drawn at first, and added whenever the end comes near: notes on many essays are long. */
const atOnce = 120;
/** Of a text, UTF-16 units drawn for each block. */
const unitsOfBlock = 200;
/** px from the end at which more are drawn. */
const nearEnd = 1200;

interface PreviewProps {
  readonly written: Written;
  readonly format: ExportFormatName;
  /** A sentence in place of the document; null where there is one. */
  readonly instead: string | null;
}

/** The document as it will be: a page, or the text of a format that is text. */
export function Preview({ written, format, instead }: PreviewProps) {
  const { export: words } = useWords();
  const deferred = useDeferredValue(written);
  const [shown, setShown] = useState(atOnce);
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const view = scroller.current;
    if (view === null) return undefined;
    const more = () => {
      const left = view.scrollHeight - view.scrollTop - view.clientHeight;
      if (left < nearEnd) setShown((before) => before + atOnce);
    };
    view.addEventListener('scroll', more, { passive: true });
    return () => view.removeEventListener('scroll', more);
  }, []);

  return (
    <div
      ref={scroller}
      className={styles['preview']}
      role="region"
      aria-label={words.preview}
      tabIndex={0}
    >
      {instead === null ? (
        <Page written={deferred} format={format} shown={Math.max(shown, atOnce)} />
      ) : (
        <p className={styles['instead']}>{instead}</p>
      )}
    </div>
  );
}

interface PageProps {
  readonly written: Written;
  readonly format: ExportFormatName;
  /** Blocks to show; more come as the reader scrolls. */
  readonly shown: number;
}

function Page({ written, format, shown }: PageProps) {
  const { language } = written.work === 'edition' ? written.edition : written.notes;
  return (
    <article
      className={styles['page']}
      data-theme="light"
      data-work={written.work}
      data-format={format}
      lang={language}
    >
      {written.work === 'edition' ? (
        <EditionPage edition={written.edition} shown={shown} />
      ) : isTextFormat(format) ? (
        <Source {...written} format={format} shown={shown * unitsOfBlock} />
      ) : (
        written.notes.blocks.slice(0, shown).map((block, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a block has no name but its place
          <PageBlock key={index} block={block} words={written.notes.words} />
        ))
      )}
    </article>
  );
}

interface SourceProps {
  readonly notes: StudyNotes;
  readonly source: NotesSource;
  readonly format: TextFormatName;
  /** UTF-16 units to show; more come as the reader scrolls. */
  readonly shown: number;
}

function Source({ notes, source, format, shown }: SourceProps) {
  const text = useMemo(() => {
    const { choices } = source;
    return choices.scope !== 'essay' && isOfEach(choices) && isRepeatable(format)
      ? filesText(format, source)
      : fileText(format, source, notes);
  }, [format, source, notes]);
  return <pre className={styles['source']}>{text.slice(0, shown)}</pre>;
}
