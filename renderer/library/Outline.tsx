import { useEffect, useRef, useState } from 'react';
import type { OutlineEntry } from '../../core/document/outline';
import { outlineDepths } from '../../core/document/outline-depths';
import { useWords } from '../i18n/use-words';
import { jumpTo } from '../state/jump-store';
import { useNotes } from '../state/notes-store';
import { leaveOverlay } from '../state/panel-store';
import { useProgress } from '../state/progress-store';
import { useReading } from '../state/reading-store';
import { focusReading } from '../state/regions';
import { useCurrentSection, useOutline } from '../state/use-outline';
import { usePageWords } from '../state/use-display';
import { byPointer } from '../ui/by-pointer';
import { rove } from '../ui/rove';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './outline.module.css';
import { sectionCounts } from './section-counts';

/** 目录 of the essay on show, with the number of highlights in each section. None is invented. */
export function Outline() {
  const { outline } = useWords();
  const entries = useOutline();
  const current = useCurrentSection(entries);
  const placed = useNotes((state) => state.placement.placed);
  const open = useReading((state) => state.reading.kind === 'open');
  const [focused, setFocused] = useState<number | null>(null);
  const stop = Math.min(focused ?? Math.max(0, current), entries.length - 1);

  if (!open) return null;
  if (entries.length === 0) return <p className={styles['empty']}>{outline.empty}</p>;
  const counts = sectionCounts(entries, placed);
  const depths = outlineDepths(entries);
  return (
    <ul onKeyDown={rove}>
      {entries.map((entry, index) => (
        <OutlineItem
          key={entry.offset}
          entry={entry}
          depth={depths[index] ?? 1}
          annotations={counts[index] ?? 0}
          current={index === current}
          tabStop={index === stop}
          onFocus={() => setFocused(index)}
        />
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly entry: OutlineEntry;
  /** How far it stands in, from 1. */
  readonly depth: number;
  readonly annotations: number;
  readonly current: boolean;
  readonly tabStop: boolean;
  readonly onFocus: () => void;
}

function OutlineItem({ entry, depth, annotations, current, tabStop, onFocus }: ItemProps) {
  const { outline } = useWords();
  const shown = usePageWords();
  const item = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <li>
      <a
        ref={item}
        className={styles['item']}
        href={`#${entry.offset}`}
        draggable={false}
        aria-current={current ? 'location' : undefined}
        tabIndex={tabStop ? 0 : -1}
        data-depth={depth}
        data-rove=""
        onFocus={onFocus}
        onClick={(event) => {
          event.preventDefault();
          jumpTo(entry.offset, 'top', useProgress.getState().here);
          leaveOverlay();
          if (byPointer(event)) focusReading();
        }}
      >
        <span className={styles['text']} lang="zh-CN">
          {shown(entry.text)}
        </span>
        {annotations > 0 && (
          <small className={styles['count']}>
            <span aria-hidden="true">{annotations}</span>
            <VisuallyHidden>{outline.count(annotations)}</VisuallyHidden>
          </small>
        )}
      </a>
    </li>
  );
}
