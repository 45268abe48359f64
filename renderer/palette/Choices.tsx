import { useCallback, useMemo } from 'react';
import type { CommandId } from '../../core/commands';
import { keyLabel } from '../../core/keymap';
import { foundCommands, namedCommands, recentFirst } from '../../core/found-commands';
import type { EssayId } from '../../core/ids';
import { isEssayId } from '../../core/ids';
import { entryOf } from '../../core/library/catalog';
import { titledWith } from '../../core/library/essay-filter';
import { authorOf, titleOf } from '../../core/library/own-details';
import { toldApart } from '../../core/words/told-apart';
import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { usePalette } from '../state/palette-store';
import { useKeymap, useSettings } from '../state/settings-store';
import { useShownText } from '../state/use-shown-text';
import { useTelling } from '../state/use-telling';
import { SearchedList } from '../ui/SearchedList';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './palette.module.css';

/** A command, or an essay to open. */
export type Choice = CommandId | EssayId;

/** Essays that are offered: who looks for more has the library's search. */
const mostEssays = 6;

/** The field, the commands it finds, and below them the essays. */
export function Choices({ onChoose }: { readonly onChoose: (choice: Choice) => void }) {
  const { palette: words, commands } = useWords();
  const ready = usePalette((state) => state.ready);
  const entries = useLibrary(({ catalog }) => catalog.entries);
  const keymap = useKeymap();
  const recentCommands = useSettings((state) => state.settings.recentCommands);
  const named = useMemo(
    () => namedCommands(recentFirst(ready, recentCommands), commands, keymap),
    [ready, recentCommands, commands, keymap],
  );
  const search = useCallback(
    (query: string): readonly Choice[] => [
      ...foundCommands(query, named),
      ...titledWith(query, entries, mostEssays).map(({ id }) => id),
    ],
    [named, entries],
  );

  return (
    <SearchedList
      label={words.label}
      placeholder={words.placeholder}
      none={words.none}
      search={search}
      headingOf={(one) => (isEssayId(one) ? words.essays : null)}
      renderChoice={(one) =>
        isEssayId(one) ? (
          <EssayChoice id={one} />
        ) : (
          <>
            <span className={styles['name']}>{commands[one]}</span>
            {recentCommands.includes(one) && (
              <span className={styles['recent']}>{words.recent}</span>
            )}
            <kbd className={styles['key']}>{keyLabel(one, keymap)}</kbd>
          </>
        )
      }
      onChoose={onChoose}
    />
  );
}

/** An essay's title, and what tells it from others of that title, else its author. */
function EssayChoice({ id }: { readonly id: EssayId }) {
  const words = useWords();
  const shown = useShownText();
  const entry = useLibrary(({ catalog }) => entryOf(catalog, id));
  const telling = useTelling(id);
  if (entry === null) return null;
  return (
    <>
      <span className={styles['name']} lang="zh-CN">
        {shown(titleOf(entry))}
      </span>
      {/* The heading above is no choice that one comes to. */}
      <VisuallyHidden>{words.palette.essays}</VisuallyHidden>
      <span className={styles['recent']} lang="zh-CN">
        {shown(telling === null ? authorOf(entry) : toldApart(telling, words))}
      </span>
    </>
  );
}
