import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { Fragment, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { say } from '../state/message-store';
import styles from './searched-list.module.css';

interface Props<Name extends string> {
  readonly label: string;
  readonly placeholder: string;
  /** What is said where nothing is found. */
  readonly none: string;
  /** What a query finds among all there is, the best first; the same function until there is something else. */
  readonly search: (query: string) => readonly Name[];
  /** The choice at first; the first one where it is not found. */
  readonly begin?: Name | undefined;
  readonly renderChoice: (name: Name) => ReactNode;
  /** What stands above the first of the choices that have it in common; null for none. */
  readonly headingOf?: ((name: Name) => string | null) | undefined;
  readonly styleOf?: ((name: Name) => CSSProperties) | undefined;
  readonly onChoose: (name: Name) => void;
}

/** Choices that PageUp and PageDown go over. */
const screen = 8;

/** A field and the choices it finds: a combobox, whose focus stays in the field. */
export function SearchedList<Name extends string>(props: Props<Name>) {
  const { label, none, search, begin, renderChoice, headingOf, styleOf, onChoose } = props;
  const [query, setQuery] = useState('');
  const found = useMemo(() => search(query), [query, search]);
  const [at, setAt] = useState(() => Math.max(0, begin === undefined ? 0 : found.indexOf(begin)));
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const active = found[at];

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [found, at]);

  const row = useCallback(
    (name: Name, index: number, isActive: boolean) => (
      <li
        id={`${id}-${index}`}
        className={styles['choice']}
        role="option"
        aria-selected={isActive}
        style={styleOf?.(name)}
        onMouseMove={() => setAt(index)}
        onClick={() => onChoose(name)}
      >
        {renderChoice(name)}
      </li>
    ),
    [id, renderChoice, styleOf, onChoose],
  );
  // A list may have a thousand: a key draws no row again but those that it leaves and comes to.
  const rows = useMemo(() => found.map((one, index) => row(one, index, false)), [found, row]);

  const heading = (index: number): ReactNode => {
    const [before, name] = [found[index - 1], found[index]];
    const words = name === undefined ? null : (headingOf?.(name) ?? null);
    if (words === null || (before !== undefined && headingOf?.(before) === words)) return null;
    return (
      <li className={styles['heading']} role="presentation">
        {words}
      </li>
    );
  };

  const ask = (typed: string) => {
    setQuery(typed);
    setAt(0);
    if (search(typed).length === 0) say(none);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // 229: some input methods send the confirming Enter after the composition has ended.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      if (active !== undefined && !event.repeat) onChoose(active);
    } else {
      const to = moved(event, at, found.length);
      if (to === null) return;
      setAt(to);
    }
    event.preventDefault();
  };

  return (
    <>
      <input
        className={styles['field']}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={active === undefined ? undefined : `${id}-${at}`}
        placeholder={props.placeholder}
        spellCheck={false}
        autoComplete="off"
        onInput={({ currentTarget, nativeEvent }) => {
          const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
          if (!composing) ask(currentTarget.value);
        }}
        onCompositionEnd={({ currentTarget }) => ask(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {/* The focus stays in the field, whatever is pressed. */}
      <ul
        ref={list}
        id={`${id}-list`}
        className={styles['list']}
        role="listbox"
        aria-label={label}
        // A list that scrolls would be a stop of Tab.
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((name, index) => (
          <Fragment key={name}>
            {heading(index)}
            {index === at ? row(name, index, true) : rows[index]}
          </Fragment>
        ))}
      </ul>
      {found.length === 0 && <p className={styles['none']}>{none}</p>}
    </>
  );
}

/** The choice that a key leads to, over the ends too by the arrows; null where it leads to none. */
function moved({ key }: KeyboardEvent, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(at + screen, count - 1);
    case 'PageUp':
      return Math.max(at - screen, 0);
    default:
      return null;
  }
}
