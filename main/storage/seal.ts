import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StoredFormat, Unpacked } from '../../core/stored';
import { pack, unpack } from '../../core/stored';

/** A stored value with the number of the last journal record that is in it. */
export interface Stamped<Value> {
  readonly value: Value;
  /** 0 where there is no journal. */
  readonly seq: number;
}

/**
 * 'whole': every byte is as it was written · 'none': written by the first version, which had no
 * seals · 'broken': readable, but damaged or edited by hand.
 */
export type Seal = 'whole' | 'none' | 'broken';

export type Unsealed<Value> =
  | { readonly kind: 'value'; readonly stamped: Stamped<Value>; readonly seal: Seal }
  | Exclude<Unpacked<Value>, { kind: 'value' }>;

// Optional: one that is missing is a seal broken, two are none.
const headSchema = z.object({
  format: z.unknown().optional(),
  version: z.unknown().optional(),
  seq: z.unknown().optional(),
  sha256: z.unknown().optional(),
});

/**
 * No library comes so far: a hundred changes a second for three hundred years. A number beyond it is
 * made up, and numbers that follow it would one day no longer differ from one another.
 */
export const mostSeq = 1e12;

/** As far as a snapshot's own number may go: what is written after it still finds numbers. */
export const mostStamp = mostSeq / 2;

/** As far as the number in another computer's file is followed: one beyond it is made up as well. */
export const mostForeignSeq = mostSeq / 10;

const beforeData = ',"data":\n';
const afterData = '\n}\n';

/**
 * The bytes of a stored file: core's envelope with `seq` and `sha256` added. The hash is taken over
 * format, version, seq and the exact bytes of the data; this holds for all formats and versions, so
 * that a newer file is known from a damaged one.
 */
export function sealed<Value>(
  format: StoredFormat<Value>,
  { value, seq }: Stamped<Value>,
): Uint8Array {
  const { data, ...head } = pack(format, value);
  const text = JSON.stringify(data);
  const sha256 = hashOf(head.format, head.version, seq, text);
  const start = JSON.stringify({ ...head, seq, sha256 }).slice(0, -1);
  return Buffer.from(`${start}${beforeData}${text}${afterData}`);
}

/** Reads what `sealed` made out of bytes of unknown origin. Never throws. */
export function unseal<Value>(format: StoredFormat<Value>, bytes: Uint8Array): Unsealed<Value> {
  let text: string;
  let json: unknown;
  try {
    // Strict, because a lenient decoder would turn damaged bytes into text that looks whole.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    json = JSON.parse(text);
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : 'not JSON' };
  }
  const { seal, seq } = sealOf(json, text);
  const unpacked = unpack(format, json);
  if (unpacked.kind === 'value') {
    return { kind: 'value', stamped: { value: unpacked.value, seq }, seal };
  }
  const isFlipped = unpacked.kind === 'newer-version' && seal === 'broken';
  return isFlipped ? { kind: 'unreadable', reason: 'newer by a broken seal' } : unpacked;
}

function sealOf(json: unknown, text: string): { readonly seal: Seal; readonly seq: number } {
  const head = headSchema.safeParse(json);
  if (!head.success) return { seal: 'none', seq: 0 };
  const { format, version, seq, sha256 } = head.data;
  if (seq === undefined && sha256 === undefined) return { seal: 'none', seq: 0 };
  if (!isSeq(seq)) return { seal: 'broken', seq: 0 };
  const start = text.indexOf(beforeData);
  if (start < 0 || !text.endsWith(afterData)) return { seal: 'broken', seq };
  const data = text.slice(start + beforeData.length, -afterData.length);
  return { seal: sha256 === hashOf(format, version, seq, data) ? 'whole' : 'broken', seq };
}

const isSeq = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= mostStamp;

function hashOf(format: unknown, version: unknown, seq: number, data: string): string {
  const head = `${String(format)} ${String(version)} ${seq}\n`;
  return createHash('sha256').update(head).update(data).digest('hex');
}
