import fc from 'fast-check';
import { z } from 'zod';

/** Values that break things: of every type, with every trick that a page can send or a caller make. */
const odd: readonly (() => unknown)[] = [
  () => Number.NaN,
  () => Infinity,
  () => -0,
  () => 2 ** 53,
  () => 10n ** 40n,
  () => Symbol('x'),
  () => () => 'called',
  () => new Date(Number.NaN),
  () => new Map([['a', 1]]),
  () => new Uint8Array(8),
  () => new Error('/home/reader/secret'),
  () => '../../../etc/passwd',
  () => '\u0000\u202e\ud800',
  () => 'x'.repeat(40_000_000),
  () => Array.from({ length: 3000 }, () => 'x'),
  () => Array<unknown>(2 ** 31),
  () => nested(5000),
  () => holdingItself(),
  () => doubled(60),
  () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
  () => ({ constructor: { prototype: { polluted: true } } }),
  () => Object.create({ inherited: true }) as unknown,
  () =>
    Object.defineProperty({}, 'id', {
      enumerable: true,
      get: () => {
        throw new Error('/home/reader/secret');
      },
    }),
  () =>
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('/home/reader/secret');
        },
      },
    ),
];

const anything = fc.oneof(
  fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.constantFrom(...odd).map((make) => make()),
);

/**
 * Values for a guard: anything at all, or what it asks for with something in it gone wrong. Follows
 * the guard's JSON schema, so that a request needs nothing of its own to be tried.
 */
export function hostileFor(guard: z.ZodType): fc.Arbitrary<unknown> {
  const wanted = z.toJSONSchema(guard, { unrepresentable: 'any', io: 'input' });
  return fc.oneof({ arbitrary: anything, weight: 1 }, { arbitrary: nearly(wanted), weight: 3 });
}

type Schema = Readonly<Record<string, unknown>>;

function nearly(schema: unknown): fc.Arbitrary<unknown> {
  if (!isSchema(schema)) return anything;
  const options = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(options)) return fc.oneof(...options.map(nearly));
  if ('const' in schema) return mostly(fc.constant(schema['const']));
  if (Array.isArray(schema['enum']))
    return mostly(fc.constantFrom(...(schema['enum'] as unknown[])));
  switch (schema['type']) {
    case 'object':
      return mostly(objectOf(schema['properties']));
    case 'array':
      return mostly(fc.array(nearly(schema['items']), { maxLength: 3 }));
    case 'string':
      return mostly(fc.oneof(fc.string(), ids));
    case 'integer':
    case 'number':
      return mostly(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double()));
    case 'boolean':
      return mostly(fc.boolean());
    case 'null':
      return mostly(fc.constant(null));
    default:
      return fc.oneof(ids, anything);
  }
}

const ids = fc.constantFrom('a'.repeat(32), 'b'.repeat(64), '123e4567-e89b-42d3-a456-426614174000');

function objectOf(properties: unknown): fc.Arbitrary<unknown> {
  if (!isSchema(properties)) return anything;
  const fields = Object.entries(properties).map(([name, field]) => [name, nearly(field)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
}

function mostly(good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: good, weight: 12 }, { arbitrary: anything, weight: 1 });
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { value };
  return value;
}

function holdingItself(): unknown {
  const value: { self?: unknown } = {};
  value.self = value;
  return value;
}

/** Small to send, and 2^levels values to whoever walks it. */
function doubled(levels: number): unknown {
  let value: unknown = 'x';
  for (let at = 0; at < levels; at += 1) value = [value, value];
  return value;
}
