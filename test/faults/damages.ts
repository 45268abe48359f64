/** A stored file that is about to be damaged, and what else lies on its disk. */
export interface Victim {
  readonly bytes: Buffer;
  /** The same file as it was some time before; null where it was not there. */
  readonly older: Buffer | null;
  /** Another stored file. */
  readonly other: Buffer;
}

/**
 * What is in the file's place then: other bytes, nothing (null), a folder, or a file that nobody may
 * read ('forbidden').
 */
export type Damaged = Buffer | null | 'folder' | 'forbidden';

const middle = (bytes: Buffer) => bytes.byteLength >>> 1;
const linesIn = (bytes: Buffer) => bytes.toString().split(/(?<=\n)/);
const withLines =
  (change: (lines: string[]) => string[]) =>
  ({ bytes }: Victim) =>
    Buffer.from(change(linesIn(bytes)).join(''));
const only = (text: string) => () => Buffer.from(text);

/** What crashes, disks, programs and people do to files. */
export const damages: Readonly<Record<string, (victim: Victim) => Damaged>> = {
  deleted: () => null,
  emptied: only(''),
  'full of zeros': ({ bytes }) => Buffer.alloc(bytes.byteLength),
  'cut in half': ({ bytes }) => bytes.subarray(0, middle(bytes)),
  'cut by a byte': ({ bytes }) => bytes.subarray(0, -1),
  'cut by two bytes': ({ bytes }) => bytes.subarray(0, -2),
  'with zeros at its start': ({ bytes }) => Buffer.concat([Buffer.alloc(64), bytes.subarray(64)]),
  'with zeros in its middle': ({ bytes }) =>
    Buffer.from(bytes).fill(0, middle(bytes), Math.min(middle(bytes) + 64, bytes.byteLength)),
  'with zeros at its end': ({ bytes }) => Buffer.concat([bytes.subarray(0, -64), Buffer.alloc(64)]),
  'with a byte order mark': ({ bytes }) => Buffer.concat([Buffer.from('\ufeff'), bytes]),
  'with junk after it': ({ bytes }) => Buffer.concat([bytes, Buffer.from('}junk\n')]),
  'with junk before it': ({ bytes }) => Buffer.concat([Buffer.from('junk\n{'), bytes]),
  'as UTF-16': ({ bytes }) => Buffer.from(bytes.toString(), 'utf16le'),
  'with bytes that are no UTF-8': ({ bytes }) =>
    Buffer.from(bytes).fill(0xff, middle(bytes), Math.min(middle(bytes) + 3, bytes.byteLength)),
  'with other line ends': withLines((lines) => lines.map((line) => line.replace('\n', '\r\n'))),
  'twice in a row': ({ bytes }) => Buffer.concat([bytes, bytes]),
  'with a key twice': ({ bytes }) =>
    Buffer.from(bytes.toString().replace('"data":\n{', '"data":\n{"title":"另",')),
  'without its first line': withLines((lines) => lines.slice(1)),
  'without its last line': withLines((lines) => lines.slice(0, -1)),
  'with its lines the other way round': withLines((lines) => lines.toReversed()),
  'with a line twice': withLines(([first = '', ...rest]) => [first, first, ...rest]),
  'another JSON': only('{"format":"other","version":1,"data":{}}'),
  null: only('null'),
  zero: only('0'),
  false: only('false'),
  'a list': only('[]'),
  'nested too deep': only(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'as it was before': ({ older }) => older,
  'another file': ({ other }) => other,
  'a folder': () => 'folder',
  'forbidden to read': () => 'forbidden',
};
