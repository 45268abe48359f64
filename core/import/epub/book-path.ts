/** Where a reference inside a file of a book leads: a file of the book and an id in it, '' for its start. */
export interface BookPlace {
  readonly file: string;
  readonly fragment: string;
}

/**
 * Resolves a reference by the file it stands in; null where it leads out of the book. Names are as in
 * the book's archive, without percent signs.
 */
export function placeOf(reference: string, from: string): BookPlace | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(reference)) return null;
  const [path = '', ...rest] = reference.split('#');
  const fragment = decoded(rest.join('#'));
  const own = path.split('?')[0] ?? '';
  if (own === '') return { file: from, fragment };
  const steps = own.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of own.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(decoded(step));
  }
  return { file: steps.join('/'), fragment };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
