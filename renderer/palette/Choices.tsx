import type { KeyboardEvent } from 'react';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CommandId } from '../../core/commands';
import { keyLabel } from '../../core/keymap';
import { foundCommands, namedCommands, recentFirst } from '../../core/found-commands';
import { useWords } from '../i18n/use-words';
import { say } from '../state/message-store';
import { usePalette } from '../state/palette-store';
import { useKeymap, useSettings } from '../state/settings-store';
import styles from './palette.module.css';

/** Choices that PageUp and PageDown go over. */
const screen = 8;

/** The field and the commands it finds: a combobox, whose focus stays in the field. */
export function Choices({ onChoose }: { readonly onChoose: (id: CommandId) => void }) {
  const { palette: words, commands } = useWords();
  const ready = usePalette((state) => state.ready);
  const keymap = useKeymap();
  const recentCommands = useSettings((state) => state.settings.recentCommands);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();

  const named = useMemo(
    () => namedCommands(recentFirst(ready, recentCommands), commands, keymap),
    [ready, recentCommands, commands, keymap],
  );
  const found = useMemo(() => foundCommands(query, named), [query, named]);
  const active = found[at];

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [found, at]);

  const ask = (typed: string) => {
    setQuery(typed);
    setAt(0);
    if (foundCommands(typed, named).length === 0) say(words.none);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // 229: some input methods send the confirming Enter after the composition has ended.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      if (active !== undefined && !event.repeat) onChoose(active);
    } else {
      const to = moved(event, at, found.length);
      if (to === null) return;
      setAt(to);
    }
    event.preventDefault();
  };

  return (
    <>
      <input
        className={styles['field']}
        type="text"
        role="combobox"
        aria-label={words.label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={active === undefined ? undefined : `${id}-${active}`}
        placeholder={words.placeholder}
        spellCheck={false}
        autoComplete="off"
        onInput={({ currentTarget, nativeEvent }) => {
          const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
          if (!composing) ask(currentTarget.value);
        }}
        onCompositionEnd={({ currentTarget }) => ask(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {/* The focus stays in the field, whatever is pressed. */}
      <ul
        ref={list}
        id={`${id}-list`}
        className={styles['list']}
        role="listbox"
        aria-label={words.label}
        // A list that scrolls would be a stop of Tab.
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((one, index) => (
          <li
            key={one}
            id={`${id}-${one}`}
            className={styles['choice']}
            role="option"
            aria-selected={index === at}
            onMouseMove={() => setAt(index)}
            onClick={() => onChoose(one)}
          >
            <span className={styles['name']}>{commands[one]}</span>
            {recentCommands.includes(one) && (
              <span className={styles['recent']}>{words.recent}</span>
            )}
            <kbd className={styles['key']}>{keyLabel(one, keymap)}</kbd>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles['none']}>{words.none}</p>}
    </>
  );
}

/** The choice that a key leads to, over the ends too by the arrows; null where it leads to none. */
function moved({ key }: KeyboardEvent, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(at + screen, count - 1);
    case 'PageUp':
      return Math.max(at - screen, 0);
    default:
      return null;
  }
}
