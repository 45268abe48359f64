import { z } from 'zod';
import {
  daySchema,
  instantSchema,
  notesChangeSchema,
} from '../../core/annotation/annotation-schema';
import type { Moment } from '../../core/annotation/past';
import type { NotesChange } from '../../core/annotation/remember';
import { essayIdSchema } from '../../core/document/essay-schema';
import type { EssayId } from '../../core/ids';
import { crc32 } from '../storage/crc32';
import { mostSeq } from '../storage/seal';
import { notesFormat } from './notebook-format';

/** Changes of one essay's notes as the journal holds them. */
export interface ChangeSet {
  readonly essay: EssayId;
  /** For a notes file that has to be made from the journal alone. */
  readonly title: string;
  /**
   * seq of the record with the accepted changes before these, 0 for the first. So a record that is
   * gone is noticed, and one that was refused but stayed on disk is passed over.
   */
  readonly after: number;
  /** When it was written, so that a replay gives the same past; null in records before version 3. */
  readonly when: Moment | null;
  readonly changes: readonly NotesChange[];
}

/**
 * One line: what went to disk in one synced write. Changes carry the full state of their notes, so
 * that a record may be applied twice.
 */
export interface JournalRecord {
  /** Grows by one or more from record to record, over all files of the journal. */
  readonly seq: number;
  /** Of the notes format. */
  readonly version: number;
  /** The start of Meipi that wrote it: two at once may take the same numbers. null in older records. */
  readonly writer: string | null;
  /** seq of the last record of this file that was synced in the mirror before; 0 where none was. */
  readonly mirrored: number;
  /** One an essay; null where a newer version wrote the record. */
  readonly sets: readonly ChangeSet[] | null;
  /** What can be read of a newer version's record: for showing, never for writing. */
  readonly newer?: readonly ChangeSet[];
}

const headSchema = z.object({
  seq: z.number().int().positive().max(mostSeq),
  version: z.number().int().positive(),
  writer: z.string().max(64).nullable().catch(null),
  mirrored: z.number().int().nonnegative().catch(0),
});

const bodySchema = z.object({
  sets: z.array(
    z.object({
      essay: essayIdSchema,
      title: z.string(),
      after: z.number().int().nonnegative().max(mostSeq),
      when: z.object({ at: instantSchema, day: daySchema }).nullable().catch(null),
      changes: z.array(notesChangeSchema),
    }),
  ),
});

const newerSchema = z.object({
  sets: z.array(
    z
      .object({
        essay: essayIdSchema,
        title: z.string().catch(''),
        after: z.number().int().nonnegative().max(mostSeq),
        when: z.object({ at: instantSchema, day: daySchema }).nullable().catch(null),
        changes: z.array(notesChangeSchema.nullable().catch(null)),
      })
      .nullable()
      .catch(null),
  ),
});

/** The changes of known shape in a record of unknown shape. */
function readable(parsed: unknown): readonly ChangeSet[] {
  const { sets } = newerSchema.catch({ sets: [] }).parse(parsed);
  return sets.flatMap((set) =>
    set === null ? [] : [{ ...set, changes: set.changes.filter((change) => change !== null) }],
  );
}

/** `crc32 {json}\n`, the checksum over the bytes of the JSON. */
export function lineOf({
  seq,
  writer,
  mirrored,
  sets,
}: Omit<JournalRecord, 'version' | 'newer'>): Uint8Array {
  const { version } = notesFormat;
  const json = Buffer.from(JSON.stringify({ seq, version, writer, mirrored, sets }));
  return Buffer.concat([Buffer.from(`${crc32(json)} `), json, Buffer.from('\n')]);
}

/**
 * The record in a line without its end; 'damaged' where the line is not whole, 'strange' where it is
 * whole and no record.
 */
export function recordIn(line: Uint8Array): JournalRecord | 'damaged' | 'strange' {
  const json = line.subarray(9);
  if (json.byteLength === 0 || line[8] !== 0x20) return 'damaged';
  if (Buffer.from(line.subarray(0, 8)).toString('latin1') !== crc32(json)) return 'damaged';
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
    const head = headSchema.parse(parsed);
    if (head.version > notesFormat.version) return { ...head, sets: null, newer: readable(parsed) };
    return { ...head, sets: bodySchema.parse(parsed).sets };
  } catch {
    return 'strange';
  }
}
