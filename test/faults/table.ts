/** A line of the closing table. */
export interface Row {
  readonly promise: string;
  readonly name: string;
  readonly what: string;
  readonly tried: number;
  readonly acked: number;
  readonly lost: readonly string[];
  readonly silent: readonly string[];
  /** Nothing in it had to be told: its silence proves nothing. */
  readonly hasNothingToTell: boolean;
  readonly skipped: readonly string[];
  readonly measured: readonly string[];
  readonly seconds: number;
}

const number = (value: number) => value.toLocaleString('en-US');

/** The table in Markdown, columns aligned so that it reads as plain text too. */
export function table(rows: readonly Row[]): string {
  const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const head = ['', 'what was done', 'times', 'acked', 'lost', 'silent', 'time'];
  const body = rows.map((row) => [
    row.promise,
    [row.what, ...row.measured, ...row.skipped.map((why) => `skipped: ${why}`)].join('; '),
    row.tried === 0 && row.skipped.length > 0 ? 'skipped' : number(row.tried),
    number(row.acked),
    number(row.lost.length),
    row.hasNothingToTell && row.silent.length === 0 ? '–' : number(row.silent.length),
    `${Math.round(row.seconds)} s`,
  ]);
  const total = [
    '',
    'all',
    number(sum(({ tried }) => tried)),
    number(sum(({ acked }) => acked)),
    number(sum(({ lost }) => lost.length)),
    number(sum(({ silent }) => silent.length)),
    `${Math.round(sum(({ seconds }) => seconds))} s`,
  ];
  const cells = [head, ...body, total];
  const widths = head.map((_title, column) =>
    Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, n) => (n < 2 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, n) => (n < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...[...body, total].map(line)].join('\n');
}

/** Each broken promise in a line, fifty of a kind at most. */
export function broken(rows: readonly Row[]): readonly string[] {
  const lost = rows.flatMap((row) => row.lost);
  const silent = rows.flatMap((row) => row.silent);
  return [
    ...lost.slice(0, 50).map((one) => `LOST ${one}`),
    ...silent.slice(0, 50).map((one) => `SILENT ${one}`),
  ];
}

/** The last words: what was lost, and what went wrong without a word. */
export function verdict(rows: readonly Row[]): readonly string[] {
  const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0);
  return [
    ...broken(rows),
    `silent ${sum(({ silent }) => silent.length)}`,
    `lost ${sum(({ lost }) => lost.length)}`,
  ];
}
