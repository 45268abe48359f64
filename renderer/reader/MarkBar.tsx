import { Toolbar } from '@base-ui/react/toolbar';
import { MessageSquare, Trash2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { isOnWords } from '../../core/annotation/mark-kind';
import type { TextRange } from '../../core/document/text-range';
import { keyLabel } from '../../core/keymap';
import { useHint } from '../i18n/use-hint';
import { useWords } from '../i18n/use-words';
import { run } from '../state/app-commands';
import { closeMarkBar, useMarkBar } from '../state/mark-bar-store';
import { useNotes } from '../state/notes-store';
import { placedWith } from '../state/placed-index';
import { useSelection } from '../state/selection-store';
import { useKeymap } from '../state/settings-store';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import type { BarPlace } from './FloatingBar';
import { FloatingBar } from './FloatingBar';
import { KindButtons, PigmentButtons } from './LookButtons';
import { MarkMenu } from './MarkMenu';
import styles from './selection-toolbar.module.css';

/** What can be done with the mark that was picked in the text, until the reader goes on. */
export function MarkBar(place: BarPlace) {
  const words = useWords();
  const hint = useHint();
  const keymap = useKeymap();
  const picked = useMarkBar((state) => state.picked);
  const selected = useSelection((state) => state.range !== null);
  const goesOn = useNotes(
    ({ active, editing }) => picked !== null && (picked !== active || editing !== null || selected),
  );
  const locked = useNotes((state) => state.locked !== null);
  const placed = useNotes((state) =>
    picked === null ? undefined : placedWith(state.placement, picked),
  );
  useEffect(() => {
    if (goesOn) closeMarkBar();
  }, [goesOn]);

  const range = useMemo(() => (placed === undefined ? null : shownPart(placed)), [placed]);
  if (placed === undefined || range === null || goesOn || locked) return null;
  const { kind, pigment } = placed.annotation;
  return (
    <FloatingBar {...place} range={range} label={words.marking.mark} onDismiss={closeMarkBar}>
      <PigmentButtons now={pigment} />
      <Toolbar.Separator className={styles['separator']} />
      {isOnWords(kind) && (
        <>
          <KindButtons now={kind} pigment={pigment} />
          <Toolbar.Separator className={styles['separator']} />
        </>
      )}
      <Toolbar.Button className={button['quiet']} onClick={() => run('edit-comment')}>
        <Icon of={MessageSquare} />
        <span className={styles['name']}>{words.marking.comment}</span>
        <kbd className={styles['key']}>{keyLabel('comment', keymap)}</kbd>
      </Toolbar.Button>
      <Toolbar.Button
        className={button['quiet']}
        aria-label={words.commands['delete-annotation']}
        title={hint(words.commands['delete-annotation'], 'delete-annotation')}
        onClick={() => run('delete-annotation')}
      >
        <Icon of={Trash2} />
      </Toolbar.Button>
      <MarkMenu kind={kind} />
    </FloatingBar>
  );
}

/** What a mark is shown by: a point by the character behind it. */
function shownPart({ start, end }: TextRange): TextRange {
  return { start, end: Math.max(end, start + 1) };
}
