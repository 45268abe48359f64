import { RotateCcw } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { CommandId } from '../../core/commands';
import { holderOf, isOwn, isReserved, keyLabel, withKey, withUsualKeys } from '../../core/keymap';
import type { Key } from '../../core/keys';
import { keyName } from '../../core/keys';
import { useWords } from '../i18n/use-words';
import { say } from '../state/message-store';
import { changeSettings, useKeymap } from '../state/settings-store';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import styles from './key-settings.module.css';
import { useRecordedKey } from './use-recorded-key';

/** A command with its key. Pressed, the key waits for another; a key that is in use is said by whom. */
export function KeyRow({ id }: { readonly id: CommandId }) {
  const { shortcuts: words, commands } = useWords();
  const keymap = useKeymap();
  const [refused, setRefused] = useState<string | null>(null);
  /** The key that another command has, until the reader takes it over. */
  const [wanted, setWanted] = useState<Key | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const name = commands[id].replace(/…$/u, '');
  const label = keyLabel(id, keymap) || words.noKey;

  const end = () => {
    stop();
    setRefused(null);
    setWanted(null);
  };
  const give = (key: Key | null) => {
    changeSettings({ ownKeys: withKey(id, key, keymap) });
    say(words.set(name, key === null ? words.noKey : keyName(key, keymap.platform)));
    end();
  };
  const take = (key: Key | null) => {
    setWanted(null);
    if (key === null) return setRefused(words.unknown);
    const shown = keyName(key, keymap.platform);
    if (isReserved(key, id, keymap.platform)) return setRefused(words.reserved(shown));
    const holder = holderOf(key, id, keymap);
    if (holder === null) return give(key);
    setWanted(key);
    setRefused(words.taken(shown, commands[holder].replace(/…$/u, '')));
  };
  const { recording, stop, button } = useRecordedKey(keymap.platform, take, end);

  useLayoutEffect(() => {
    if (recording) row.current?.scrollIntoView({ block: 'nearest' });
  }, [recording, refused]);

  return (
    <li
      ref={row}
      className={styles['row']}
      data-recording={recording || undefined}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) end();
      }}
    >
      <span className={styles['name']}>{name}</span>
      {isOwn(id, keymap) && !recording && (
        <button
          type="button"
          className={buttons['quiet']}
          aria-label={words.reset(name)}
          title={words.reset(name)}
          onClick={() => changeSettings({ ownKeys: withUsualKeys(id, keymap) })}
        >
          <Icon of={RotateCcw} />
        </button>
      )}
      <button
        type="button"
        className={styles['key']}
        aria-label={recording ? words.press : words.change(name, label)}
        aria-pressed={recording}
        {...button}
      >
        {recording ? words.press : label}
      </button>
      {recording && (
        <div className={styles['ask']}>
          <p className={styles['said']} role="alert">
            {refused ?? words.pressMore}
          </p>
          {wanted !== null && (
            <button type="button" className={buttons['solid']} onClick={() => give(wanted)}>
              {words.takeOver}
            </button>
          )}
          <button type="button" className={buttons['solid']} onClick={() => give(null)}>
            {words.withoutKey}
          </button>
        </div>
      )}
    </li>
  );
}
