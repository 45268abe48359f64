import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words';
import { setQuery, setSearching, useListing } from '../state/listing-store';
import { IconButton } from '../ui/IconButton';
import styles from './search-field.module.css';

/** Where one types what to look for in the notes. Nothing is looked for while an input method composes. */
export function SearchField({ onClosed }: { readonly onClosed: () => void }) {
  const { notebook, app } = useWords();
  const searching = useListing((state) => state.searching);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (searching) field.current?.focus({ preventScroll: true });
  }, [searching]);
  if (!searching) return null;

  const close = () => {
    setSearching(false);
    onClosed();
  };
  return (
    <search
      className={styles['search']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <input
        ref={field}
        className={styles['field']}
        type="text"
        aria-label={notebook.search}
        placeholder={notebook.searchHint}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target, nativeEvent }) => {
          const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
          if (!composing) setQuery(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <IconButton of={X} label={app.close} size={15} onClick={close} />
    </search>
  );
}
