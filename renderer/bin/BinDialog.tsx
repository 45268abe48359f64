import { Tabs } from '@base-ui/react/tabs';
import { useWords } from '../i18n/use-words';
import { setBin, useBin } from '../state/bin-store';
import { Modal } from '../ui/Modal';
import { TabRow } from '../ui/TabRow';
import styles from './bin-dialog.module.css';
import { BinnedAnnotations } from './BinnedAnnotations';
import { RemovedEssays } from './RemovedEssays';

/** 回收站: what was removed and can still be brought back (reliability.md 2.8). */
export function BinDialog() {
  const words = useWords();
  const open = useBin((state) => state.open);
  return (
    <Modal
      open={open}
      title={words.bin.title}
      className={styles['dialog']}
      onClose={() => setBin(false)}
    >
      <Tabs.Root className={styles['tabs']} defaultValue="essays">
        <TabRow
          label={words.bin.title}
          className={styles['list']}
          tabs={[
            { value: 'essays', label: words.bin.essays },
            { value: 'annotations', label: words.binned.title },
          ]}
        />
        <Tabs.Panel className={styles['panel']} value="essays">
          <RemovedEssays />
        </Tabs.Panel>
        <Tabs.Panel className={styles['panel']} value="annotations">
          <BinnedAnnotations />
        </Tabs.Panel>
      </Tabs.Root>
    </Modal>
  );
}
