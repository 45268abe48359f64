import { ContextMenu } from '@base-ui/react/context-menu';
import type { FocusEvent, MouseEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { EssayId } from '../../core/ids';
import { showsAll } from '../../core/library/essay-filter';
import type { EssayGroup } from '../../core/library/listing';
import { titleOf } from '../../core/library/own-details';
import { useWords } from '../i18n/use-words';
import {
  chooseEssaysTo,
  essaysWith,
  keepChosenEssays,
  toggleEssay,
  useChosenEssays,
} from '../state/chosen-essays';
import { useEssayFilter } from '../state/library-listing';
import { useLibrary } from '../state/library-store';
import { say } from '../state/message-store';
import { useReading } from '../state/reading-store';
import { removeEssays } from '../state/removal';
import { currentWords, useSettings } from '../state/settings-store';
import { useShownText } from '../state/use-shown-text';
import { useFirstChoice } from '../ui/use-first-choice';
import { useWindowedRows } from '../ui/use-windowed-rows';
import { focusBeside } from './focus-beside';
import { GroupHeading, headingId } from './GroupHeading';
import { LeftLine } from './LeftLine';
import styles from './library-list.module.css';
import { LibraryItem } from './LibraryItem';
import type { Asked } from './ListMenu';
import { ListMenu } from './ListMenu';
import { NothingFound } from './NothingFound';
import type { Row } from './rows';
import { drawnGroups, essayOf, rowsOf } from './rows';
import { useArrivedRows } from './use-arrived-rows';
import { useListDrag } from './use-list-drag';
import { useListKeys } from './use-list-keys';
import { useRovingEssay } from './use-roving-essay';

/** px of a row before it has been drawn once. */
const guessed: Readonly<Record<Row['kind'], number>> = { group: 32, essay: 80 };

/** px at the top of the view that stay free, and at its foot that the ways in lie over. */
const covered = { top: 4, bottom: 112 };

/** The library by group, narrowed by a filter. */
export function LibraryList({ groups }: { readonly groups: readonly EssayGroup[] }) {
  const { library } = useWords();
  const catalog = useLibrary((state) => state.catalog);
  const isFilling = useLibrary((state) => state.isFilling);
  const filter = useEssayFilter((state) => state.filter);

  if (catalog.entries.length === 0) {
    const isNew = isFilling && catalog.removed.length === 0;
    const isEmpty = isNew || catalog.categories.every(({ gone }) => gone);
    if (isNew) return <p className={styles['empty']}>{library.preparing}</p>;
    if (isEmpty)
      return (
        <>
          <p className={styles['empty']}>{library.empty}</p>
          <Rows groups={groups} />
        </>
      );
  }
  return (
    <>
      <LeftLine left={groups.flatMap((group) => group.essays).length} />
      {groups.length === 0 && !showsAll(filter) ? <NothingFound /> : <Rows groups={groups} />}
    </>
  );
}

/** The list is one tab stop; arrow keys walk through it. Of a long one only the rows in view are drawn. */
function Rows({ groups }: { readonly groups: readonly EssayGroup[] }) {
  const { library } = useWords();
  const shown = useShownText();
  const current = useReading(({ reading }) => (reading.kind === 'none' ? null : reading.id));
  const closed = useSettings(({ settings }) => settings.libraryClosed);
  const narrowed = useEssayFilter((state) => !showsAll(state.filter));
  const rows = useMemo(
    () => rowsOf(groups, (key) => !narrowed && closed.includes(key)),
    [groups, narrowed, closed],
  );
  const listed = useMemo(() => rows.flatMap((row) => essayOf(row) ?? []), [rows]);
  const [asked, setAsked] = useState<(Asked & { readonly at: string }) | null>(null);
  const [isAsking, setAsking] = useState(false);
  /** The row whose menu is open. */
  const askedKey = isAsking ? asked?.at : undefined;
  const list = useRef<HTMLDivElement>(null);
  const roving = useRovingEssay(rows, current, list);
  const guess = (index: number) => guessed[rows[index]?.kind ?? 'essay'];
  const windowed = { rows, guess, list, kept: roving.kept, covered };
  const { drawn, topOf, height, measure, show } = useWindowedRows(windowed);
  const arrived = useArrivedRows({ rows, list, roving, show });
  const remove = (essays: readonly EssayId[], item: HTMLElement) => {
    focusBeside(item, new Set(essays));
    void removeEssays(essays, saidRemoved(essays));
  };
  const onKeyDown = useListKeys({ rows, listed, roving, show, remove });
  const { over, ...drag } = useListDrag(rows, listed);
  const firstChoice = useFirstChoice();
  useEffect(() => keepChosenEssays(listed), [listed]);
  useEffect(() => {
    const at = rows.findIndex((row) => essayOf(row) === current);
    if (current !== null && at >= 0) show(at);
    // Another essay is read: a list that is put in another order stays where it is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [current]);

  const sections = drawnGroups(
    rows,
    drawn.map(({ index }) => index),
  );
  return (
    <ContextMenu.Root
      {...firstChoice}
      onOpenChange={(isOpen, details) => {
        setAsking(isOpen);
        firstChoice.onOpenChange(isOpen, details);
      }}
    >
      <ContextMenu.Trigger
        ref={list}
        className={styles['rows']}
        style={{ blockSize: height }}
        onKeyDown={onKeyDown}
        onFocus={({ target }: FocusEvent) => {
          if (target.matches('[data-rove]')) roving.at(indexAt(target));
        }}
        onClick={(event: MouseEvent) => choose(event, rows, listed)}
        onContextMenu={(event) => {
          const row = rows[indexAt(event.target)];
          setAsked(row === undefined ? null : { ...askedOf(row, listed), at: row.key });
          if (row === undefined) event.preventBaseUIHandler();
        }}
        {...drag}
      >
        {sections.map(({ heading, essays }) => {
          const row = rows[heading];
          if (row?.kind !== 'group') return null;
          return (
            <section key={row.key} className={styles['group']}>
              <GroupHeading
                row={row}
                index={heading}
                top={topOf(heading)}
                measure={measure}
                tabStop={heading === roving.stop}
                isOver={row.key === over}
                isAsked={row.key === askedKey}
              />
              <ul className={styles['group']} aria-labelledby={headingId(row.key)}>
                {essays.map((index) => {
                  const one = rows[index];
                  if (one?.kind !== 'essay') return null;
                  return (
                    <LibraryItem
                      key={one.key}
                      entry={one.listed.entry}
                      number={one.listed.number}
                      index={index}
                      top={topOf(index)}
                      measure={measure}
                      depth={row.group.depth}
                      position={one.position}
                      size={row.group.essays.length}
                      current={one.listed.entry.id === current}
                      tabStop={index === roving.stop}
                      isAsked={one.key === askedKey}
                      isNew={arrived.has(one.listed.entry.id)}
                    />
                  );
                })}
              </ul>
            </section>
          );
        })}
      </ContextMenu.Trigger>
      {asked !== null && <ListMenu asked={asked} />}
    </ContextMenu.Root>
  );

  function saidRemoved(essays: readonly EssayId[]): string {
    const [only] = essays;
    const row = rows.find((one) => only !== undefined && essayOf(one) === only);
    if (essays.length > 1 || row?.kind !== 'essay') return library.removedMany(essays.length);
    return library.removed(shown(titleOf(row.listed.entry)));
  }
}

/** A click with Ctrl (on macOS Cmd) or Shift chooses essays. */
function choose(event: MouseEvent, rows: readonly Row[], listed: readonly EssayId[]): void {
  if (!(event.target instanceof Element) || !event.target.matches('[data-rove], [data-rove] *'))
    return;
  const essay = essayOf(rows[indexAt(event.target)]);
  const mod = useSettings.getState().platform === 'mac' ? event.metaKey : event.ctrlKey;
  if (essay === null || !(event.shiftKey || mod)) return;
  if (event.shiftKey) chooseEssaysTo(listed, essay, essay);
  else toggleEssay(essay);
  say(currentWords().shelving.selected(useChosenEssays.getState().chosen.size));
}

/** What the menu of a row is of. */
function askedOf(row: Row, listed: readonly EssayId[]): Asked {
  if (row.kind === 'group') return { kind: 'group', group: row.group };
  const { entry } = row.listed;
  return { kind: 'essays', entry, essays: essaysWith(entry.id, listed) };
}

/** The row that an element is in; -1 for none. */
function indexAt(target: EventTarget): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(row?.dataset['index'] ?? -1);
}
