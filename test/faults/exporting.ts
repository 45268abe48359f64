import type { ExportChoices } from '../../core/export/export-choices';
import { defaultChoices, noSignature } from '../../core/export/export-choices';
import { defaultSettings } from '../../core/settings';
import { gatherNotes } from '../../main/export/gather-notes';
import { writeNotes } from '../../main/export/write-notes';
import type { FileSystem } from '../../main/storage/file-system';
import { replaceFile } from '../../main/storage/replace-file';
import type { Stores } from '../../main/stores';
import type { Attempt, Feat } from './feats';
import { afterAnEvening } from './feats';

const target = '/documents/笔记';
const old = Buffer.from('上个月导出的笔记'.repeat(200));
/** The PDF is printed by Chromium and then written in the same way. */
const formats: readonly ExportChoices['format'][] = ['markdown', 'html', 'word'];

/** Each format written over an older export. */
export const exporting: readonly Feat[] = formats.map((format) => ({
  what: `export as ${format}`,
  begin: () => beginExport(format),
}));

async function beginExport(format: ExportChoices['format']): Promise<Attempt> {
  const { disk, drill } = await afterAnEvening();
  disk.plant(target, old);
  let written: Uint8Array = old;
  const act = async () => {
    const stores = await drill.start(disk.fs);
    try {
      written = await bytesOf(stores, format);
      // As main/export/save-notes.ts does once the reader has said where.
      await replaceFile(disk.fs, target, written, { mode: 0o666 });
    } catch (error) {
      drill.refusals += 1;
      drill.log.write('not exported', { error });
    }
    await drill.quit(stores);
  };
  const alsoWrong = async (fs: FileSystem) => {
    const there = Buffer.from(await fs.read(target).catch(() => new Uint8Array()));
    const isWhole = there.equals(old) || there.equals(written);
    return isWhole ? [] : ['the export is neither the old one nor the new one'];
  };
  return { disk, drill, act, alsoWrong };
}

async function bytesOf(stores: Stores, format: ExportChoices['format']): Promise<Uint8Array> {
  const gathered = await gatherNotes(stores, null, {
    standardPunctuation: false,
    withText: false,
    withEmpty: false,
  });
  if (!gathered.ok) throw new Error(gathered.failure.kind);
  const notes = await writeNotes({
    chapters: gathered.value,
    choices: { ...defaultChoices, format, scope: 'all' },
    signature: noSignature,
    now: '2026-01-01T00:00:00.000Z',
    timeZone: 'Asia/Shanghai',
    language: 'zh-CN',
    pigmentNames: defaultSettings.pigmentNames,
    faces: '',
    present: null,
  });
  return notes.bytes;
}
