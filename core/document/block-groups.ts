import type { Block, TableCellBlock } from './block';

/** A cell of a table with its paragraphs, as indexes of blocks; none for one that holds nothing. */
export interface TableCell {
  readonly blocks: readonly number[];
  readonly rows: number;
  readonly columns: number;
  readonly header: boolean;
}

/** Blocks that stand together on the page. `first` and `blocks` are indexes of blocks. */
export type BlockGroup =
  | { readonly kind: 'block'; readonly first: number }
  | { readonly kind: 'list'; readonly first: number; readonly blocks: readonly number[] }
  | {
      readonly kind: 'table';
      readonly first: number;
      readonly rows: readonly (readonly TableCell[])[];
    };

/** An essay's blocks in order: items of a list together, the cells of a table in rows, all others alone. */
export function blockGroups(blocks: readonly Block[]): readonly BlockGroup[] {
  const groups: BlockGroup[] = [];
  let index = 0;
  while (index < blocks.length) {
    const end = endOfRun(blocks, index);
    const first = blocks[index];
    if (first?.kind === 'cell') {
      groups.push({ kind: 'table', first: index, rows: rowsOf(blocks, index, end) });
    } else if (first?.kind === 'list-item') {
      groups.push({ kind: 'list', first: index, blocks: range(index, end) });
    } else groups.push({ kind: 'block', first: index });
    index = end;
  }
  return groups;
}

/** The index behind the blocks that stand together with the one at `from`. */
function endOfRun(blocks: readonly Block[], from: number): number {
  const first = blocks[from];
  let end = from + 1;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end];
    const goesOn =
      (first?.kind === 'list-item' && block?.kind === 'list-item') ||
      (first?.kind === 'cell' && block?.kind === 'cell' && block.table === first.table);
    if (!goesOn) break;
  }
  return end;
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);

/** The rows that hold anything; what lies empty between two cells of a row is one empty cell. */
function rowsOf(blocks: readonly Block[], from: number, end: number): TableCell[][] {
  const rows = new Map<number, Map<number, { cell: TableCellBlock; blocks: number[] }>>();
  for (let index = from; index < end; index += 1) {
    const cell = blocks[index];
    if (cell?.kind !== 'cell') continue;
    const row = rows.get(cell.row) ?? new Map<number, { cell: TableCellBlock; blocks: number[] }>();
    rows.set(cell.row, row);
    const same = row.get(cell.column);
    if (same === undefined) row.set(cell.column, { cell, blocks: [index] });
    else same.blocks.push(index);
  }
  /** By column: the row from which on it is free again. */
  const free: number[] = [];
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([number, row]) => {
      const shown: TableCell[] = [];
      let column = 0;
      for (const [at, { cell, blocks: inside }] of [...row].toSorted(([a], [b]) => a - b)) {
        let gap = 0;
        for (; column < at; column += 1) if ((free[column] ?? 0) <= number) gap += 1;
        if (gap > 0) shown.push({ blocks: [], rows: 1, columns: gap, header: false });
        const { rows: high, columns: wide, header } = cell;
        shown.push({ blocks: inside, rows: high, columns: wide, header });
        for (; column < at + wide; column += 1) free[column] = number + high;
      }
      return shown;
    });
}
