// @ts-check

/** What the build writes (vite.config.mts). */
export const builtFolders = [
  'out/main',
  'out/preload',
  'out/renderer',
  'out/writer',
  'out/searcher',
  'out/patterns',
];

/** What the built app consists of. */
export const appParts = ['package.json', 'assets', ...builtFolders];
