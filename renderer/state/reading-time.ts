import { create } from 'zustand';
import type { EssayId } from '../../core/ids';
import type { ReadDay } from '../../core/library/reading-record';
import { bridge } from '../bridge';
import { useProgress } from './progress-store';
import type { ReadTime } from './reading-clock';
import { ReadingClock } from './reading-clock';
import { openEssay, useReading } from './reading-store';
import { useSettings } from './settings-store';

/** What shows that somebody reads. */
const acts = ['scroll', 'wheel', 'keydown', 'pointerdown', 'pointermove'] as const;
/** ms within which several of them are one: the pointer tells of every px. */
const together = 1000;

const clock = new ReadingClock();
let last = -Infinity;
/** How far the essay was read when something was done last: another may be on show by the time it is told. */
let progress = 0;

/** Counts from now on how long essays are read, while the window has the focus and the reader wants it. */
export function followReading(): void {
  for (const act of acts) addEventListener(act, onAct, { capture: true, passive: true });
  for (const leaving of ['blur', 'pagehide']) addEventListener(leaving, onRest);
  let shown: EssayId | null = null;
  useReading.subscribe(({ reading }) => {
    const next = reading.kind === 'open' ? reading.id : null;
    if (next === shown) return;
    shown = next;
    onRest();
  });
  useSettings.subscribe(({ settings }) => {
    if (!settings.readingRecord) onRest();
  });
}

function onAct(): void {
  const now = performance.now();
  if (now - last < together) return;
  const open = openEssay();
  const isWanted = useSettings.getState().settings.readingRecord;
  if (open === null || !isWanted || !document.hasFocus()) return;
  last = now;
  ({ progress } = useProgress.getState());
  tell(clock.acts(open.essay.id, now));
}

function onRest(): void {
  last = -Infinity;
  tell(clock.rests(performance.now()));
}

function tell(time: ReadTime | null): void {
  // What is lost here is a minute of a record that costs little to lose.
  if (time !== null) void bridge.request('reading.add', { ...time, progress });
}

interface ReadDaysState {
  readonly essay: EssayId | null;
  readonly days: readonly ReadDay[];
}

/** The days on which the essay asked about last was read. */
const useDays = create<ReadDaysState>(() => ({ essay: null, days: [] }));

/** The days on which an essay was read, the earliest first; none before they are there. */
export function useReadDays(essay: EssayId): readonly ReadDay[] {
  return useDays((state) => (state.essay === essay ? state.days : none));
}

const none: readonly ReadDay[] = [];

/** Asks for them. */
export async function lookAtDays(essay: EssayId): Promise<void> {
  const answer = await bridge.request('reading.days', essay);
  useDays.setState({ essay, days: answer.ok ? answer.value : none });
}

/** Forgets what was recorded of an essay, or (null) of all; false where the disk refuses. */
export async function clearReading(essay: EssayId | null): Promise<boolean> {
  onRest();
  const { ok } = await bridge.request('reading.clear', essay);
  if (ok) useDays.setState({ essay: null, days: none });
  return ok;
}
