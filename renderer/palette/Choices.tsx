import { useCallback, useMemo } from 'react';
import type { CommandId } from '../../core/commands';
import { keyLabel } from '../../core/keymap';
import { foundCommands, namedCommands, recentFirst } from '../../core/found-commands';
import { useWords } from '../i18n/use-words';
import { usePalette } from '../state/palette-store';
import { useKeymap, useSettings } from '../state/settings-store';
import { SearchedList } from '../ui/SearchedList';
import styles from './palette.module.css';

/** The field and the commands it finds. */
export function Choices({ onChoose }: { readonly onChoose: (id: CommandId) => void }) {
  const { palette: words, commands } = useWords();
  const ready = usePalette((state) => state.ready);
  const keymap = useKeymap();
  const recentCommands = useSettings((state) => state.settings.recentCommands);
  const named = useMemo(
    () => namedCommands(recentFirst(ready, recentCommands), commands, keymap),
    [ready, recentCommands, commands, keymap],
  );
  const search = useCallback((query: string) => foundCommands(query, named), [named]);

  return (
    <SearchedList
      label={words.label}
      placeholder={words.placeholder}
      none={words.none}
      search={search}
      renderChoice={(one) => (
        <>
          <span className={styles['name']}>{commands[one]}</span>
          {recentCommands.includes(one) && <span className={styles['recent']}>{words.recent}</span>}
          <kbd className={styles['key']}>{keyLabel(one, keymap)}</kbd>
        </>
      )}
      onChoose={onChoose}
    />
  );
}
