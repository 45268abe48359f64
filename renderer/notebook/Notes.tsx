import { ContextMenu } from '@base-ui/react/context-menu';
import type { CSSProperties, DragEvent, FocusEvent, MouseEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { openFilter } from '../../core/annotation/filter';
import { useWords } from '../i18n/use-words';
import { chooseTo, keepChosen, toggleChosen, useChosen } from '../state/chosen-notes';
import { putInto } from '../state/clipboard';
import { setFilter, setSearching } from '../state/listing-store';
import { say } from '../state/message-store';
import { activate, useNotes } from '../state/notes-store';
import { currentWords, useSettings } from '../state/settings-store';
import { textField } from '../state/text-field';
import { dragAnnotations } from '../ui/dragged-annotations';
import { useFirstChoice } from '../ui/use-first-choice';
import { useKeptFocus } from '../ui/use-kept-focus';
import { useWindowedRows } from '../ui/use-windowed-rows';
import { chosenIn, formsOf } from './copied';
import { Note } from './Note';
import { NoteMenu } from './NoteMenu';
import styles from './notebook.module.css';
import { EssayTitle, GroupTitle } from './Titles';
import type { ListedNote, ListRows, Row } from './rows';
import { drawnSections, lastUpTo } from './rows';
import { refOf, refsOf, useListKeys } from './use-list-keys';
import { useRovingNote } from './use-roving-note';

/** px of a row before it has been drawn once. */
const guessed: Readonly<Record<Row['kind'], number>> = { essay: 40, title: 36, note: 92 };

/** px at the top of the view that a title lies over, and at its foot. */
const covered = { top: 36, bottom: 8 };

/**
 * The notes asked for, under their headings. One tab stop; arrow keys walk through them. Of many only
 * those in view are drawn, each still read with its place among all.
 */
export function Notes({ list }: { readonly list: ListRows }) {
  const { notebook } = useWords();
  if (list.rows.length === 0) {
    return (
      <p className={styles['line']}>
        {notebook.noMatch}
        <button type="button" className={styles['clear']} onClick={clear}>
          {notebook.clearFilter}
        </button>
      </p>
    );
  }
  return <Rows of={list} />;
}

function Rows({ of }: { readonly of: ListRows }) {
  const { rows } = of;
  const active = useNotes((state) => state.active);
  const editing = useNotes((state) => state.editing);
  const list = useRef<HTMLDivElement>(null);
  const roving = useRovingNote(rows, active, list);
  const guess = (index: number) => guessed[rows[index]?.kind ?? 'note'];
  const windowed = { rows, guess, list, kept: roving.kept, covered };
  const { drawn, topOf, height, first, measure, show } = useWindowedRows(windowed);
  useKeptFocus(list, '[data-rove][tabindex="0"]');
  useEffect(() => {
    if (useChosen.getState().chosen.size > 0) keepChosen(refsOf(rows));
  }, [rows]);
  const [asked, setAsked] = useState<readonly ListedNote[]>([]);
  const firstChoice = useFirstChoice();
  const onKeyDown = useListKeys({ rows, roving, show });

  // The outermost title above stays in view.
  const stuck = lastUpTo(of.outer, first);
  const titleStyle = (index: number): CSSProperties =>
    index === stuck ? { position: 'sticky' } : { insetBlockStart: topOf(index) };
  const sections = drawnSections(
    of,
    drawn.map(({ index }) => index),
  );
  const follow = (event: FocusEvent) => {
    roving.at(indexAt(event.target));
  };
  return (
    <ContextMenu.Root {...firstChoice}>
      <ContextMenu.Trigger
        ref={list}
        className={styles['rows']}
        style={{ blockSize: height }}
        onKeyDown={onKeyDown}
        onFocus={follow}
        onClick={(event) => choose(event, rows)}
        onDragStart={(event) => drag(event, rows)}
        onContextMenu={(event) => {
          const wanted = event.target instanceof Element ? askedOf(event.target, rows) : [];
          const [first] = wanted;
          setAsked(wanted);
          if (first !== undefined) {
            activate(first.essay.isOpen ? first.note.annotation.id : null);
            return;
          }
          event.preventBaseUIHandler();
          // Further out a field would be kept from the system's menu.
          event.stopPropagation();
        }}
      >
        {sections.map(({ key, essay, groups }) => {
          const above = essay === null ? undefined : rows[essay];
          const parts = groups.map(({ title, notes }) => {
            const heading = rows[title];
            if (heading?.kind !== 'title') return null;
            const { group } = heading;
            return (
              <section key={group.key} className={styles['group']} aria-label={group.title}>
                <GroupTitle
                  group={group}
                  index={title}
                  style={titleStyle(title)}
                  measure={measure}
                />
                <ul className={styles['group']}>
                  {notes.map((index) => {
                    const row = rows[index];
                    if (row?.kind !== 'note') return null;
                    const { listed: one } = row;
                    const { id } = one.note.annotation;
                    return (
                      <Note
                        key={row.key}
                        listed={one}
                        index={index}
                        top={topOf(index)}
                        measure={measure}
                        position={index - title}
                        size={group.notes.length}
                        current={one.essay.isOpen && id === active}
                        editing={one.essay.isOpen && !one.again && id === editing}
                        tabStop={index === roving.stop}
                      />
                    );
                  })}
                </ul>
              </section>
            );
          });
          if (essay === null || above?.kind !== 'essay') return parts;
          return (
            <section key={key} className={styles['group']} aria-label={above.essay.title}>
              <EssayTitle
                essay={above.essay}
                index={essay}
                style={titleStyle(essay)}
                measure={measure}
              />
              {parts}
            </section>
          );
        })}
      </ContextMenu.Trigger>
      <NoteMenu asked={asked} />
    </ContextMenu.Root>
  );
}

/** What the menu of an element is of: its note, with those chosen where it is one; none in a field. */
function askedOf(target: Element, rows: readonly Row[]): readonly ListedNote[] {
  const row = target.closest(textField) === null ? rows[indexAt(target)] : undefined;
  if (row?.kind !== 'note') return [];
  const isChosen = useChosen.getState().chosen.has(row.listed.note.annotation.id);
  return isChosen ? chosenIn(rows) : [row.listed];
}

/** A click with Ctrl (on macOS Cmd) or Shift chooses notes. */
function choose(event: MouseEvent, rows: readonly Row[]): void {
  if (!(event.target instanceof Element) || !event.target.matches('[data-rove], [data-rove] *'))
    return;
  const note = refOf(rows[indexAt(event.target)]);
  const mod = useSettings.getState().platform === 'mac' ? event.metaKey : event.ctrlKey;
  if (note === null || !(event.shiftKey || mod)) return;
  if (event.shiftKey) chooseTo(refsOf(rows), note.id, note.id);
  else toggleChosen(note);
  say(currentWords().notebook.selected(useChosen.getState().chosen.size));
}

/** A note is dragged into 我的心得 or another program; one of those chosen takes the others along. */
function drag({ target, dataTransfer }: DragEvent, rows: readonly Row[]): void {
  const index = target instanceof Element ? indexAt(target) : -1;
  const row = rows[index];
  if (row?.kind !== 'note') return;
  const { chosen } = useChosen.getState();
  const isChosen = chosen.has(row.listed.note.annotation.id);
  const dragged = isChosen ? chosenIn(rows) : [row.listed];
  putInto(dataTransfer, formsOf(dragged));
  dragAnnotations(
    dataTransfer,
    dragged.map(({ note }) => note.annotation.id),
  );
  dataTransfer.effectAllowed = 'copy';
}

/** The row that an element is in; -1 for none. */
function indexAt(element: Element): number {
  return Number(element.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1);
}

function clear(): void {
  setFilter(openFilter);
  setSearching(false);
}
