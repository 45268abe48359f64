import { Dialog } from '@base-ui/react/dialog';
import type { EssayId } from '../../core/ids';
import type { ImportItem } from '../../core/import/import-item';
import { entryOf } from '../../core/library/catalog';
import { titleOf } from '../../core/library/own-details';
import { useWords } from '../i18n/use-words';
import { copyArrival, joinArrival, leaveArrival, useAskedArrival } from '../state/arrivals';
import { useLibrary } from '../state/library-store';
import buttons from '../ui/button.module.css';
import { Modal } from '../ui/Modal';
import styles from './incoming-dialog.module.css';

/** Asks what becomes of a shared file whose essays are in the library: merged, or kept as a copy. */
export function SharedDialog() {
  const { sharing } = useWords();
  const item = useAskedArrival();
  const essays = item?.state.kind === 'met' ? item.state.essays : [];
  return (
    <Modal
      open={item !== null}
      title={essays.length > 1 ? sharing.titleOfSome(essays.length) : sharing.title}
      className={styles['dialog']}
      focus="[data-join]"
      onClose={leaveArrival}
    >
      {item === null ? null : <Question key={item.id} item={item} essays={essays} />}
    </Modal>
  );
}

interface QuestionProps {
  readonly item: ImportItem;
  readonly essays: readonly EssayId[];
}

function Question({ item, essays }: QuestionProps) {
  const { incoming, sharing } = useWords();
  const catalog = useLibrary((state) => state.catalog);
  return (
    <>
      <div className={styles['content']}>
        <ul className={styles['lines']}>
          {essays.map((id) => {
            const entry = entryOf(catalog, id);
            return entry === null ? null : <li key={id}>{titleOf(entry)}</li>;
          })}
        </ul>
        <Dialog.Description className={styles['question']}>{sharing.lead}</Dialog.Description>
        <p className={styles['lead']}>{sharing.joinHint}</p>
        <p className={styles['lead']}>{sharing.copyHint}</p>
        <p className={styles['lead']}>{incoming.lead(item.name)}</p>
      </div>
      <footer className={styles['footer']}>
        <Dialog.Close className={buttons['solid']}>{sharing.cancel}</Dialog.Close>
        <button type="button" className={buttons['solid']} onClick={() => void copyArrival()}>
          {sharing.copy}
        </button>
        <button
          type="button"
          className={`${buttons['solid']} ${buttons['primary']}`}
          data-join
          onClick={() => void joinArrival()}
        >
          {sharing.join}
        </button>
      </footer>
    </>
  );
}
