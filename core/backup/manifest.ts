import { z } from 'zod';
import type { StoredFormat } from '../stored';
import type { BackupReason } from './backup';
import { backupReasons } from './backup';
import { memberOf } from './member';

/** What a backup says of each of its files. */
export interface ListedMember {
  readonly name: string;
  readonly bytes: number;
  /** 64 hex digits, over its bytes. */
  readonly sha256: string;
}

/** The first file of a backup: what it is, and what is in it, in the order of the archive. */
export interface Manifest {
  /** Of the library it was made from: 8 hex digits, random. */
  readonly library: string;
  /** See `BackupSummary`. */
  readonly number: number;
  readonly reason: BackupReason;
  /** Version of Meipi. */
  readonly app: string;
  /** ISO 8601 instant, for display: order never hangs on a clock. */
  readonly created: string;
  readonly clean: boolean;
  readonly essays: number;
  readonly annotations: number;
  readonly members: readonly ListedMember[];
}

/** Bytes that one file in a backup may have: more than any import lets in. */
const largestMember = 256 * 1024 * 1024;
const mostMembers = 100_000;

const count = z.number().int().nonnegative();

/**
 * Guards a manifest of unknown origin: no name that is not one of ours, none twice, no size beyond
 * what we write.
 */
export const manifestFormat: StoredFormat<Manifest> = {
  format: 'meipi-backup',
  version: 1,
  schema: z.object({
    library: z.string().regex(/^[0-9a-f]{8}$/),
    number: count.max(999_999_999),
    reason: z.enum(backupReasons),
    app: z.string().max(64),
    created: z.iso.datetime(),
    clean: z.boolean(),
    essays: count,
    annotations: count,
    members: z
      .array(
        z.object({
          name: z.string().refine((name) => memberOf(name) !== null, 'a name that is none of ours'),
          bytes: count.max(largestMember),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      )
      .max(mostMembers)
      .refine(areDistinct, 'a name twice'),
  }),
};

function areDistinct(members: readonly ListedMember[]): boolean {
  return new Set(members.map((member) => member.name)).size === members.length;
}
