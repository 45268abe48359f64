import { ChevronRight } from 'lucide-react';
import type { Collection } from '../../core/library/catalog';
import type { EssayGroup } from '../../core/library/listing';
import { useWords } from '../i18n/use-words';
import { setGroupOpen } from '../state/library-listing';
import { FoldedLines } from '../ui/FoldedLines';
import { Icon } from '../ui/Icon';
import styles from './group-heading.module.css';
import { GroupMenu } from './GroupMenu';
import { MoreMenu } from './MoreMenu';
import type { Row } from './rows';

interface Props {
  readonly row: Extract<Row, { kind: 'group' }>;
  readonly index: number;
  /** px from the list's top. */
  readonly top: number;
  readonly measure: (row: Element | null) => void;
  readonly tabStop: boolean;
  /** What is dragged would go here. */
  readonly isOver: boolean;
  /** Its menu is open. */
  readonly isAsked: boolean;
}

/** What a group of the list is called; it opens and closes it. */
export function GroupHeading(props: Props) {
  const { row, index, top, measure, tabStop, isOver, isAsked } = props;
  const { imports } = useWords();
  const { group, open, key } = row;
  return (
    <header
      ref={measure}
      className={styles['heading']}
      style={{ insetBlockStart: top, '--depth': group.depth }}
      data-index={index}
      data-over={isOver || undefined}
      data-asked={isAsked || undefined}
      draggable={group.kind === 'category'}
    >
      <div className={styles['line']}>
        <h2 id={headingId(key)} className={styles['title']}>
          <button
            type="button"
            className={styles['name']}
            aria-expanded={open}
            tabIndex={tabStop ? 0 : -1}
            data-rove=""
            onClick={() => setGroupOpen(key, !open)}
          >
            <Icon of={ChevronRight} size={14} />
            <Name group={group} />
          </button>
        </h2>
        {group.essays.length > 0 && (
          <span className={styles['count']} aria-hidden="true">
            {group.essays.length}
          </span>
        )}
        <More group={group} />
      </div>
      {open && group.kind === 'collection' && <LooseLines collection={group.collection} />}
      {open && group.kind === 'own' && group.essays.length === 0 && (
        <p className={styles['hint']}>{imports.ownEmpty}</p>
      )}
    </header>
  );
}

/** What stood before and behind the essays in the file they came in. */
function LooseLines({ collection }: { readonly collection: Collection }) {
  const { folded } = useWords();
  const lines = [...collection.before, ...collection.after];
  return (
    <div className={styles['folded']}>
      <FoldedLines lines={lines} summary={() => folded.loose(lines.length)} />
    </div>
  );
}

function More({ group }: { readonly group: EssayGroup }) {
  const { library, shelving } = useWords();
  // Of the others all stands elsewhere too; their menu is that of the pointer's other button alone.
  if (group.kind === 'own' || (group.kind === 'collection' && group.collection.bundled))
    return null;
  const label =
    group.kind === 'category'
      ? shelving.categoryMore(group.category.name)
      : library.more(group.collection.title);
  return (
    <MoreMenu label={label} className={styles['more']}>
      <GroupMenu group={group} />
    </MoreMenu>
  );
}

function Name({ group }: { readonly group: EssayGroup }) {
  const { imports, library } = useWords();
  if (group.kind === 'own') return imports.own;
  if (group.kind === 'category') return <span lang="zh-CN">{group.category.name}</span>;
  const { bundled, title } = group.collection;
  return bundled ? library.bundled : <span lang="zh-CN">{title}</span>;
}

/** The id of a group's heading, by which its list is named. */
export function headingId(key: string): string {
  return `group-${key.replace(/[^\w-]/gu, '-')}`;
}
