import type { LucideIcon } from 'lucide-react';
import button from './button.module.css';
import { Icon } from './Icon';

/** A quiet button of an icon alone; its words are a tip, and what is read out. */
export function IconButton({
  of,
  label,
  size = 16,
  disabled = false,
  onClick,
}: {
  readonly of: LucideIcon;
  readonly label: string;
  /** px of the icon. */
  readonly size?: number;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      className={button['quiet']}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon of={of} size={size} />
    </button>
  );
}
