/**
 * Why a backup was made: 'daily' by itself · 'asked' by the reader · 'whole': a file of the whole
 * library, wherever the reader wanted it · the others before a step that might go wrong.
 */
export const backupReasons = [
  'daily',
  'asked',
  'whole',
  'migration',
  'import',
  'edition',
  'restore',
  'bulk-delete',
  'move',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** Steps that are gone about only with a backup of what was there before. */
export type RiskyStep = Exclude<BackupReason, 'daily' | 'asked' | 'whole'>;

/** A backup as lists show it. */
export interface BackupSummary {
  /** Grows from backup to backup of a library: the higher, the newer, whatever the clock says. */
  readonly number: number;
  readonly reason: BackupReason;
  /** ISO 8601 instant, for display. */
  readonly created: string;
  /** Size of its file in bytes. */
  readonly bytes: number;
  readonly essays: number;
  readonly annotations: number;
  /** Whether nothing was damaged when it was made. */
  readonly clean: boolean;
}

/** 'merge': what only the backup has is added · 'replace': the library becomes what it was then. */
export const restoreModes = ['merge', 'replace'] as const;
export type RestoreMode = (typeof restoreModes)[number];
