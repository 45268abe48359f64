import { ContextMenu } from '@base-ui/react/context-menu';
import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { pigments } from '../../core/annotation/pigment';
import { useWords } from '../i18n/use-words';
import type { NoteRef } from '../state/chosen-notes';
import { openExport } from '../state/export-store';
import { deleteMany, recolourMany } from '../state/many-notes';
import { useNotes } from '../state/notes-store';
import { AnnotationItems } from '../ui/AnnotationItems';
import menu from '../ui/menu.module.css';
import { useMenuKeys } from '../ui/use-menu-keys';
import { copyNotes } from './copied';
import type { ListedNote } from './rows';

interface Props {
  /** One note, or all that are chosen with it. */
  readonly asked: readonly ListedNote[];
}

/** The menu of a note in the list, by the pointer's other button or the menu key. */
export function NoteMenu({ asked }: Props): ReactNode {
  const { marking } = useWords();
  const locked = useNotes((state) => state.locked !== null);
  const keys = useMenuKeys();
  const [first] = asked;
  if (first === undefined) return null;
  const isOwn = asked.length === 1 && first.essay.isOpen;
  return (
    <ContextMenu.Portal>
      <ContextMenu.Positioner className={menu['over']}>
        <ContextMenu.Popup className={menu['menu']} aria-label={marking.menu} {...keys}>
          {isOwn ? (
            <AnnotationItems annotation={first.note.annotation} locked={locked} at={null} />
          ) : (
            <TogetherItems asked={asked} />
          )}
        </ContextMenu.Popup>
      </ContextMenu.Positioner>
    </ContextMenu.Portal>
  );
}

/** What can be done with several notes, or with one of an essay that is not open. */
function TogetherItems({ asked }: Props) {
  const { commands, notebook, pigments: names } = useWords();
  const notes: readonly NoteRef[] = asked.map(({ essay, note }) => ({
    essay: essay.essay,
    id: note.annotation.id,
  }));
  return (
    <>
      {pigments.map((pigment) => (
        <Menu.Item
          key={pigment}
          className={`${menu['item']} ${menu['keyed']}`}
          data-pigment={pigment}
          onClick={() => void recolourMany(notes, pigment)}
        >
          <i className={menu['dot']} />
          {names[pigment]}
        </Menu.Item>
      ))}
      <Menu.Separator className={menu['rule']} />
      <Menu.Item className={menu['item']} onClick={() => copyNotes(asked)}>
        {notebook.copy}
      </Menu.Item>
      {asked.length > 1 && (
        <Menu.Item className={menu['item']} onClick={() => openExport('chosen')}>
          {commands.export}
        </Menu.Item>
      )}
      <Menu.Separator className={menu['rule']} />
      <Menu.Item className={menu['item']} onClick={() => void deleteMany(notes)}>
        {notebook.delete}
      </Menu.Item>
    </>
  );
}
