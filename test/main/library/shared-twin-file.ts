import { editionId, essayId } from '../../../core/ids';
import { shareParts } from '../../../core/share/shared-file';
import type { TwinFile } from '../../bridge/memory-disk';
import { annotated } from '../../core/annotation/drawn-text';
import { buildBlocks } from '../../core/document/build-blocks';
import { zipOf } from '../../hostile/zip-of';

const text = '古之学者必有师。师者，所以传道受业解惑也。';
const blocks = buildBlocks('读《师说》有感', text);

/** A shared file of that name, its essay always the same, with a note that says the name. */
export function sharedFile(name: string): TwinFile {
  const note = annotated(text, { start: 0, end: 4 }, { name: `of-${name.length}`, comment: name });
  const one = { id: essayId('a'.repeat(32)), edition: editionId('b'.repeat(64)), blocks };
  const notebook = { annotations: [note], reflection: '' };
  const essays = [{ ...one, title: '读《师说》有感', notebook }];
  const parts = shareParts({ title: name, essays });
  const bytes = zipOf(parts.map((part) => ({ name: part.name, content: part.text })));
  return { name: `${name}.meipi`, bytes: [...bytes] };
}
