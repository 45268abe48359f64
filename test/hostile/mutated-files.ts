import { mutated } from '../fuzz/mutate';
import { goodFiles } from './good-files';
import type { HostileGroup } from './hostile-file';

/** A sample of what npm run fuzz reads, for the real app. */
export const mutatedFiles: HostileGroup = (random) => {
  const seeds = goodFiles(random).map((file) => file.bytes());
  return Array.from({ length: 60 }, (_, index) => {
    const bytes = mutated(random.of(seeds), random, seeds);
    return {
      id: `mutated ${index}`,
      extension: 'txt',
      expects: { kind: 'survives' },
      heavy: true,
      bytes: () => bytes,
    };
  });
};
