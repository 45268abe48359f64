import { useEffect } from 'react';
import { entryOf } from '../../core/library/catalog';
import { titleOf } from '../../core/library/own-details';
import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { useReading } from '../state/reading-store';
import { usePageWords } from '../state/use-display';

/** Names the window by the essay on show, as the page shows its title: the system tells windows apart by it. */
export function useWindowTitle(): void {
  const { app } = useWords();
  const id = useReading(({ reading }) => (reading.kind === 'none' ? null : reading.id));
  const title = useLibrary(({ catalog }) => {
    const entry = id === null ? null : entryOf(catalog, id);
    return entry === null ? null : titleOf(entry);
  });
  const shown = usePageWords();
  const whole = title === null ? app.name : app.windowTitle(shown(title));
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
