import type { Words } from '../words/words';
import type { ExportChoices } from './export-choices';
import { formatOf } from './export-choices';
import { isRepeatable } from './managed-document';

/**
 * What an export calls its file, without the extension and as free text. `essay` is the title of the
 * one it is of, null where it is of several; `day` is YYYY-MM-DD.
 */
export function exportName(
  choices: ExportChoices,
  essay: string | null,
  day: string,
  { export: words, notes, summary }: Words,
): string {
  const { work } = choices;
  if (work === 'edition') {
    return essay === null ? words.editionNameOfAll(day) : words.editionName(essay, day);
  }
  // Without the day: another day's export is written into the same file.
  const dayBehind = isRepeatable(formatOf(choices)) ? '' : `_${day}`;
  if (work === 'summary') {
    return (essay === null ? summary.titleOfAll : summary.title(essay)) + dayBehind;
  }
  if (dayBehind === '') return essay === null ? notes.titleOfAll : notes.title(essay);
  return essay === null ? words.fileNameOfAll(day) : words.fileName(essay, day);
}
