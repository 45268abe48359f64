import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { losses, randomFrom } from '../storage/fault-fs';
import type { Step } from './drill';
import { Drill, freshDisk } from './drill';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** `MEIPI_HISTORIES=20000` for a long run. */
const histories = Number(process.env['MEIPI_HISTORIES'] ?? 200);

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

/** Plays events one after the other; a crash strikes in one of the events after it. */
async function play(events: readonly Event[]): Promise<void> {
  const drill = new Drill();
  let disk = freshDisk();
  let notebooks = drill.start(disk.fs);
  let restart: () => void = () => undefined;
  const react = async (one: Event): Promise<void> => {
    switch (one.kind) {
      case 'change':
        return drill.change(notebooks, one.step);
      case 'together':
        await Promise.all(one.steps.map((each) => drill.change(notebooks, each)));
        return;
      case 'wait':
        await vi.advanceTimersByTimeAsync(one.ms);
        return;
      case 'close':
        await notebooks.close();
        notebooks = drill.start(disk.fs);
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
        restart = () => {
          vi.clearAllTimers();
          disk = struck.restarted(one.loss, randomFrom(one.seed));
          notebooks = drill.start(disk.fs);
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
    restart();
    await drill.judge(notebooks);
  }
  disk.fault = () => null;
  const last = disk.restarted('drop', () => 0);
  await drill.judge(drill.start(last.fs));
  expect(drill.notices).toEqual([]);
}

test(
  `${histories} random evenings with crashes and errors lose nothing`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 40 }), async (events) => {
        vi.clearAllTimers();
        await play(events);
      }),
      { numRuns: histories },
    );
  },
  60_000 + histories * 100,
);
