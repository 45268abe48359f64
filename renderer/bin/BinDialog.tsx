import { Tabs } from '@base-ui/react/tabs';
import { useEffect, useState } from 'react';
import { binned } from '../../core/library/removed';
import { useWords } from '../i18n/use-words';
import { setBin, useBin } from '../state/bin-store';
import { followBinned, loadBinned } from '../state/binned-store';
import { useLibrary } from '../state/library-store';
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
      <BinTabs />
    </Modal>
  );
}

/** Both lists; it begins with the one that has something. */
function BinTabs() {
  const words = useWords();
  const [tab, setTab] = useState(() =>
    binned(useLibrary.getState().catalog).length > 0 ? 'essays' : null,
  );
  useEffect(() => {
    void loadBinned().then((some) =>
      setTab((chosen) => chosen ?? (some ? 'annotations' : 'essays')),
    );
    return followBinned();
  }, []);
  return (
    <Tabs.Root className={styles['tabs']} value={tab} onValueChange={setTab}>
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
  );
}
