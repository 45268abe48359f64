/** What a command says on its two streams: results on the one, what went wrong on the other. */
export interface Said {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

export const terminal: Said = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};
