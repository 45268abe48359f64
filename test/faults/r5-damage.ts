import { randomFrom } from '../main/storage/random-from';
import type { Scene } from './damaged-start';
import { filesIn, someScene, startWith } from './damaged-start';
import type { Damaged } from './damages';
import { damages } from './damages';
import { userData } from './drill';
import type { Proof } from './proof';
import { StoppedClock } from './stopped-clock';
import { Tally } from './tally';

/** Each kind of damage to each stored file: notes are back, it is told, what was there is kept. */
export const damage: Proof = {
  promise: 'R5',
  name: 'damage',
  what: `${Object.keys(damages).length} kinds of damage to each stored file`,
  run: () =>
    withScene(async (scene, tally) => {
      for (const path of filesIn(scene.disk)) {
        for (const [how, make] of Object.entries(damages)) {
          const bytes = scene.disk.bytes(path);
          const damaged = make({ bytes, ...neighbours(scene, path) });
          if (Buffer.isBuffer(damaged) && damaged.equals(bytes)) continue;
          await judge(scene, path, how, damaged, tally);
        }
      }
    }),
};

/** One bit of one file flipped. */
export const bitFlips: Proof = {
  promise: 'R5',
  name: 'bit-flips',
  what: 'one bit flipped somewhere in what is stored',
  run: ({ bitFlips: count }) =>
    withScene(async (scene, tally) => {
      const random = randomFrom(count);
      const paths = filesIn(scene.disk);
      for (let n = 0; n < count; n += 1) {
        const path = paths[n % paths.length] ?? '';
        const bytes = scene.disk.bytes(path);
        const place = Math.floor(random() * bytes.byteLength);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
        await judge(scene, path, `flipped at ${place}`, bytes, tally);
      }
    }),
};

async function withScene(go: (scene: Scene, tally: Tally) => Promise<void>): Promise<Tally> {
  const clock = StoppedClock.stop();
  const tally = new Tally();
  try {
    const scene = await someScene(clock);
    tally.acked = scene.drill.ledger.acked;
    await go(scene, tally);
  } finally {
    clock.restart();
  }
  return tally;
}

function neighbours({ disk, older }: Scene, path: string) {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const isOther = (one: string) => one !== path && one.startsWith(folder);
  const other = filesIn(disk).find(isOther) ?? `${userData}/library/catalog.json`;
  return { older: older.get(path) ?? null, other: disk.bytes(other) };
}

async function judge(scene: Scene, path: string, how: string, damaged: Damaged, tally: Tally) {
  const where = `${path} ${how}`;
  const { told, wrong, isKept } = await startWith(scene, path, damaged);
  tally.tried += 1;
  tally.lose(where, wrong);
  if (isHarmless(path, how)) return;
  if (!isKept) tally.lose(where, ['what was there is kept nowhere']);
  if (told.length === 0) tally.silent.push(where);
}

const below = (folder: string, path: string) => path.startsWith(`${userData}/${folder}/`);

/**
 * Damage that nobody need hear of, because all of the file can be read, or because it is a second
 * copy that is made anew.
 */
function isHarmless(path: string, how: string): boolean {
  // The generation before is not looked at where the present one is whole.
  if (path.endsWith('.prev')) return true;
  // The mirror may end anywhere after a power cut, and the journal may where the mirror has the rest.
  if (below('journal-b', path)) return true;
  if (below('journal', path)) return /cut by a byte|junk after/.test(how);
  // A text is checked by its own hash whenever it is opened, and refused in words.
  if (below('library/essays', path)) return true;
  // Which formats there were at the last start: where it cannot be read, one backup more is made.
  if (path.endsWith('/backups/formats.json')) return true;
  // Compared when the same file is imported again, and made anew then.
  if (below('library/originals', path)) return true;
  // A whole catalogue of yesterday cannot be told from today's; it holds no notes.
  if (path.endsWith('catalog.json') && how === 'as it was before') return true;
  return how === 'with a byte order mark';
}
