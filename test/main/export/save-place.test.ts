import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fileName } from '../../../core/export/file-name';
import { refusal } from '../../../main/export/save-place';
import { temporaryFolder } from '../temporary-folder';

let folder = '';
let own = '';
beforeEach(() => {
  folder = temporaryFolder();
  own = join(folder, 'own');
  mkdirSync(join(own, 'notes'), { recursive: true });
});

describe('an export', () => {
  test('may take a new name, or that of a plain file', async () => {
    expect(await refusal(join(folder, 'new.md'), [own])).toBeNull();
    writeFileSync(join(folder, 'old.md'), 'old');
    expect(await refusal(join(folder, 'old.md'), [own])).toBeNull();
  });

  test.each(['x.md', 'notes/x.md', '../own/x.md', 'notes/../x.md'])(
    'does not go into the app’s own folder: %s',
    async (inside) => {
      expect(await refusal(join(own, inside), [own])).toEqual({ kind: 'export-into-own-folder' });
    },
  );

  test.skipIf(process.platform === 'win32')('finds its own folder behind a link', async () => {
    symlinkSync(own, join(folder, 'way'));
    expect(await refusal(join(folder, 'way', 'notes', 'x.md'), [own])).toEqual({
      kind: 'export-into-own-folder',
    });
  });

  test.skipIf(process.platform === 'win32')('writes over no link, alive or dead', async () => {
    writeFileSync(join(folder, 'real.md'), '');
    for (const [name, target] of [
      ['alive.md', 'real.md'],
      ['dead.md', 'nowhere.md'],
    ] as const) {
      symlinkSync(target, join(folder, name));
      expect(await refusal(join(folder, name), [own])).toEqual({ kind: 'export-over-link' });
    }
  });

  test.skipIf(process.platform === 'win32')('writes over no device, socket or folder', async () => {
    const socket = createServer();
    await new Promise<void>((resolve) => socket.listen(join(folder, 'socket.md'), resolve));
    for (const path of ['/dev/null', join(folder, 'socket.md'), own]) {
      const failure = await refusal(path, [join(own, 'notes')]);
      expect(failure).toEqual({ kind: 'export-over-device' });
    }
    socket.close();
  });

  test.each(['CON', 'con.md', 'NUL.docx', 'COM1.pdf', 'lpt¹.html', ' aux .md', 'x.md:hidden'])(
    'takes no name that Windows keeps for itself: %s',
    async (name) => {
      const path = join(folder, name);
      expect(await refusal(path, [own], true)).toEqual({ kind: 'export-over-device' });
    },
  );

  test('may take every name that is proposed, on Windows too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const path = join(folder, fileName(text, 'md', '眉批'));
        expect(await refusal(path, [own], true)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
