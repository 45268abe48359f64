import { CheckCheck, Trash2, X } from 'lucide-react';
import { useRef } from 'react';
import { entryOf } from '../../core/library/catalog';
import { useWords } from '../i18n/use-words';
import { chooseNoEssay, useChosenEssays } from '../state/chosen-essays';
import { markEssays, tagEssays } from '../state/library-edits';
import { useListedGroups } from '../state/library-listing';
import { useLibrary } from '../state/library-store';
import { removeEssays } from '../state/removal';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import { TagField } from '../ui/TagField';
import { EssayMenu } from './EssayMenu';
import { focusBeside } from './focus-beside';
import { MoreMenu } from './MoreMenu';
import styles from './selection-bar.module.css';
import { useLibraryTags } from './use-library-tags';

/** What can be done with the essays chosen in the list; each in one step of undo. */
export function SelectionBar() {
  const { library, shelving } = useWords();
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
    focusList(bar.current);
    chooseNoEssay();
  };
  return (
    <footer
      ref={bar}
      className={styles['bar']}
      role="group"
      aria-label={shelving.selection}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented)
          return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      <div className={styles['row']}>
        <b className={styles['count']}>{shelving.selected(essays.length)}</b>
        <button
          type="button"
          className={button['quiet']}
          aria-label={shelving.clearSelection}
          title={shelving.clearSelection}
          onClick={leave}
        >
          <Icon of={X} size={16} />
        </button>
      </div>
      <div className={styles['row']}>
        <span className={styles['tags']}>
          <TagField own={[]} known={tags} above onAdd={(added) => void tagEssays(essays, added)} />
        </span>
        <button
          type="button"
          className={button['quiet']}
          aria-label={shelving.markRead}
          title={shelving.markRead}
          onClick={() => void markEssays(essays, 'read')}
        >
          <Icon of={CheckCheck} size={16} />
        </button>
        <button
          type="button"
          className={button['quiet']}
          aria-label={library.remove}
          title={library.remove}
          onClick={() => {
            focusBeside(itemOf(bar.current), chosen);
            void removeEssays(essays, library.removedMany(essays.length));
          }}
        >
          <Icon of={Trash2} size={16} />
        </button>
        <MoreMenu label={shelving.more} className={button['quiet']}>
          <EssayMenu entry={entry} essays={essays} />
        </MoreMenu>
      </div>
    </footer>
  );
}

function itemOf(bar: HTMLElement | null): HTMLElement | null {
  return bar?.parentElement?.querySelector<HTMLElement>('[data-chosen] [data-rove]') ?? null;
}

function focusList(bar: HTMLElement | null): void {
  const list = bar?.parentElement;
  list?.querySelector<HTMLElement>('[data-rove][tabindex="0"]')?.focus({ preventScroll: true });
}
