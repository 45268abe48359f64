import { useId, useMemo, useState } from 'react';
import { commandGroups, groupNames } from '../../core/command-groups';
import type { CommandId } from '../../core/commands';
import { commandIds } from '../../core/commands';
import { foundCommands, namedCommands } from '../../core/found-commands';
import { useWords } from '../i18n/use-words';
import { changeSettings, useKeymap } from '../state/settings-store';
import buttons from '../ui/button.module.css';
import { Confirm } from '../ui/Confirm';
import { Switch } from '../ui/Switch';
import { FixedKeys } from './FixedKeys';
import { KeyRow } from './KeyRow';
import styles from './key-settings.module.css';

/** 快捷键: every command with its key, which another takes the place of, and the way back. */
export function KeySettings() {
  const { shortcuts: words, commands } = useWords();
  const keymap = useKeymap();
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState(false);
  const id = useId();
  const found = useMemo(
    () => new Set(foundCommands(query, namedCommands(commandIds, commands, keymap))),
    [query, commands, keymap],
  );
  const isFound = (one: CommandId) => found.has(one);
  const shown = groupNames.filter((group) => commandGroups[group].some(isFound));

  return (
    <div className={styles['settings']}>
      <Switch
        label={words.singleKeys}
        more={words.singleKeysMore}
        checked={keymap.singleKeys}
        onChange={(singleKeys) => changeSettings({ singleKeys })}
      />
      <div className={styles['head']} role="search" aria-label={words.find}>
        <input
          className={styles['find']}
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          spellCheck={false}
          autoComplete="off"
          onInput={({ currentTarget, nativeEvent }) => {
            const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
            if (!composing) setQuery(currentTarget.value);
          }}
          onCompositionEnd={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <button
          type="button"
          className={buttons['solid']}
          disabled={Object.keys(keymap.ownKeys).length === 0}
          onClick={() => setAsking(true)}
        >
          {words.resetAll}
        </button>
      </div>
      {shown.map((group) => (
        <section key={group} aria-labelledby={`${id}-${group}`}>
          <h2 className={styles['heading']} id={`${id}-${group}`}>
            {words.groups[group]}
          </h2>
          <ul>
            {commandGroups[group].filter(isFound).map((one) => (
              <KeyRow key={one} id={one} />
            ))}
          </ul>
        </section>
      ))}
      <p className={styles['none']} role="status">
        {shown.length === 0 ? words.none : ''}
      </p>
      {query === '' && <FixedKeys />}
      <Confirm
        open={asking}
        question={words.resetAllAsk}
        sentence={words.resetAllMore}
        verb={words.resetAll}
        onConfirm={() => changeSettings({ ownKeys: {} })}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
