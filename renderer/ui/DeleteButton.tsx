import { Menu } from '@base-ui/react/menu';
import { Trash2 } from 'lucide-react';
import type { Annotation } from '../../core/annotation/annotation';
import { useHint } from '../i18n/use-hint';
import { useWords } from '../i18n/use-words';
import { deleteAnnotation } from '../state/deletion';
import { canUncomment } from '../state/uncommenting';
import button from './button.module.css';
import { DeleteCommentItem } from './DeleteCommentItem';
import { Icon } from './Icon';
import styles from './menu.module.css';

/** The bin of a card: of a mark with a comment it asks which of the two is meant, else it deletes at once. */
export function DeleteButton({ annotation: { id } }: { readonly annotation: Annotation }) {
  const { card } = useWords();
  const hint = useHint();
  const title = hint(card.delete, 'delete-annotation');
  const bin = <Icon of={Trash2} size={16} />;
  if (!canUncomment(id)) {
    return (
      <button
        className={button['quiet']}
        type="button"
        aria-label={card.delete}
        title={title}
        onClick={(event) => {
          event.stopPropagation();
          deleteAnnotation(id);
        }}
      >
        {bin}
      </button>
    );
  }
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={button['quiet']} aria-label={card.delete} title={title}>
        {bin}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles['over']} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={styles['menu']}>
            <DeleteCommentItem id={id} />
            <Menu.Item className={styles['item']} onClick={() => deleteAnnotation(id)}>
              {card.deleteWithMark}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
