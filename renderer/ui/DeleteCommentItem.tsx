import { Menu } from '@base-ui/react/menu';
import type { AnnotationId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { canUncomment, uncomment } from '../state/uncommenting';
import styles from './menu.module.css';

/** Takes the comment off a mark; nothing where there is none, or nothing but it. */
export function DeleteCommentItem({ id }: { readonly id: AnnotationId }) {
  const { card } = useWords();
  if (!canUncomment(id)) return null;
  return (
    <Menu.Item className={styles['item']} onClick={() => uncomment(id)}>
      {card.deleteComment}
    </Menu.Item>
  );
}
