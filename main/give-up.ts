import { app, dialog } from 'electron';
import type { Settings } from '../core/settings';
import { failureSentence } from '../core/words/failure-sentence';
import { wordsIn } from '../core/words/words';
import { diskFailure } from './storage/disk-failure';

/** Ends an app that cannot start: left alive, it would keep every later start from trying. */
export function giveUp(error: unknown, { language }: Pick<Settings, 'language'>): void {
  const words = wordsIn(language);
  const reason = diskFailure(error) ?? { kind: 'unexpected' as const };
  dialog.showErrorBox(words.failures.start, failureSentence(reason, words));
  app.exit(1);
}
