import type { StyleName } from '../document/mark';

/** Elements that a browser does not show (HTML 15.3.1), and what stands for what cannot be shown. */
export const unseen: ReadonlySet<string> = new Set(
  'annotation annotation-xml area audio base basefont canvas datalist head iframe link meta noembed noframes param rp script source style template title track video'.split(
    ' ',
  ),
);

/** The same inside a drawing, whose title says what it shows. */
export const unseenInDrawings: ReadonlySet<string> = new Set(
  [...unseen].filter((name) => name !== 'title'),
);

/** Elements that stand by themselves: a paragraph begins and ends with them. */
export const standing: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html item legend li listing main menu nav note ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);

/** Elements whose blanks and line breaks are the author's. */
export const preformatted: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);

/** What one uses and does not read. */
export const controls: ReadonlySet<string> = new Set([
  'button',
  'select',
  'textarea',
  'noscript',
  'fold',
]);

export const styles: ReadonlyMap<string, StyleName> = new Map<string, StyleName>([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strike'],
  ['del', 'strike'],
  ['strike', 'strike'],
]);

/** 1 to 6 for h1 to h6, else null. */
export function headingRank(name: string): number | null {
  const rank = /^h([1-6])$/u.exec(name)?.[1];
  return rank === undefined ? null : Number(rank);
}
