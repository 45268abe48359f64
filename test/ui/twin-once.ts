import type { TestProject } from 'vitest/node';
import { builtRenderer, bundledTwin } from './page-parts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The twin of the bridge as one script for the page. */
    readonly twin: string;
  }
}

/** Builds what all tests of the page need once, not for each of their files. */
export async function setup(project: TestProject): Promise<void> {
  await builtRenderer();
  project.provide('twin', await bundledTwin());
}
