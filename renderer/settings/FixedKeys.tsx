import { useId } from 'react';
import { useWords } from '../i18n/use-words';
import { useSettings } from '../state/settings-store';
import styles from './key-settings.module.css';

/** The keys that no command has: those of the system, of text fields, and of moving in a text. */
export function FixedKeys() {
  const { shortcuts: words } = useWords();
  const isMac = useSettings((state) => state.platform === 'mac');
  const id = useId();
  const { fixedKeys: names } = words;
  const rows = [
    [names.leave, 'Esc'],
    [names.finish, isMac ? 'Esc ⌘↩' : 'Esc Ctrl+Enter'],
    [
      names.screens,
      isMac ? `${words.space} ⇧${words.space}` : `${words.space} Shift+${words.space}`,
    ],
    [names.ends, isMac ? '⌘↑ ⌘↓' : 'Home End'],
    [names.extend, isMac ? '⇧← ⇧→' : 'Shift+← Shift+→'],
    [names.extendByWord, isMac ? '⌥⇧← ⌥⇧→' : 'Ctrl+Shift+← Ctrl+Shift+→'],
    [names.clickSentence, isMac ? `⌥${words.click}` : `Alt+${words.click}`],
  ] as const;
  return (
    <section aria-labelledby={id}>
      <h2 className={styles['heading']} id={id}>
        {words.fixed}
      </h2>
      <ul>
        {rows.map(([name, keys]) => (
          <li key={name} className={styles['row']}>
            <span className={styles['name']}>{name}</span>
            <span className={styles['fixed']}>{keys}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
