import type { Seeded } from '../hostile/seeded';

/** Most bytes of a mutated file, so that repeated growth stays bounded. */
const largest = 256 * 1024;

type Mutation = (bytes: Uint8Array, random: Seeded, others: readonly Uint8Array[]) => Uint8Array;

const interesting = [0x00, 0x09, 0x0a, 0x0d, 0x22, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d, 0x7f, 0x80, 0xff];

/** What befalls bytes on disks, on lines and at the hands of attackers. */
const mutations: readonly Mutation[] = [
  // A bit flips.
  (bytes, random) => changed(bytes, random, (byte) => byte ^ (1 << random.below(8))),
  // A byte is another one.
  (bytes, random) => changed(bytes, random, () => random.of(interesting)),
  // The end is cut off.
  (bytes, random) => bytes.subarray(0, random.below(bytes.byteLength + 1)),
  // A piece is gone.
  (bytes, random) => {
    const [start, end] = piece(bytes, random);
    return joined(bytes.subarray(0, start), bytes.subarray(end));
  },
  // A piece is there many times.
  (bytes, random) => {
    const [start, end] = piece(bytes, random);
    const times = 1 + random.below(20);
    const repeated = Array.from({ length: times }, () => bytes.subarray(start, end));
    return joined(bytes.subarray(0, start), ...repeated, bytes.subarray(start));
  },
  // Noise comes in between.
  (bytes, random) => {
    const at = random.below(bytes.byteLength + 1);
    const noise = random.bytes(1 + random.below(16));
    return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
  },
  // A sector is zero.
  (bytes, random) => {
    const [start, end] = piece(bytes, random);
    return Uint8Array.from(bytes).fill(0, start, end);
  },
  // It goes on as another file.
  (bytes, random, others) => {
    const other = random.of(others);
    return joined(
      bytes.subarray(0, random.below(bytes.byteLength + 1)),
      other.subarray(random.below(other.byteLength + 1)),
    );
  },
];

/** Bytes after one to eight mutations. */
export function mutated(
  bytes: Uint8Array,
  random: Seeded,
  others: readonly Uint8Array[],
): Uint8Array {
  let result = bytes;
  for (let left = 1 + random.below(8); left > 0; left -= 1) {
    result = random.of(mutations)(result, random, others).subarray(0, largest);
  }
  return result;
}

function changed(bytes: Uint8Array, random: Seeded, change: (byte: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = random.below(copy.byteLength);
  if (copy.byteLength > 0) copy[at] = change(copy[at] ?? 0);
  return copy;
}

/** Where a piece of at most an eighth begins and ends. */
function piece(bytes: Uint8Array, random: Seeded): readonly [number, number] {
  const start = random.below(bytes.byteLength + 1);
  const length = 1 + random.below(Math.ceil(bytes.byteLength / 8) + 1);
  return [start, Math.min(bytes.byteLength, start + length)];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
