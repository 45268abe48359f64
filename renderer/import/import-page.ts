import type { ImportedDocument } from '../../core/document/imported';
import { decode } from '../../core/import/decode';
import { importText } from '../../core/import/text';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportBridge, ImportTask } from '../../preload/import-contract';

declare global {
  interface Window {
    readonly meipiImport: ImportBridge;
  }
}

/** Reads one untrusted file. This page has no Node, no network and no reader's data. */
function read(task: ImportTask): Result<ImportedDocument> {
  const text = decode(task.bytes, (label) => new TextDecoder(label, { fatal: true }));
  if (text === null) return failure({ kind: 'encoding-unknown' });
  if (text.trim() === '') return failure({ kind: 'file-empty' });
  return success(importText(text, task.name));
}

window.meipiImport.serve((task) => Promise.resolve(read(task)));
