import { readWords } from '../../core/annotation/quotation';
import type { Chapter } from '../../core/export/chapter';
import { commentsOn } from '../../core/export/chapter';
import type { ExportContent } from '../../core/export/export-choices';
import {
  arrangements,
  editionContents,
  editionFormats,
  exportContents,
  exportFiles,
  exportScopes,
  formatOf,
  notesFormats,
  summaryFormats,
  wordLayouts,
  works,
} from '../../core/export/export-choices';
import type { ChosenNotes } from '../../core/export/exported';
import { isOfEach } from '../../core/export/managed-document';
import type { EssayId } from '../../core/ids';
import { entryOf, placeOf } from '../../core/library/catalog';
import { useWords } from '../i18n/use-words';
import type { DialogScope, OpenExport } from '../state/export-store';
import { choose, chooseScope, isOfSeveral, scopeOf } from '../state/export-store';
import { useLibrary } from '../state/library-store';
import { pickedScopes } from '../state/picked-scopes';
import { useSettings } from '../state/settings-store';
import { Checkbox } from '../ui/Checkbox';
import { Choice } from '../ui/Choice';
import { Segmented } from '../ui/Segmented';
import { Signature } from '../ui/Signature';
import styles from './export-options.module.css';
import { PresetRow } from './PresetRow';

interface OptionsProps {
  readonly dialog: OpenExport;
  readonly chapters: readonly Chapter[];
}

/** What goes into the document and how it is written; each choice shows at once and is remembered. */
export function ExportOptions({ dialog, chapters }: OptionsProps) {
  const { export: words } = useWords();
  const choices = useSettings((state) => state.settings.exportChoices);
  const { edition } = choices;
  const annotations = useAnnotationCounts(dialog);
  const counts = contentCounts(chapters);
  const picked = pickedScopes.filter((scope) => dialog.picked[scope] !== undefined);
  const remembered = exportScopes.filter((scope) => scope !== 'essay' || !isPickedAlone(dialog));
  return (
    <div className={styles['options']}>
      <PresetRow />
      <Segmented
        label={words.work}
        value={choices.work}
        options={works.map((value) => ({ value, label: words.works[value] }))}
        onChange={(work) => choose({ work })}
      />
      <Choice
        label={words.scope}
        value={scopeOf(dialog, choices)}
        options={[...picked, ...remembered].map((value) => ({
          value,
          label: words.scopes[value],
          more: words.annotations(annotations[value]),
          disabled: (value === 'essay' || value === 'collection') && dialog.essay === null,
        }))}
        onChange={chooseScope}
      />
      {choices.work !== 'summary' && (
        <fieldset className={styles['group']}>
          <legend className={styles['legend']}>{words.content}</legend>
          <div className={styles['contents']}>
            {choices.work === 'edition'
              ? editionContents.map((name) => (
                  <Checkbox
                    key={name}
                    label={words.contents[name]}
                    more={shown(name, counts, words)}
                    checked={edition.content[name]}
                    onChange={(checked) =>
                      choose({
                        edition: { ...edition, content: { ...edition.content, [name]: checked } },
                      })
                    }
                  />
                ))
              : exportContents.map((name) => (
                  <Checkbox
                    key={name}
                    label={words.contents[name]}
                    more={shown(name, counts, words)}
                    checked={choices.content[name]}
                    onChange={(checked) =>
                      choose({ content: { ...choices.content, [name]: checked } })
                    }
                  />
                ))}
          </div>
        </fieldset>
      )}
      {choices.work === 'notes' && (
        <Segmented
          label={words.arrangement}
          value={choices.arrangement}
          options={arrangements.map((value) => ({ value, label: words.arrangements[value] }))}
          onChange={(arrangement) => choose({ arrangement })}
        />
      )}
      {choices.work === 'edition' ? (
        <Segmented
          label={words.format}
          value={edition.format}
          options={editionFormats.map((value) => ({ value, label: words.formats[value] }))}
          onChange={(format) => choose({ edition: { ...edition, format } })}
        />
      ) : choices.work === 'summary' ? (
        <Segmented
          label={words.format}
          value={choices.summary.format}
          options={summaryFormats.map((value) => ({ value, label: words.formats[value] }))}
          onChange={(format) => choose({ summary: { format } })}
        />
      ) : (
        <Segmented
          label={words.format}
          value={choices.format}
          columns={3}
          options={notesFormats.map((value) => ({ value, label: words.formats[value] }))}
          onChange={(format) => choose({ format })}
        />
      )}
      {isOfEach({ ...choices, files: 'each' }) && isOfSeveral(dialog, choices, chapters) && (
        <Segmented
          label={words.files.label}
          value={choices.files}
          options={exportFiles.map((value) => ({ value, label: words.files[value] }))}
          onChange={(files) => choose({ files })}
        />
      )}
      {formatOf(choices) === 'word' && (
        <Segmented
          label={words.layout}
          value={choices.layout}
          options={wordLayouts.map((value) => ({ value, label: words.layouts[value] }))}
          onChange={(layout) => choose({ layout })}
        />
      )}
      {formatOf(choices) !== 'meipi' && (
        <fieldset className={styles['group']}>
          <legend className={styles['legend']}>{words.signature}</legend>
          <Signature />
        </fieldset>
      )}
    </div>
  );
}

/** Whether all that was chosen in the list is the essay on show: 本篇 would be the same once more. */
function isPickedAlone({ essay, picked }: OpenExport): boolean {
  const [first, ...others] = picked.essays?.essays ?? [];
  return first !== undefined && first === essay && others.length === 0;
}

/** How much there is of what has a number; 我的心得 in characters. */
type Counts = Readonly<Record<'reflection' | 'excerpts' | 'comments', number>>;

function contentCounts(chapters: readonly Chapter[]): Counts {
  const excerpts = chapters.flatMap((chapter) => chapter.excerpts);
  const reflections = chapters.map((chapter) => readWords(chapter.reflection)).join('');
  return {
    reflection: reflections.match(/\S/gu)?.length ?? 0,
    excerpts: excerpts.length,
    comments: excerpts.reduce((sum, excerpt) => sum + commentsOn(excerpt), 0),
  };
}

function shown(
  name: ExportContent,
  counts: Counts,
  words: ReturnType<typeof useWords>['export'],
): string {
  if (name === 'heading' || name === 'dates' || name === 'context') return '';
  if (name === 'reflection') return counts[name] === 0 ? '' : words.length(counts[name]);
  return words.number(counts[name]);
}

/** Annotations that were picked, of the essay on show and of all essays, as the library counts them. */
function useAnnotationCounts({ essay, picked }: OpenExport): Record<DialogScope, number> {
  const catalog = useLibrary((state) => state.catalog);
  const place = essay === null ? null : placeOf(catalog, essay);
  const on = (essays: readonly EssayId[] = []) =>
    essays.reduce((sum, id) => sum + (entryOf(catalog, id)?.annotations ?? 0), 0);
  return {
    chosen: noteCount(picked.chosen),
    filtered: noteCount(picked.filtered),
    essays: on(picked.essays?.essays),
    essay: essay === null ? 0 : on([essay]),
    collection: on(place?.collection.essays),
    all: catalog.entries.reduce((sum, entry) => sum + entry.annotations, 0),
  };
}

function noteCount(notes: readonly ChosenNotes[] = []): number {
  return notes.reduce((sum, { ids }) => sum + ids.length, 0);
}
