import type { KeyboardEvent } from 'react';
import { useMemo, useState } from 'react';
import type { Chapter } from '../../core/export/chapter';
import { formatOf } from '../../core/export/export-choices';
import { writtenChapters } from '../../core/export/exported';
import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import type { OpenExport } from '../state/export-store';
import { gatheredFor, leaveExport, useExport } from '../state/export-store';
import { useSettings } from '../state/settings-store';
import { Modal } from '../ui/Modal';
import styles from './export-dialog.module.css';
import { ExportFooter } from './ExportFooter';
import { ExportOptions } from './ExportOptions';
import { Preview } from './Preview';
import { useWritten } from './use-written';

/** 导出学习笔记 (ux.md 7.14): what goes in at the left, how it will look at the right. */
export function ExportDialog() {
  const words = useWords();
  const dialog = useExport((state) => state.dialog);
  const work = useSettings((state) => state.settings.exportChoices.work);
  // What fades out is what was there.
  const [last, setLast] = useState(dialog);
  if (dialog !== null && dialog !== last) setLast(dialog);
  return (
    <Modal
      open={dialog !== null}
      title={words.export.titles[work]}
      className={styles['dialog']}
      focus='[role="radio"][aria-checked="true"]'
      onKeyDown={onKeyDown}
      onClose={leaveExport}
    >
      {last !== null && <Body dialog={last} />}
    </Modal>
  );
}

/** Enter on a choice does what the dialog is for, as in other programs. */
function onKeyDown({ key, target, currentTarget, nativeEvent }: KeyboardEvent): void {
  if (key !== 'Enter' || nativeEvent.isComposing || !(target instanceof Element)) return;
  if (!target.matches('[role="radio"], [role="switch"], [role="checkbox"]')) return;
  currentTarget.querySelector<HTMLElement>('[data-default]')?.click();
}

const none: readonly Chapter[] = [];

function Body({ dialog }: { readonly dialog: OpenExport }) {
  const words = useWords();
  const choices = useSettings((state) => state.settings.exportChoices);
  const gathered = gatheredFor(dialog, choices);
  const chapters = useMemo(
    () => (gathered?.ok === true ? writtenChapters(gathered.value, choices) : none),
    [gathered, choices],
  );
  const written = useWritten(dialog, chapters);
  const trouble =
    gathered === null
      ? words.export.gathering
      : gathered.ok
        ? null
        : failureSentence(gathered.failure, words);
  return (
    <>
      <ExportOptions dialog={dialog} chapters={chapters} />
      <Preview
        written={written}
        format={formatOf(choices)}
        instead={trouble ?? (chapters.length === 0 ? words.export.noNotes : null)}
      />
      <ExportFooter
        dialog={dialog}
        written={written}
        ready={chapters.length > 0}
        known={gathered !== null}
      />
    </>
  );
}
