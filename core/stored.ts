import type { z } from 'zod';

/** The marker of every stored file: what it is and in which version of its shape. */
export interface StoredFormat<Value> {
  readonly format: string;
  readonly version: number;
  readonly schema: z.ZodType<Value>;
  /** By version: makes that version's data into the next one's. Pure; the data may be of any shape. */
  readonly upgrades?: Readonly<Record<number, (data: unknown) => unknown>>;
}

/** A stored file's content, or why it cannot be used. */
export type Unpacked<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The envelope written to disk. */
export interface Envelope<Value> {
  readonly format: string;
  readonly version: number;
  readonly data: Value;
}

export function pack<Value>(stored: StoredFormat<Value>, data: Value): Envelope<Value> {
  return { format: stored.format, version: stored.version, data };
}

/** Reads an envelope out of parsed JSON of unknown origin. Never throws. */
export function unpack<Value>(stored: StoredFormat<Value>, json: unknown): Unpacked<Value> {
  if (typeof json !== 'object' || json === null) return unreadable('not an object');
  if (!('format' in json) || json.format !== stored.format) return unreadable('another format');
  if (!('version' in json) || typeof json.version !== 'number') return unreadable('no version');
  if (json.version > stored.version) return { kind: 'newer-version', version: json.version };
  let data: unknown = 'data' in json ? json.data : undefined;
  for (let version = json.version; version < stored.version; version += 1) {
    const upgrade = stored.upgrades?.[version];
    if (upgrade === undefined) return unreadable(`no way from version ${version}`);
    data = upgrade(data);
  }
  const parsed = stored.schema.safeParse(data);
  if (!parsed.success) return unreadable(parsed.error.issues[0]?.message ?? 'another shape');
  return { kind: 'value', value: parsed.data };
}

function unreadable(reason: string): { kind: 'unreadable'; reason: string } {
  return { kind: 'unreadable', reason };
}
