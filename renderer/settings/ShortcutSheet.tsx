import { useId } from 'react';
import { commandGroups, groupNames } from '../../core/command-groups';
import { keyLabel } from '../../core/keymap';
import { useWords } from '../i18n/use-words';
import { openSettings, showKeys, useSettingsDialog } from '../state/settings-dialog-store';
import { useKeymap } from '../state/settings-store';
import buttons from '../ui/button.module.css';
import { Modal } from '../ui/Modal';
import { FixedKeys } from './FixedKeys';
import keys from './key-settings.module.css';
import styles from './shortcut-sheet.module.css';

/** All keys at a glance (ux.md 8); they are changed in 设置. */
export function ShortcutSheet() {
  const { shortcuts: words } = useWords();
  const open = useSettingsDialog((state) => state.keysShown);
  return (
    <Modal
      open={open}
      title={words.sheet}
      className={styles['dialog']}
      onClose={() => showKeys(false)}
    >
      <Keys />
      <footer className={styles['foot']}>
        <button
          type="button"
          className={buttons['solid']}
          onClick={() => {
            showKeys(false);
            openSettings('keys');
          }}
        >
          {words.changeKeys}
        </button>
      </footer>
    </Modal>
  );
}

function Keys() {
  const { shortcuts: words, commands } = useWords();
  const keymap = useKeymap();
  const id = useId();
  return (
    <div className={styles['sheet']} role="region" aria-label={words.sheet} tabIndex={0}>
      <div className={styles['columns']}>
        {groupNames.map((group) => (
          <section key={group} aria-labelledby={`${id}-${group}`}>
            <h2 className={keys['heading']} id={`${id}-${group}`}>
              {words.groups[group]}
            </h2>
            <ul>
              {commandGroups[group].map((one) => {
                const label = keyLabel(one, keymap);
                return label === '' ? null : (
                  <li key={one} className={keys['row']}>
                    <span className={keys['name']}>{commands[one].replace(/…$/u, '')}</span>
                    <kbd className={keys['fixed']}>{label}</kbd>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
        <FixedKeys />
      </div>
    </div>
  );
}
