import table from 'opencc-js/dict/TSCharacters';

/** OpenCC's table: pairs of a traditional character and the simplified one it becomes. */
const written = new Map(
  table.split('|').map((pair): readonly [string, string] => {
    const [traditional = '', simple = ''] = pair.split(' ');
    return [traditional, simple];
  }),
);

/**
 * The simplified character of a traditional one; any other text as it is. Where the table's answer
 * is itself a traditional character, the last of the chain.
 */
export function simplified(character: string): string {
  let last = character;
  for (let step = 0; step < 4; step += 1) {
    const next = written.get(last);
    if (next === undefined || next === last) return last;
    last = next;
  }
  return last;
}
