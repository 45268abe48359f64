import { CheckCheck, FileOutput, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { entryOf } from '../../core/library/catalog';
import { useWords } from '../i18n/use-words';
import { chooseNoEssay, useChosenEssays } from '../state/chosen-essays';
import { exportEssays } from '../state/export-store';
import { markEssays, tagEssays } from '../state/library-edits';
import { useListedGroups } from '../state/library-listing';
import { useLibrary } from '../state/library-store';
import { removeEssays } from '../state/removal';
import button from '../ui/button.module.css';
import { ChosenBar, focusListOf } from '../ui/ChosenBar';
import { IconButton } from '../ui/IconButton';
import { TagField } from '../ui/TagField';
import { EssayMenu } from './EssayMenu';
import { focusBeside } from './focus-beside';
import { MoreMenu } from './MoreMenu';
import styles from './selection-bar.module.css';
import { useLibraryTags } from './use-library-tags';

/** What can be done with the essays chosen in the list; each in one step of undo. */
export function SelectionBar() {
  const { commands, library, shelving } = useWords();
  const chosen = useChosenEssays((state) => state.chosen);
  const groups = useListedGroups();
  const catalog = useLibrary((state) => state.catalog);
  const tags = useLibraryTags();
  const bar = useRef<HTMLElement>(null);
  const listed = groups.flatMap(({ essays }) => essays.map(({ entry }) => entry.id));
  const essays = listed.filter((id) => chosen.has(id));
  const [first] = essays;
  const entry = first === undefined ? null : entryOf(catalog, first);
  if (entry === null) return null;

  /** The bar goes; the list has the focus again. */
  const leave = () => {
    focusListOf(bar.current?.parentElement);
    chooseNoEssay();
  };
  return (
    <ChosenBar
      bar={bar}
      className={styles['bar']}
      label={shelving.selection}
      count={shelving.selected(essays.length)}
      clear={shelving.clearSelection}
      onLeave={leave}
      tags={<TagField own={[]} known={tags} above onAdd={(own) => void tagEssays(essays, own)} />}
    >
      <IconButton
        of={CheckCheck}
        label={shelving.markRead}
        onClick={() => void markEssays(essays, 'read')}
      />
      <IconButton of={FileOutput} label={commands.export} onClick={() => exportEssays(essays)} />
      <IconButton
        of={Trash2}
        label={library.remove}
        onClick={() => {
          focusBeside(itemOf(bar.current), chosen);
          void removeEssays(essays, library.removedMany(essays.length));
        }}
      />
      <MoreMenu label={shelving.more} className={button['quiet']}>
        <EssayMenu entry={entry} essays={essays} />
      </MoreMenu>
    </ChosenBar>
  );
}

function itemOf(bar: HTMLElement | null): HTMLElement | null {
  return bar?.parentElement?.querySelector<HTMLElement>('[data-chosen] [data-rove]') ?? null;
}
