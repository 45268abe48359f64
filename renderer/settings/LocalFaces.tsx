import { Check, ChevronDown } from 'lucide-react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { LocalFace } from '../../core/local-face';
import { cssString, foundFamilies, namedFamilies } from '../../core/local-face';
import { useWords } from '../i18n/use-words';
import { chooseLocalFace, isInstalled, readLocalFaces, useLocalFaces } from '../state/local-faces';
import { Icon } from '../ui/Icon';
import { SearchedList } from '../ui/SearchedList';
import styles from './local-faces.module.css';

interface Props {
  /** The one chosen; null for none. */
  readonly face: LocalFace | null;
  /** What the app's own typeface is called that shows what this one lacks. */
  readonly bundled: string;
}

/** 本机字体: the typefaces of the computer, under the app's own. */
export function LocalFaces({ face, bundled }: Props) {
  const { appearance: words } = useWords();
  const lack = useLack(face, bundled);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  const toggle = () => {
    if (!isOpen) void readLocalFaces();
    setOpen(!isOpen);
  };
  /** Esc closes the list first, and not yet what it stands in. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={styles['faces']}>
      <button
        ref={button}
        type="button"
        className={styles['button']}
        data-chosen={face !== null || undefined}
        aria-expanded={isOpen}
        {...(lack === null ? {} : { 'aria-describedby': `${id}-about` })}
        onClick={toggle}
      >
        <span className={styles['name']}>
          {face === null ? words.localFace : words.localFaceNamed(face.family)}
        </span>
        <Icon of={ChevronDown} size={14} />
      </button>
      {isOpen && (
        <div onKeyDown={onKeyDown}>
          <List chosen={face?.family} />
        </div>
      )}
      {lack !== null && (
        <p id={`${id}-about`} className={styles['about']}>
          {lack}
        </p>
      )}
    </div>
  );
}

function List({ chosen }: { readonly chosen: string | undefined }) {
  const { appearance: words } = useWords();
  const faces = useLocalFaces((state) => state.faces);
  const families = faces.kind === 'read' ? faces.families : null;
  const named = useMemo(() => namedFamilies(families ?? []), [families]);
  const search = useCallback((query: string) => foundFamilies(query, named), [named]);
  const renderChoice = useCallback(
    (family: string) => (
      <>
        <span className={styles['name']}>{family}</span>
        <span className={styles['sample']} />
        {family === chosen && <Icon of={Check} size={14} />}
      </>
    ),
    [chosen],
  );
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (families === null) return;
    list.current?.querySelector('input')?.focus({ preventScroll: true });
    list.current?.scrollIntoView({ block: 'nearest' });
  }, [families]);

  if (families === null) {
    return (
      <p className={styles['about']} role="status">
        {faces.kind === 'reading' ? words.readingFaces : words.facesUnread}
      </p>
    );
  }
  return (
    <div ref={list} className={styles['found']}>
      <SearchedList
        label={words.localFaces}
        placeholder={words.findFace}
        none={words.noFace}
        search={search}
        begin={chosen}
        styleOf={sampleIn}
        renderChoice={renderChoice}
        onChoose={chooseLocalFace}
      />
    </div>
  );
}

/** A sample in the typeface: its name stands in the interface's, as many a face has signs for letters. */
function sampleIn(family: string): CSSProperties {
  return { '--face': `${cssString(family)}, var(--hei)` };
}

/** What is to be said of a face that does not show all of the text; null where it does. */
function useLack(face: LocalFace | null, bundled: string): string | null {
  const { appearance: words } = useWords();
  const [missing, setMissing] = useState<LocalFace | null>(null);
  useEffect(() => {
    let isMeant = true;
    const tell = async (asked: LocalFace) => {
      const isThere = await isInstalled(asked);
      if (isMeant) setMissing(isThere ? null : asked);
    };
    if (face !== null) void tell(face);
    return () => {
      isMeant = false;
    };
  }, [face]);
  if (face === null) return null;
  if (missing === face) return words.faceMissing(bundled);
  return face.hasHan ? null : words.faceWithoutHan(bundled);
}
