import type { ReactNode } from 'react';
import type { BlockGroup } from '../../core/document/block-groups';
import { assertNever } from '../../core/result';
import styles from './essay.module.css';
import tables from './tables.module.css';

interface Props {
  readonly group: BlockGroup;
  /** Draws the block at an index. */
  readonly block: (index: number) => ReactNode;
}

/** Blocks that stand together: a list, a table, or one by itself. */
export function BlockGroupView({ group, block }: Props): ReactNode {
  switch (group.kind) {
    case 'block':
      return block(group.first);
    case 'list':
      return (
        <div className={styles['list']} role="list">
          {group.blocks.map(block)}
        </div>
      );
    case 'table':
      return (
        <div className={tables['table-frame']}>
          <table className={tables['table']}>
            <tbody>
              {group.rows.map((cells, row) => (
                // oxlint-disable-next-line react/no-array-index-key -- rows never change place
                <tr key={row}>
                  {cells.map((cell, index) => {
                    const Cell = cell.header ? 'th' : 'td';
                    const span = { rowSpan: cell.rows, colSpan: cell.columns };
                    return (
                      // oxlint-disable-next-line react/no-array-index-key -- nor do cells
                      <Cell key={index} {...span}>
                        {cell.blocks.map(block)}
                      </Cell>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    default:
      return assertNever(group);
  }
}
