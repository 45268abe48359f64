import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { builtFolders } from '../../scripts/app-parts.mjs';
import { NpmStart } from '../app/npm-start';
import { titlesIn } from '../app/told-place';
import { standInElectron, unpacked } from '../packages/packed';
import type { Copy } from './copy';

/** Runs a told command in the copy, and holds what must come of it. */
type Told = (line: string, copy: Copy) => Promise<unknown>;

/** A file that a check has to refuse. */
const wrong = 'core/wrong.ts';

/** What the pages tell makers to do, in this order: the first installs what the others need. */
export const toldInCopy: Readonly<Record<string, Told>> = {
  'npm ci && npm start': async (line, copy) => {
    const use = () => expect.poll(() => titlesIn(copy.userData)).toHaveLength(10);
    await NpmStart.during(line, copy, use);
  },
  'npm run types': refuses(wrong, "export { FileLog } from '../main/log';\n"),
  'npm run lint': refuses(wrong, 'export const wrong = (text: string): unknown => eval(text);\n'),
  'npm run format:check': refuses(wrong, 'export const wrong   = "a"\n'),
  'npm run dead': refuses(wrong, 'export const wrong = 1;\n'),
  'npm run workflows': refuses(
    '.github/workflows/wrong.yml',
    'on: push\njobs: { wrong: { runs-on: ubuntu-24.04, steps: [{ runs: a }] } }\n',
  ),
  'npm run format': async (line, copy) => {
    copy.write(wrong, 'export const wrong   = "a"\n');
    const readme = copy.read('README.md');
    await passes(line, copy);
    expect(copy.read(wrong)).toBe("export const wrong = 'a';\n");
    expect(copy.read('README.md')).toBe(readme);
    copy.remove(wrong);
  },
  'npm run build': async (line, copy) => {
    copy.remove('out');
    await passes(line, copy);
    for (const folder of builtFolders) expect(copy.files(folder)).not.toEqual([]);
  },
  'npm run licences': async (line, copy) => {
    await passes(line, copy);
    expect(copy.read('out/licences/THIRD-PARTY-LICENCES.txt')).toContain('@mozilla/readability');
  },
  'npm outdated': async (line, copy) => {
    const { code, output } = await copy.run(line);
    // 1 where a newer version is out.
    expect([0, 1]).toContain(code);
    expect(output).toMatch(code === 0 ? /^$/u : /^Package +Current +Wanted +Latest/u);
  },
  'npx vitest run --project core test/core': passing,
  'npx vitest run --project core test/core/export': passing,
  'npm test -- test/ui/export-choices.test.ts': testing,
  'npm test -- test/app/imports.test.ts': testing,
  'MEIPI_PICTURES=new npm test -- test/ui/pictures.test.ts test/app/looks.test.ts':
    storing('docs/pictures/states'),
  'npm test -- test/ui/spoken.test.ts -u': storing('test/ui/spoken'),
  'npm run tour': async (line, copy) => {
    await testing(line, copy);
    const pictures = copy.files('out/tour').filter((path) => path.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(5);
  },
  'npm run coverage': async (line, copy) => {
    await passes(line, copy);
    const { total } = JSON.parse(copy.read('out/coverage/coverage-summary.json')) as {
      total: { lines: { pct: number } };
    };
    expect(total.lines.pct).toBeGreaterThan(50);
    expect(copy.read('out/coverage/index.html')).toContain('command-line.ts'.slice(0, 12));
  },
  'npm run bench size': async (line, copy) => {
    expect((await passes(line, copy)).output).toContain('all of it');
    expect(JSON.parse(copy.read('out/bench/size.json'))).toHaveProperty('goals');
  },
  'npm run bench NAME': (line, copy) => passes(line.replace('NAME', 'size'), copy),
  // Without a name it measures everything; npm run bench does.
  'npm run bench -- --write': async (line, copy) => {
    copy.remove('docs/performance.md');
    await passes(`${line} size`, copy);
    expect(copy.read('docs/performance.md')).toContain('`npm run bench size`');
  },
  // All of them take half an hour.
  'npm run fuzz': async (line, copy) => {
    expect(await testing(`FUZZ_COUNT=20 ${line}`, copy)).toContain(', 20 files each');
  },
  // All of both takes half an hour.
  'npm run faults -- crashes damage': async (line, copy) => {
    const { output } = await passes(`${line} --short`, copy);
    expect(output.trim().split('\n').at(-1)).toBe('lost 0');
  },
  'npm run package -- --dir': async (line, copy) => {
    const folder = mkdtempSync(join(tmpdir(), 'meipi-electron-'));
    try {
      // Its release page may be out of reach.
      await passes([line, ...(await standInElectron(folder))].join(' '), copy);
      expect(copy.files(unpacked)).toContain(join(unpacked, 'resources', 'app.asar'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  'npm run dev': async (line, copy) => {
    const page = 'renderer/index.html';
    const told = '<meta name="told" />';
    const use = async (start: NpmStart) => {
      copy.write(page, copy.read(page).replace('<title>', `${told}<title>`));
      await start.drawn();
      expect(copy.read(`out/${page}`)).toContain('name="told"');
    };
    await NpmStart.during(line, copy, use);
  },
  'npm install NAME@MAJOR': async (line, copy) => {
    await passes(line.replace('NAME@MAJOR', 'prettier@3'), copy);
    expect(copy.read('package.json')).toMatch(/"prettier": "\^3\./u);
    expect(copy.read('node_modules/prettier/package.json')).toMatch(/"version": "3\./u);
  },
};

/** Runs a command that must go well. */
async function passes(line: string, copy: Copy): Promise<{ output: string }> {
  const { code, output } = await copy.run(line);
  expect(code, output).toBe(0);
  return { output };
}

/** A check passes the sources as they are, and names a file that is wrong. */
function refuses(path: string, text: string): Told {
  return async (line, copy) => {
    await passes(line, copy);
    copy.write(path, text);
    try {
      const { code, output } = await copy.run(line);
      expect(code).not.toBe(0);
      expect(output).toContain(path);
    } finally {
      copy.remove(path);
    }
  };
}

async function passing(line: string, copy: Copy): Promise<void> {
  const { output } = await passes(line, copy);
  expect(output).toMatch(/Tests .*\d+ passed/u);
}

/** Makes the files of a folder anew, all of them. */
function storing(folder: string): Told {
  return async (line, copy) => {
    const stored = copy.files(folder);
    copy.remove(folder);
    await testing(line, copy);
    expect(copy.files(folder).toSorted()).toEqual(stored.toSorted());
  };
}

/** Through `npm test`, which builds and counts; gives all that was said. */
async function testing(line: string, copy: Copy): Promise<string> {
  const { output } = await passes(line, copy);
  expect(output).toContain('ok   build');
  expect(output).toMatch(/\n[1-9]\d* passed, 0 failed\n?$/u);
  return output;
}
