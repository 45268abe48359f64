import { Tabs } from '@base-ui/react/tabs';
import styles from './tab-row.module.css';

interface Props {
  readonly label: string;
  readonly tabs: readonly { readonly value: string; readonly label: string }[];
  /** Says how the row stands where it is; `--tab-height` is that of its tabs. */
  readonly className: string | undefined;
}

/** The tabs of a `Tabs.Root` in a row, the chosen one underlined. */
export function TabRow({ label, tabs, className = '' }: Props) {
  return (
    <Tabs.List className={`${styles['row']} ${className}`} activateOnFocus aria-label={label}>
      {tabs.map(({ value, label }) => (
        <Tabs.Tab key={value} className={styles['tab']} value={value}>
          {label}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}
