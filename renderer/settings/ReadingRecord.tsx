import { useState } from 'react';
import { useWords } from '../i18n/use-words';
import { clearReading } from '../state/reading-time';
import { changeSettings, useSettings } from '../state/settings-store';
import buttons from '../ui/button.module.css';
import { Confirm } from '../ui/Confirm';
import { Switch } from '../ui/Switch';
import styles from './data-section.module.css';

/** 阅读记录: whether what was read when is recorded, and the way to be rid of what was. */
export function ReadingRecord() {
  const { reading: words } = useWords();
  const isOn = useSettings((state) => state.settings.readingRecord);
  const [asks, setAsks] = useState(false);
  const [cleared, setCleared] = useState<boolean | null>(null);
  return (
    <section className={styles['section']} aria-labelledby="reading-record">
      <h2 className={styles['heading']} id="reading-record">
        {words.record}
      </h2>
      <Switch
        label={words.keep}
        more={words.keepMore}
        checked={isOn}
        onChange={(readingRecord) => changeSettings({ readingRecord })}
      />
      <div className={styles['actions']}>
        <button type="button" className={buttons['solid']} onClick={() => setAsks(true)}>
          {words.clearAll}
        </button>
      </div>
      <p className={styles['outcome']} role="status">
        {cleared === null ? '' : cleared ? words.cleared : words.notCleared}
      </p>
      <Confirm
        open={asks}
        question={words.clearQuestion}
        sentence={words.clearMore}
        verb={words.clear}
        onConfirm={() => void clearReading(null).then(setCleared)}
        onClose={() => setAsks(false)}
      />
    </section>
  );
}
