import { deepestTable, mostColumns } from '../document/essay-limits';
import type { TreeElement, TreeNode } from './tree';
import { elementsIn, numberOf, textIn } from './tree';
import { headingRank } from './tree-names';

/** A cell of a table with its place. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly header: boolean;
}

/** Longest text of a cell that still is one: pages laid out by tables have whole essays in one. */
const longestCell = 1500;

/**
 * The places of a table's cells, or null where it is none to a reader: it lays out a page, is one
 * column, or has more columns than any sheet of paper.
 */
export function cellsOf(table: TreeElement): ReadonlyMap<TreeElement, CellPlace> | null {
  if (isLayout(table)) return null;
  const cells = new Map<TreeElement, CellPlace>();
  /** By column: the row from which on it is free. */
  const free: number[] = [];
  let row = 0;
  for (const line of rowsOf(table)) {
    let column = 0;
    for (const cell of line.children) {
      if (!isCell(cell)) continue;
      while ((free[column] ?? 0) > row) column += 1;
      const columns = numberOf(cell, 'colspan', { usual: 1, least: 1, most: mostColumns });
      const rows = numberOf(cell, 'rowspan', { usual: 1, least: 1, most: deepestTable });
      if (column + columns > mostColumns) return null;
      cells.set(cell, { row, column, rows, columns, header: cell.name === 'th' });
      for (const end = column + columns; column < end; column += 1) free[column] = row + rows;
    }
    row += 1;
  }
  const isWide = [...cells.values()].some(({ column }) => column > 0);
  return isWide && cells.size > 2 ? cells : null;
}

function isLayout(table: TreeElement): boolean {
  if (/^(?:presentation|none)$/u.test(table.attributes.get('role') ?? '')) return true;
  for (const one of elementsIn(table)) {
    if (one !== table && one.name === 'table') return true;
    if (headingRank(one.name) !== null) return true;
    if (isCell(one) && textIn(one).length > longestCell) return true;
  }
  return false;
}

function* rowsOf(table: TreeElement): Generator<TreeElement> {
  for (const child of table.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'tr') yield child;
    else if (/^(?:thead|tbody|tfoot)$/u.test(child.name)) yield* rowsOf(child);
  }
}

function isCell(node: TreeNode): node is TreeElement {
  return typeof node !== 'string' && (node.name === 'td' || node.name === 'th');
}
