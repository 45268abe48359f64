/** Pairs "characters others", joined by `|`; of the tables of characters each is one of each. */
declare module 'opencc-js/dict/*' {
  const table: string;
  export default table;
}
