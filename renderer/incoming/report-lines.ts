import type { JoiningReport } from '../../core/incoming/joined-notes';
import type { Words } from '../../core/words/words';
import type { IncomingReport } from '../state/incoming-store';

/** One kind of outcome in words. */
interface ReportLine {
  /** 'ask' for what waits for the reader. */
  readonly kind: 'fine' | 'ask';
  readonly text: string;
}

const outcomes = ['placed', 'moved', 'lost', 'changed', 'there'] as const;

/** How many notes came for an essay. */
export function totalOf(report: JoiningReport): number {
  return outcomes.reduce((sum, outcome) => sum + report[outcome], 0);
}

/** What became of the notes of all essays together; nothing is said of what there was none of. */
export function reportLines(
  { essays, elsewhere, dropped, isPartial }: IncomingReport,
  incoming: Words['incoming'],
): readonly ReportLine[] {
  const line = (n: number, kind: ReportLine['kind'], text: (n: number) => string) =>
    n === 0 ? [] : [{ kind, text: text(n) }];
  const isAny = (reflection: JoiningReport['reflection']) =>
    essays.some((one) => one.reflection === reflection) ? 1 : 0;
  return [
    ...outcomes.flatMap((outcome) => {
      const n = essays.reduce((sum, one) => sum + one[outcome], 0);
      return line(n, outcome === 'moved' || outcome === 'lost' ? 'ask' : 'fine', incoming[outcome]);
    }),
    ...line(isAny('joined'), 'fine', () => incoming.reflectionJoined),
    ...line(isAny('full'), 'ask', () => incoming.reflectionFull),
    ...line(elsewhere, 'ask', incoming.elsewhere),
    ...line(dropped, 'ask', incoming.dropped),
    ...line(isPartial ? 1 : 0, 'ask', () => incoming.locked),
  ];
}
