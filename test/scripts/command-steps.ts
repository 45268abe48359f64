/** One program with its words, in an environment of its own. */
export interface CommandStep {
  readonly env: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

/** What `&&` joins in a command that is told. Throws where only a shell can say what is meant. */
export function commandSteps(line: string): readonly CommandStep[] {
  return line.split(' && ').map((part) => {
    if (/["'\\|&;<>$*?(){}~]/u.test(part)) throw new Error(`needs a shell to be read: ${line}`);
    const words = part.trim().split(/ +/u);
    const first = words.findIndex((word) => !/^[A-Z_]+=/u.test(word));
    const env = words.slice(0, first).map((word): [string, string] => {
      const at = word.indexOf('=');
      return [word.slice(0, at), word.slice(at + 1)];
    });
    return { env: Object.fromEntries(env), words: words.slice(first) };
  });
}
