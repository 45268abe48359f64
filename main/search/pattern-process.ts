import type { PatternMatches } from '../../core/search/pattern';
import { matchPattern, readPattern } from '../../core/search/pattern';
import type { PatternTask } from './pattern-finder';

/** Runs in a utility process, which main ends where a pattern takes too long; null: it is none. */
process.parentPort.on('message', ({ data }: { readonly data: PatternTask }) => {
  const pattern = readPattern(data.pattern);
  const matches: PatternMatches | null =
    pattern === null ? null : matchPattern(pattern, data.texts);
  process.parentPort.postMessage(matches);
});
process.parentPort.postMessage('ready');
