import { success } from '../../core/result';
import type { ImportAnswer, ImportGifts, ImportTask } from '../../preload/import-contract';
import { Pictures } from './pictures';
import { readFile } from './read-file';
import { redrawn } from './redrawn';

/** Gives what one untrusted file holds, its pictures as bytes and its essays as JSON; answers the rest as JSON, or why it is not taken in. */
export async function readPiecewise(task: ImportTask, gifts: ImportGifts): Promise<string> {
  const pictures = new Pictures({ give: gifts.picture, redrawn });
  const read = await readFile(task, pictures);
  if (!read.ok) return answer(read);
  const { essays, ...rest } = read.value;
  for (const essay of essays) gifts.essay(JSON.stringify(essay));
  return answer(success({ ...rest, essays: essays.length }));
}

const answer = (answered: ImportAnswer): string => JSON.stringify(answered);
