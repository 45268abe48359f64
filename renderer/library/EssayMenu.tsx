import { Menu } from '@base-ui/react/menu';
import type { EssayId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import { titleOf } from '../../core/library/own-details';
import { useWords } from '../i18n/use-words';
import { openEncodings, replaceEdition, takeEditionBack } from '../state/editions';
import { exportEssays } from '../state/export-store';
import { askOfLibrary } from '../state/library-dialogs';
import { markEssays } from '../state/library-edits';
import { openWindow } from '../state/other-windows';
import { leaveOverlay } from '../state/panel-store';
import { open } from '../state/reading-store';
import { focusReading } from '../state/regions';
import { removeEssays } from '../state/removal';
import { useShownText } from '../state/use-shown-text';
import menu from '../ui/menu.module.css';
import { MoveEssays } from './CategoryChoice';

interface Props {
  readonly entry: LibraryEntry;
  /** That essay alone, or all those chosen with it. */
  readonly essays: readonly EssayId[];
}

/** What can be done with an essay of the list, or with several. */
export function EssayMenu({ entry, essays }: Props) {
  const { commands, library, shelving } = useWords();
  const shown = useShownText();
  const isOne = essays.length === 1;
  const removed = isOne
    ? library.removed(shown(titleOf(entry)))
    : library.removedMany(essays.length);
  const readNow = entry.finished;
  return (
    <>
      {isOne && <OneOpened entry={entry} />}
      {(!isOne || !readNow) && (
        <Menu.Item className={menu['item']} onClick={() => void markEssays(essays, 'read')}>
          {shelving.markRead}
        </Menu.Item>
      )}
      {(!isOne || readNow || entry.progress > 0) && (
        <Menu.Item className={menu['item']} onClick={() => void markEssays(essays, 'unread')}>
          {shelving.markUnread}
        </Menu.Item>
      )}
      <MoveEssays essays={essays} />
      <Menu.Item className={menu['item']} onClick={() => exportEssays(essays)}>
        {commands.export}
      </Menu.Item>
      {isOne && <OneEdition entry={entry} />}
      <Menu.Separator className={menu['rule']} />
      <Menu.Item className={menu['item']} onClick={() => void removeEssays(essays, removed)}>
        {library.remove}
      </Menu.Item>
    </>
  );
}

function OneOpened({ entry: { id } }: Pick<Props, 'entry'>) {
  const { library, shelving } = useWords();
  return (
    <>
      <Menu.Item
        className={menu['item']}
        onClick={() => {
          leaveOverlay();
          void open(id).then(focusReading);
        }}
      >
        {library.open}
      </Menu.Item>
      <Menu.Item className={menu['item']} onClick={() => openWindow(id)}>
        {library.openInWindow}
      </Menu.Item>
      <Menu.Item
        className={menu['item']}
        onClick={() => askOfLibrary({ kind: 'details', essay: id })}
      >
        {shelving.edit}
      </Menu.Item>
    </>
  );
}

function OneEdition({ entry: { id, former } }: Pick<Props, 'entry'>) {
  const { review } = useWords();
  return (
    <>
      <Menu.Separator className={menu['rule']} />
      <Menu.Item className={menu['item']} onClick={() => void replaceEdition(id)}>
        {review.replace}
      </Menu.Item>
      <Menu.Item className={menu['item']} onClick={() => void openEncodings(id)}>
        {review.otherEncoding}
      </Menu.Item>
      {former !== null && (
        <Menu.Item className={menu['item']} onClick={() => void takeEditionBack(id)}>
          {review.takeBack}
        </Menu.Item>
      )}
    </>
  );
}
