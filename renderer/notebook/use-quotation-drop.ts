import type { DragEvent } from 'react';
import { useState } from 'react';
import { quote } from '../state/quoting';
import { areAnnotationsDragged, droppedAnnotations } from '../ui/dragged-annotations';
import { pieceAttribute } from './ReflectionText';

interface QuotationDrop {
  /** Whether notes are dragged over it. */
  readonly isOver: boolean;
  /** Where they would be put, as an offset in the text; null behind all of it. */
  readonly dropAt: number | null;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Takes notes that are dragged into 我的心得 as quotations. */
export function useQuotationDrop(): QuotationDrop {
  const [over, setOver] = useState<{ readonly at: number | null } | null>(null);
  return {
    isOver: over !== null,
    dropAt: over?.at ?? null,
    handlers: {
      onDragOver: (event) => {
        if (!areAnnotationsDragged(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        const at = pieceBehind(event.currentTarget, event.clientY);
        if (over === null || over.at !== at) setOver({ at });
      },
      onDragLeave: ({ currentTarget, relatedTarget }) => {
        const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!stays) setOver(null);
      },
      onDrop: (event) => {
        if (!areAnnotationsDragged(event)) return;
        event.preventDefault();
        setOver(null);
        const at = pieceBehind(event.currentTarget, event.clientY);
        quote(droppedAnnotations(event), at ?? undefined);
      },
    },
  };
}

/** The offset of the first piece whose middle lies below a height in client px; null where none does. */
function pieceBehind(section: Element, y: number): number | null {
  const piece = [...section.querySelectorAll(`[${pieceAttribute}]`)].find((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return y < (top + bottom) / 2;
  });
  return piece === undefined ? null : Number(piece.getAttribute(pieceAttribute));
}
