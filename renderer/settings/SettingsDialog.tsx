import { Tabs } from '@base-ui/react/tabs';
import { useWords } from '../i18n/use-words';
import {
  closeSettings,
  settingsTabs,
  showSettingsTab,
  useSettingsDialog,
} from '../state/settings-dialog-store';
import { Modal } from '../ui/Modal';
import { AboutSettings } from './AboutSettings';
import { Backups } from './Backups';
import { FoundFiles } from './FoundFiles';
import { KeySettings } from './KeySettings';
import { LanguageSettings } from './LanguageSettings';
import { LibraryLocation } from './LibraryLocation';
import { LookSettings } from './LookSettings';
import { MarkSettings } from './MarkSettings';
import { ReadingRecord } from './ReadingRecord';
import { RestoreDialog } from './RestoreDialog';
import { SecondBackup } from './SecondBackup';
import { WholeLibrary } from './WholeLibrary';
import styles from './settings-dialog.module.css';

/** 设置 (ux.md 7.16): its tabs at the left, what the chosen one holds at the right. */
export function SettingsDialog() {
  const { settings: words } = useWords();
  const open = useSettingsDialog((state) => state.open);
  const tab = useSettingsDialog((state) => state.tab);
  return (
    <Modal
      open={open}
      title={words.title}
      className={styles['dialog']}
      focus='[role="tab"][aria-selected="true"]'
      onClose={closeSettings}
    >
      <Tabs.Root
        className={styles['tabs']}
        orientation="vertical"
        value={tab}
        onValueChange={showSettingsTab}
      >
        <Tabs.List className={styles['list']} activateOnFocus aria-label={words.title}>
          {settingsTabs.map((one) => (
            <Tabs.Tab key={one} className={styles['tab']} value={one}>
              {words.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel className={styles['panel']} value="look">
          <LookSettings />
        </Tabs.Panel>
        <Tabs.Panel className={styles['panel']} value="marks">
          <MarkSettings />
        </Tabs.Panel>
        <Tabs.Panel className={styles['panel']} value="keys">
          <KeySettings />
        </Tabs.Panel>
        <Tabs.Panel className={styles['panel']} value="data">
          <FoundFiles />
          <LibraryLocation />
          <Backups />
          <WholeLibrary />
          <SecondBackup />
          <ReadingRecord />
          <RestoreDialog />
        </Tabs.Panel>
        <Tabs.Panel className={styles['panel']} value="language">
          <LanguageSettings />
        </Tabs.Panel>
        <Tabs.Panel className={styles['panel']} value="about">
          <AboutSettings />
        </Tabs.Panel>
      </Tabs.Root>
    </Modal>
  );
}
