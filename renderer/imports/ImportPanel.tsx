import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { ImportItem } from '../../core/import/import-item';
import { isSettled } from '../../core/import/import-item';
import { useWords } from '../i18n/use-words';
import { cancelImport, copyImportReport, firstOf, openFromPanel } from '../state/imports';
import { setImportsOpen, useImports } from '../state/imports-store';
import { focusReading } from '../state/regions';
import buttons from '../ui/button.module.css';
import { IconButton } from '../ui/IconButton';
import styles from './import-panel.module.css';
import { ImportList } from './ImportList';
import { tellHeight } from './tell-height';
import { useEnterOpens } from './use-enter-opens';
import { useStepAside } from './use-step-aside';

/**
 * What becomes of documents on their way in (ux.md 7.15). It takes no focus: reading goes on. Where it
 * has the focus Enter opens the first essay that has come in. Closing it calls nothing off; once all is
 * in, it makes room for a card.
 */
export function ImportPanel() {
  const { imports } = useWords();
  const open = useImports((state) => state.open);
  const items = useImports((state) => state.items);
  const listed = useMemo(() => failedFirst([...items.values()]), [items]);
  useStepAside(listed, open);
  const settled = listed.filter(isSettled).length;
  const isDone = settled === items.size;
  const [first = null, ...others] = listed.flatMap((item) => firstOf(item) ?? []);
  useEnterOpens(open && isDone && others.length === 0 ? first : null);
  if (!open || items.size === 0) return null;
  return (
    <section
      ref={tellHeight}
      className={styles['panel']}
      aria-label={imports.panel}
      data-region="imports"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const isOnPanel = event.target === event.currentTarget;
        if (event.key === 'Escape') close();
        else if (event.key === 'Enter' && isOnPanel && first !== null && !event.repeat)
          void openFromPanel(first).then(focusReading);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <header className={styles['header']}>
        <h2 className={styles['title']}>{imports.panel}</h2>
        <span className={styles['count']}>{imports.progress(settled, items.size)}</span>
        {isDone ? (
          <button type="button" className={buttons['quiet']} onClick={copyImportReport}>
            {imports.copyReport}
          </button>
        ) : (
          <button type="button" className={buttons['quiet']} onClick={() => cancelImport(null)}>
            {imports.cancelAll}
          </button>
        )}
        <IconButton of={X} label={imports.close} size={18} onClick={close} />
      </header>
      <progress
        className={styles['bar']}
        aria-label={imports.panel}
        max={items.size}
        value={settled}
        hidden={isDone}
      />
      <ImportList items={listed} />
    </section>
  );
}

/** Those that ask for something stand where they are seen. */
function failedFirst(items: readonly ImportItem[]): readonly ImportItem[] {
  const hasFailed = ({ state }: ImportItem) => state.kind === 'failed';
  return [...items.filter(hasFailed), ...items.filter((item) => !hasFailed(item))];
}

function close(): void {
  setImportsOpen(false);
  focusReading();
}
