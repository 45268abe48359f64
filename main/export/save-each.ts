import { join } from 'node:path';
import type { Chapter } from '../../core/export/chapter';
import { exportName } from '../../core/export/export-name';
import { dayIn } from '../../core/local-day';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { wordsIn } from '../../core/words/words';
import type { FolderReport } from '../../preload/answers';
import type { FileSystem } from '../storage/file-system';
import type { Underway } from './export-jobs';
import { NotesFolder } from './notes-folder';
import type { FileChange } from './repeated-file';
import { writeAgain } from './repeated-file';
import { refusal } from './save-place';
import type { WritingTask, WrittenNotes } from './write-notes';

interface EachPlace {
  readonly fs: FileSystem;
  /** The app's own folders, into which nothing is exported. */
  readonly own: readonly string[];
  readonly write: (task: WritingTask) => Promise<WrittenNotes | null>;
}

/**
 * Writes the notes of each essay into a file of its own in a folder. Files that hold notes of an essay
 * are written again, no other is touched and none goes. One that cannot be written is reported and the
 * rest is; called off, those that are written stay. Throws what the disk says.
 */
export async function saveEach(
  { fs, own, write }: EachPlace,
  folder: string,
  task: WritingTask,
  { signal, told }: Underway,
): Promise<Result<FolderReport>> {
  const files = await NotesFolder.read(fs, folder, signal);
  let report: FolderReport = {
    created: 0,
    updated: 0,
    unchanged: 0,
    aside: 0,
    left: [],
    isWhole: false,
  };
  for (const [index, chapter] of task.chapters.entries()) {
    if (signal.aborted) return success(report);
    told('writing', index, task.chapters.length);
    const one = taskOf(task, chapter);
    const name = files.nameFor(
      chapter.essay,
      nameOf(one, chapter),
      wordsIn(task.language).app.name,
    );
    try {
      const path = join(folder, name);
      const refused = await refusal(path, own);
      const check = async () => signal.throwIfAborted();
      const written =
        refused === null
          ? await writeAgain({ fs, own, write, check }, path, one)
          : failure(refused);
      report = written.ok
        ? withFile(report, written.value.change, written.value.pieces)
        : { ...report, left: [...report.left, { name: name, failure: written.failure }] };
    } catch (error) {
      if (signal.aborted) return success(report);
      throw error;
    }
  }
  return success({ ...report, isWhole: true });
}

function taskOf(task: WritingTask, chapter: Chapter): WritingTask {
  return { ...task, chapters: [chapter], choices: { ...task.choices, scope: 'essay' } };
}

function nameOf({ choices, now, timeZone, language }: WritingTask, { title }: Chapter): string {
  return exportName(choices, title, dayIn(now, timeZone), wordsIn(language));
}

function withFile(report: FolderReport, change: FileChange, pieces: number): FolderReport {
  return { ...report, [change]: report[change] + 1, aside: report.aside + pieces };
}
