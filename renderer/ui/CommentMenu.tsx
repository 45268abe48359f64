import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { Annotation } from '../../core/annotation/annotation';
import { useWords } from '../i18n/use-words';
import { copyPassage } from '../state/copy-quotation';
import { beginMoving } from '../state/moving';
import { quote } from '../state/quoting';
import { openVersions } from '../state/versions-store';
import button from './button.module.css';
import { Icon } from './Icon';
import { KindItems } from './LookItems';
import styles from './menu.module.css';
import { QuotationItems } from './QuotationItems';

interface Props {
  readonly annotation: Annotation;
  /** Whether its comment has older texts. */
  readonly hasVersions: boolean;
}

/** What is done with an annotation less often, behind a ⋯. */
export function CommentMenu({ annotation, hasVersions }: Props) {
  const { id } = annotation;
  const { commands, marking, versions } = useWords();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={button['quiet']} aria-label={marking.more} title={marking.more}>
        <Icon of={Ellipsis} size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles['over']} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={styles['menu']}>
            <KindItems annotation={annotation} />
            <Menu.Item className={styles['item']} onClick={() => quote([id])}>
              {commands['quote-in-reflection']}
            </Menu.Item>
            <QuotationItems onCopy={(style) => copyPassage(id, style)} />
            <Menu.Item className={styles['item']} onClick={() => beginMoving(id)}>
              {commands['move-annotation']}
            </Menu.Item>
            {hasVersions && (
              <Menu.Item className={styles['item']} onClick={() => void openVersions(id)}>
                {versions.title}
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
