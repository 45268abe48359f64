import { useMemo, useSyncExternalStore } from 'react';
import type { Placed } from '../../core/annotation/placed';
import type { TextRange } from '../../core/document/text-range';
import type { AnnotationId } from '../../core/ids';
import { useNotes } from './notes-store';
import type { Painted } from './painted';
import { paintedOver } from './painted';
import { placedWith } from './placed-index';

/** What the notes make of some blocks in a row. */
interface Look {
  readonly painted: readonly (readonly Placed[])[];
  /** The annotations that the reader is at or points at, where they are on one of these blocks; else null. */
  readonly active: AnnotationId | null;
  readonly hovered: AnnotationId | null;
}

/** Blocks by index, and their stretch of the essay's text. */
interface Stretch extends TextRange {
  readonly first: number;
  readonly blocks: number;
}

type Notes = ReturnType<typeof useNotes.getState>;

/** A section on the page. A long text has hundreds, so the notes tell those alone that look different. */
class Section {
  readonly stretch: Stretch;
  readonly #over: (painted: Painted) => readonly (readonly Placed[])[];
  #seen: Pick<Notes, 'painted' | 'active' | 'hovered'> | null = null;
  #look: Look = { painted: [], active: null, hovered: null };
  #tell: () => void = () => undefined;

  constructor(stretch: Stretch) {
    this.stretch = stretch;
    this.#over = paintedOver(stretch.first, stretch.blocks);
  }

  readonly subscribe = (tell: () => void) => {
    this.#tell = tell;
    sections.add(this);
    return () => sections.delete(this);
  };

  readonly look = (): Look => {
    const { painted, active, hovered } = useNotes.getState();
    const seen = this.#seen;
    if (seen?.painted === painted && seen.active === active && seen.hovered === hovered)
      return this.#look;
    this.#seen = { painted, active, hovered };
    const over = this.#over(painted);
    const now = { painted: over, active: among(over, active), hovered: among(over, hovered) };
    const look = this.#look;
    const isSame =
      look.painted === over && look.active === now.active && look.hovered === now.hovered;
    return isSame ? look : (this.#look = now);
  };

  take(now: Notes, before: Notes, touched: readonly TextRange[]): void {
    if (this.#isPaintedAnew(now, before) || touched.some((one) => this.#holds(one))) this.#tell();
  }

  #isPaintedAnew({ painted }: Notes, before: Notes): boolean {
    if (painted === before.painted) return false;
    const { first, blocks } = this.stretch;
    for (let at = first; at < first + blocks; at += 1) {
      if (painted[at] !== before.painted[at]) return true;
    }
    return false;
  }

  #holds({ start, end }: TextRange): boolean {
    return start <= this.stretch.end && end >= this.stretch.start;
  }
}

const sections = new Set<Section>();

useNotes.subscribe((now, before) => {
  const touched = [
    ...(now.active === before.active ? [] : [now.active, before.active]),
    ...(now.hovered === before.hovered ? [] : [now.hovered, before.hovered]),
  ].flatMap((id) => (id === null ? [] : (placedWith(now.placement, id) ?? [])));
  if (touched.length === 0 && now.painted === before.painted) return;
  for (const section of sections) section.take(now, before, touched);
});

/** What the notes make of these blocks; the very same as long as nothing there looks different. */
export function useSectionLook({ first, blocks, start, end }: Stretch): Look {
  const section = useMemo(
    () => new Section({ first, blocks, start, end }),
    [first, blocks, start, end],
  );
  return useSyncExternalStore(section.subscribe, section.look);
}

/** The id if it is one of these annotations, so that what lies elsewhere is not rendered for it. */
export function among(
  painted: readonly (readonly Placed[])[],
  id: AnnotationId | null,
): AnnotationId | null {
  if (id === null) return null;
  return painted.some((placed) => placed.some((one) => one.annotation.id === id)) ? id : null;
}
