import type { LucideIcon } from 'lucide-react';

/** A line icon as the design draws them: 18 px with a 1.4 px stroke at every size (ux.md 10). */
export function Icon({
  of: Drawing,
  size = 18,
}: {
  readonly of: LucideIcon;
  readonly size?: number;
}) {
  return <Drawing size={size} strokeWidth={1.4} absoluteStrokeWidth aria-hidden="true" />;
}
