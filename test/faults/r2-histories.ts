import fc from 'fast-check';
import { losses } from '../main/storage/disk-nodes';
import { randomFrom } from '../main/storage/random-from';
import type { Step } from './drill';
import { Drill, freshDisk } from './drill';
import type { Proof } from './proof';
import { StoppedClock } from './stopped-clock';
import { Tally } from './tally';

const step: fc.Arbitrary<Step> = fc.record({
  essay: fc.constantFrom(0, 1),
  note: fc.nat(5),
  comment: fc.option(fc.string({ unit: 'grapheme', maxLength: 12 }), { freq: 4 }),
});

/** What a reader, the clock and bad luck do. */
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('change' as const), step }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('together' as const),
      steps: fc.uniqueArray(step, {
        minLength: 2,
        maxLength: 5,
        selector: ({ essay, note }) => `${essay} ${note}`,
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(4000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('error' as const),
      after: fc.nat(12),
      error: fc.constantFrom('EIO', 'ENOSPC', 'EACCES'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      after: fc.nat(40),
      loss: fc.constantFrom(...losses),
      seed: fc.nat(),
    }),
  },
);

type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

/** Random evenings with crashes and errors at random calls. */
export const histories: Proof = {
  promise: 'R2',
  name: 'histories',
  what: 'random evenings with crashes and errors at random file calls',
  async run({ histories: numRuns }) {
    const clock = StoppedClock.stop();
    const tally = new Tally();
    try {
      const property = fc.asyncProperty(
        fc.array(event, { minLength: 5, maxLength: 40 }),
        async (events) => {
          clock.forget();
          const { acked, wrong } = await play(events, clock);
          tally.tried += 1;
          tally.acked += acked;
          if (wrong.length > 0) throw new Error(wrong.join('; '));
        },
      );
      const found = await fc.check(property, { numRuns });
      if (found.failed) tally.lose('a history', [fc.defaultReportMessage(found) ?? 'failed']);
    } finally {
      clock.restart();
    }
    return tally;
  },
};

/** Plays events one after the other; a crash strikes in one of the events after it. */
async function play(events: readonly Event[], clock: StoppedClock) {
  const drill = new Drill();
  const wrong: string[] = [];
  let disk = await freshDisk();
  let stores = await drill.start(disk.fs);
  let restart: () => Promise<void> = () => Promise.resolve();
  const react = async (one: Event): Promise<void> => {
    switch (one.kind) {
      case 'change':
        return drill.change(stores, one.step);
      case 'together':
        await Promise.all(one.steps.map((each) => drill.change(stores, each)));
        return;
      case 'wait':
        return clock.advance(one.ms);
      case 'close':
        await drill.quit(stores);
        stores = await drill.start(disk.fs);
        return;
      case 'error': {
        const strike = disk.calls.length + 1 + one.after;
        const { fault } = disk;
        disk.fault = (call, number, path) =>
          number === strike ? { error: one.error } : fault(call, number, path);
        return;
      }
      case 'crash': {
        const strike = disk.calls.length + 1 + one.after;
        disk.fault = (_call, number) => (number === strike ? 'crash' : null);
        const struck = disk;
        restart = async () => {
          clock.forget();
          disk = struck.restarted(one.loss, randomFrom(one.seed));
          stores = await drill.start(disk.fs);
        };
        return;
      }
    }
  };
  for (const one of events) {
    const isOver = await Promise.race([
      react(one).then(() => false),
      disk.crashed.then(() => true),
    ]);
    if (!isOver) continue;
    await restart();
    wrong.push(...(await drill.wrong(stores)));
  }
  disk.fault = () => null;
  const last = disk.restarted('drop', () => 0);
  wrong.push(...(await drill.wrong(await drill.start(last.fs))));
  wrong.push(...drill.notices.map(({ kind }) => `alarmed: ${kind}`));
  return { acked: drill.ledger.acked, wrong };
}
