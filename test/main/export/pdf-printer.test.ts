import { expect, test, vi } from 'vitest';
import { PdfPrinter } from '../../../main/export/pdf-printer';
import { QuietLog } from '../quiet-log';

const { fromPartition } = vi.hoisted(() => ({ fromPartition: vi.fn() }));

vi.mock('electron', () => ({
  session: { fromPartition },
  BrowserWindow: class {
    webContents = {
      once: () => undefined,
      printToPDF: () => Promise.resolve(new TextEncoder().encode('%PDF')),
    };
    loadURL = () => Promise.resolve();
    destroy = () => undefined;
  },
}));
vi.mock('../../../main/closed-network', () => ({ closeSession: () => Promise.resolve() }));

test('a session that cannot be opened costs one PDF, not all that follow', async () => {
  fromPartition.mockImplementationOnce(() => {
    throw new Error('no session');
  });
  fromPartition.mockReturnValue({
    protocol: {
      handle: () => {
        // Nothing is asked of it here.
      },
    },
  });
  const log = new QuietLog();
  const printer = new PdfPrinter({ css: '', files: new Map() }, log);
  const page = new Uint8Array();
  const both = [printer.print(page, '2026-01-02'), printer.print(page, '2026-01-02')];
  expect(await Promise.all(both)).toEqual([null, Buffer.from('%PDF')]);
  expect(log.said).toEqual(['export stopped']);
  expect(fromPartition).toHaveBeenCalledTimes(2);
});
