import { success } from '../../core/result';
import type { ImportAnswer, ImportTask } from '../../preload/import-contract';
import { readFile } from './read-file';

/** Gives what one untrusted file holds, essay by essay as JSON; answers the rest as JSON, or why it is not taken in. */
export async function readPiecewise(
  task: ImportTask,
  give: (essay: string) => void,
): Promise<string> {
  const read = await readFile(task);
  if (!read.ok) return answer(read);
  const { essays, ...rest } = read.value;
  for (const essay of essays) give(JSON.stringify(essay));
  return answer(success({ ...rest, essays: essays.length }));
}

const answer = (answered: ImportAnswer): string => JSON.stringify(answered);
