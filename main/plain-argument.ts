/** More than any honest request needs: ten thousand changes are a hundred thousand values. */
const mostValues = 1_000_000;
/** UTF-16 units of all strings and keys together. */
const mostText = 32_000_000;
/** reliability.md 1: JSON takes any depth in and throws on the way out; ours is 6 at most. */
const deepest = 32;

/**
 * Whether what crossed is plain data of a size worth looking at: strings, finite numbers, booleans,
 * null, undefined, arrays and objects without a prototype of their own. A guard that reads a value
 * in vain costs time; this one stops at the limits, also in values that hold themselves or one
 * another a thousandfold.
 */
export function isPlainArgument(argument: unknown): boolean {
  let values = 0;
  let text = 0;
  const fits = (value: unknown, depth: number): boolean => {
    values += 1;
    if (values > mostValues || depth > deepest) return false;
    switch (typeof value) {
      case 'undefined':
      case 'boolean':
        return true;
      case 'number':
        return Number.isFinite(value);
      case 'string':
        text += value.length;
        return text <= mostText;
      case 'object':
        if (value === null) return true;
        if (Array.isArray(value)) return everyItem(value, (item) => fits(item, depth + 1));
        return isPlainObject(value) && everyField(value, depth);
      case 'bigint':
      case 'function':
      case 'symbol':
      default:
        return false;
    }
  };
  const everyField = (value: object, depth: number): boolean => {
    for (const [name, field] of Object.entries(value)) {
      text += name.length;
      if (name === '__proto__' || text > mostText || !fits(field, depth + 1)) return false;
    }
    return true;
  };
  return fits(argument, 0);
}

/** By index: `every` passes over the holes of a sparse array, of which a long one costs nothing to send. */
function everyItem(items: readonly unknown[], fits: (item: unknown) => boolean): boolean {
  if (items.length > mostValues) return false;
  for (let at = 0; at < items.length; at += 1) {
    if (!(at in items) || !fits(items[at])) return false;
  }
  return true;
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
