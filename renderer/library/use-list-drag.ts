import type { DragEvent } from 'react';
import { useState } from 'react';
import { isCategoryId, isEssayId } from '../../core/ids';
import type { CategoryId, EssayId } from '../../core/ids';
import type { EssayGroup } from '../../core/library/listing';
import { canMove } from '../../core/library/library-edit';
import { moveCategory, moveEssays } from '../state/categories';
import { essaysWith } from '../state/chosen-essays';
import { useLibrary } from '../state/library-store';
import type { Row } from './rows';
import { essayOf } from './rows';

const essaysType = 'application/x-meipi-essays';
/** The id is part of the type: what is dragged can be read only when it is dropped. */
const categoryType = 'application/x-meipi-category-';

/** What makes the rows of the list be dragged into its categories. */
export interface ListDrag {
  /** The key of the group that what is dragged would go to; null for none. */
  readonly over: string | null;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/**
 * Essays are dragged onto a category, and out of one onto another group; a category is dragged onto
 * another one, and out of it onto a group that is none. The menus do the same by keys.
 */
export function useListDrag(rows: readonly Row[], listed: readonly EssayId[]): ListDrag {
  const [over, setOver] = useState<string | null>(null);

  const groupAt = ({ target }: DragEvent): EssayGroup | null => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    return row === null ? null : (rows[Number(row.dataset['index'])]?.group ?? null);
  };
  const takes = (event: DragEvent, group: EssayGroup): boolean => {
    if (event.dataTransfer.types.includes(essaysType)) return true;
    const dragged = categoryIn(event);
    const { categories } = useLibrary.getState().catalog;
    return dragged !== null && canMove(categories, dragged, categoryOf(group));
  };

  return {
    over,
    onDragStart(event) {
      const element = event.target instanceof Element ? event.target.closest('[data-index]') : null;
      const row = rows[Number(element?.getAttribute('data-index') ?? -1)];
      const essay = essayOf(row);
      if (essay !== null) {
        event.dataTransfer.setData(essaysType, JSON.stringify(essaysWith(essay, listed)));
      } else if (row?.group.kind === 'category') {
        event.dataTransfer.setData(categoryType + row.group.category.id, '');
      } else return;
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver(event) {
      const group = groupAt(event);
      const can = group !== null && takes(event, group);
      setOver(can ? group.key : null);
      if (!can) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    },
    onDragLeave({ currentTarget, relatedTarget }) {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(null);
    },
    onDrop(event) {
      const group = groupAt(event);
      setOver(null);
      if (group === null || !takes(event, group)) return;
      event.preventDefault();
      const dragged = categoryIn(event);
      if (dragged !== null) void moveCategory(dragged, categoryOf(group));
      else {
        const into = group.kind === 'category' ? group.category : null;
        void moveEssays(essaysIn(event.dataTransfer.getData(essaysType)), into);
      }
    },
  };
}

function categoryOf(group: EssayGroup): CategoryId | null {
  return group.kind === 'category' ? group.category.id : null;
}

function categoryIn({ dataTransfer }: DragEvent): CategoryId | null {
  const type = dataTransfer.types.find((one) => one.startsWith(categoryType));
  const id = type?.slice(categoryType.length);
  return isCategoryId(id) ? id : null;
}

function essaysIn(data: string): readonly EssayId[] {
  const dragged: unknown = JSON.parse(data);
  return Array.isArray(dragged) ? dragged.filter(isEssayId) : [];
}
