/** What note number n says: now short, now long, so that writes of all lengths are hit. */
export function textOf(number: string): string {
  const n = Number(number);
  const length = n % 50 === 0 ? 20_000 : (n * 37) % 1500;
  return `${number} ${'批注'.repeat(length)}`;
}

/** The number of a note that is whole, else what it says instead. */
export function numberIn(comment: string): string {
  const number = comment.slice(0, comment.indexOf(' '));
  return comment === textOf(number) ? number : `torn: ${comment.slice(0, 30)}`;
}
