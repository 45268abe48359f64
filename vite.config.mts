import react from '@vitejs/plugin-react';
import { writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { lacksDisplay } from './scripts/display.mjs';
import { icon } from './scripts/icons.mjs';

/**
 * One config for the three processes (`vite build --app`) and for the tests. There is no dev
 * server: the page is served by `meipi://` alone, so that development has the same origin, CSP and
 * closed network as the packaged app.
 */
const at = (path: string) => resolve(import.meta.dirname, path);
const electronAndNode = ['electron', ...builtinModules, /^node:/];

/**
 * main and preload: CommonJS, everything bundled, understood by the Node of Electron 25. `parts`: what
 * is imported later lies in files of its own, and a start does not read it.
 */
const bundle = (entries: Record<string, string>, outDir: string, parts = false) => ({
  consumer: 'server' as const,
  resolve: { noExternal: true as const, external: [] },
  build: {
    outDir: at(outDir),
    emptyOutDir: true,
    ssr: true,
    target: 'node18',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: entries,
      external: electronAndNode,
      output: {
        format: 'cjs' as const,
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        codeSplitting: parts,
      },
    },
  },
});

/** Beside the built main process lies the icon that its windows show on Linux. */
const windowIcon = (): Plugin => ({
  name: 'meipi-window-icon',
  applyToEnvironment: ({ name }) => name === 'main',
  // Vite throws assets of server bundles away.
  writeBundle: () => writeFileSync(at('out/main/icon.png'), icon(256)),
});

/**
 * A part that main loads later is loaded when it is: the bundler has main begin with it for the sake of
 * its own helpers, which lie there and of which main uses none. The line stays, for the source map.
 */
const partsLater = (): Plugin => ({
  name: 'meipi-parts-later',
  applyToEnvironment: ({ name }) => name === 'main',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
      chunk.code = chunk.code.replace(/^require\("\.\/[^"]+"\);$/gmu, '');
    }
  },
});

/** The script that is read after the first frame is fetched meanwhile, but not yet compiled. */
const fetchedEarly = (): Plugin => ({
  name: 'meipi-fetched-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle, path }) =>
      Object.values((path === '/index.html' ? bundle : null) ?? {})
        .filter((part) => part.type === 'chunk' && part.name === 'app-root')
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'script', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head' as const,
        })),
  },
});

/** Longer than what is waited for in a test may take, so that a failure names it. */
const patient = {
  testTimeout: 120_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  root: at('renderer'),
  base: './',
  publicDir: false,
  plugins: [react(), windowIcon(), partsLater(), fetchedEarly()],
  environments: {
    client: {
      build: {
        outDir: at('out/renderer'),
        emptyOutDir: true,
        target: 'chrome114',
        sourcemap: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // The first frame is drawn with all of it: what comes later waits for no style.
        cssCodeSplit: false,
        rolldownOptions: {
          input: { reader: at('renderer/index.html'), import: at('renderer/import/index.html') },
        },
      },
    },
    main: bundle({ main: at('main/main.ts') }, 'out/main', true),
    writer: bundle({ writer: at('main/export/writing-process.ts') }, 'out/writer'),
    searcher: bundle({ searcher: at('main/search/search-process.ts') }, 'out/searcher'),
    patterns: bundle({ patterns: at('main/search/pattern-process.ts') }, 'out/patterns'),
    preload: bundle({ preload: at('preload/preload.ts') }, 'out/preload/reader'),
    importPreload: bundle({ preload: at('preload/import-preload.ts') }, 'out/preload/import'),
  },
  builder: {},
  test: {
    root: import.meta.dirname,
    // What the tests without a window reach; npm run coverage.
    coverage: {
      provider: 'v8',
      include: ['core/**/*.ts', 'main/**/*.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      reportsDirectory: 'out/coverage',
    },
    projects: [
      {
        test: {
          name: 'core',
          root: import.meta.dirname,
          include: ['test/core/**/*.test.ts'],
          ...patient,
          // What is tested keeps nothing: its modules are read once, not for each file.
          isolate: false,
        },
      },
      {
        test: {
          name: 'node',
          root: import.meta.dirname,
          include: ['test/{renderer,scripts,main,preload,faults}/**/*.test.ts'],
          ...patient,
        },
      },
      {
        test: {
          name: 'ui',
          root: import.meta.dirname,
          include: ['test/ui/**/*.test.ts'],
          globalSetup: ['test/ui/twin-once.ts'],
          ...patient,
          // Two pages at once: most of the time one of them waits.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Only by name: npm run electron.
        test: {
          name: 'electron',
          root: import.meta.dirname,
          include: ['test/ui/**/*.test.ts'],
          // test/app/looks.test.ts compares the pictures; Chromium 114 makes lines with readings or dots
          // taller, as no newer one does; the last two open a Chromium themselves.
          exclude: [
            'test/ui/pictures.test.ts',
            'test/ui/typesetting.test.ts',
            'test/ui/import-page.test.ts',
            'test/ui/hostile-export.test.ts',
          ],
          globalSetup: ['test/ui/twin-once.ts'],
          setupFiles: ['test/app/own-display.ts'],
          env: { MEIPI_ENGINE: 'electron' },
          ...patient,
          maxWorkers: lacksDisplay() ? 2 : 1,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'app',
          root: import.meta.dirname,
          include: ['test/app/**/*.test.ts', 'test/tour/tour.test.ts'],
          setupFiles: ['test/app/own-display.ts', 'test/app/tell-what-shows.ts'],
          sequence: { groupOrder: 2 },
          ...patient,
          // Real windows share no display.
          maxWorkers: lacksDisplay() ? 2 : 1,
        },
      },
      {
        // Only by name: npm run hostile, npm run fuzz, npm run installed, npm run commands.
        test: {
          name: 'long',
          root: import.meta.dirname,
          include: ['test/{hostile,fuzz,packages,commands}/**/*.test.ts'],
          setupFiles: ['test/app/own-display.ts'],
          ...patient,
          hookTimeout: 600_000,
          testTimeout: 3_600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
