import { Toolbar } from '@base-ui/react/toolbar';
import { Copy, MessageSquare } from 'lucide-react';
import type { WordLook } from '../../core/annotation/mark-kind';
import { lookOver } from '../../core/annotation/marking';
import { keyLabel } from '../../core/keymap';
import { useWords } from '../i18n/use-words';
import { copySelectedWords } from '../state/copy-quotation';
import { comment } from '../state/marking-commands';
import { useMoving } from '../state/moving';
import { useNotes } from '../state/notes-store';
import { useReview } from '../state/review-store';
import { unsettle, useSelection } from '../state/selection-store';
import { useKeymap, useSettings } from '../state/settings-store';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import type { BarPlace } from './FloatingBar';
import { FloatingBar } from './FloatingBar';
import { KindButtons, PigmentButtons } from './LookButtons';
import { MoreMenu } from './MoreMenu';
import styles from './selection-toolbar.module.css';

/** What can be done with the selected words. */
export function SelectionToolbar(place: BarPlace) {
  const words = useWords();
  const look = useLookToCome();
  const keymap = useKeymap();
  const { range, settled } = useSelection();
  const locked = useNotes((state) => state.locked !== null);
  // The words are selected for a note that is put in its place.
  const moving = useMoving((state) => state.moving !== null);
  const attaching = useReview(({ stage }) => stage === 'attaching');
  if (!settled || range === null || locked || moving || attaching) return null;
  return (
    <FloatingBar {...place} range={range} label={words.marking.toolbar} onDismiss={unsettle}>
      <PigmentButtons now={null} kind={look.kind} />
      <Toolbar.Separator className={styles['separator']} />
      <KindButtons now={look.kind} pigment={look.pigment} />
      <Toolbar.Separator className={styles['separator']} />
      <Toolbar.Button className={button['quiet']} onClick={comment}>
        <Icon of={MessageSquare} />
        <span className={styles['name']}>{words.marking.comment}</span>
        <kbd className={styles['key']}>{keyLabel('comment', keymap)}</kbd>
      </Toolbar.Button>
      <Toolbar.Button className={button['quiet']} onClick={copySelectedWords}>
        <Icon of={Copy} />
        <span className={styles['name']}>{words.marking.copy}</span>
      </Toolbar.Button>
      <MoreMenu />
    </FloatingBar>
  );
}

/** What 批注 or a colour would make of the selected words: the mark on just these, else a highlight. */
function useLookToCome(): WordLook {
  const placed = useNotes((state) => state.placement.placed);
  const range = useSelection((state) => state.range);
  const pigment = useSettings((state) => state.settings.lastPigment);
  const last: WordLook = { kind: 'highlight', pigment };
  return range === null ? last : lookOver(placed, range, {}, last);
}
