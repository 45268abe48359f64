import { Menu } from '@base-ui/react/menu';
import { Underline } from 'lucide-react';
import { wordKinds } from '../../core/annotation/mark-kind';
import { pigments } from '../../core/annotation/pigment';
import { sentenceAt } from '../../core/document/sentences';
import { useWords } from '../i18n/use-words';
import { copySelected, copySelectedWords } from '../state/copy-quotation';
import { noteParagraph, notePoint } from '../state/place-notes';
import { openEssay } from '../state/reading-store';
import { selectedQuery } from '../state/find-places';
import { openSearch } from '../state/search-store';
import { askForSelection } from '../state/selection-store';
import { CommandItem } from '../ui/CommandItem';
import styles from '../ui/menu.module.css';
import { QuotationItems } from '../ui/QuotationItems';
import { Submenu } from '../ui/Submenu';
import { AgainItem } from './AgainItem';

/** What can be done with the selected words. */
export function PassageItems({ locked }: { readonly locked: boolean }) {
  const { marking, find, kinds } = useWords();
  return (
    <>
      {!locked && (
        <>
          {pigments.map((pigment) => (
            <CommandItem key={pigment} id={`mark-${pigment}`} pigment={pigment} />
          ))}
          <Submenu label={marking.look} icon={Underline}>
            {wordKinds.map((kind) => (
              <CommandItem key={kind} id={`mark-${kind}`} label={kinds[kind]} />
            ))}
          </Submenu>
          <Menu.Separator className={styles['rule']} />
          <CommandItem id="comment" />
          <AgainItem />
          <Menu.Separator className={styles['rule']} />
        </>
      )}
      <Menu.Item className={styles['item']} onClick={copySelectedWords}>
        {marking.copy}
      </Menu.Item>
      <QuotationItems onCopy={copySelected} />
      <Menu.Separator className={styles['rule']} />
      <CommandItem id="find" label={find.words} />
      <CommandItem id="search-library" onRun={() => openSearch(selectedQuery())} />
    </>
  );
}

/** What can be done where nothing is selected or marked: at a place of the text, or beside it (null). */
export function PlaceItems({
  offset,
  locked,
}: {
  readonly offset: number | null;
  readonly locked: boolean;
}) {
  const { marking } = useWords();
  return (
    <>
      {offset !== null && (
        <>
          <CommandItem
            id="select-sentence"
            label={marking.sentence}
            onRun={() => selectSentenceAt(offset)}
          />
          {!locked && (
            <>
              <CommandItem id="note-point" onRun={() => notePoint(offset)} />
              <CommandItem id="note-paragraph" onRun={() => noteParagraph(offset)} />
            </>
          )}
          <Menu.Separator className={styles['rule']} />
        </>
      )}
      <CommandItem id="find" />
      <CommandItem id="toggle-notebook" />
      <CommandItem id="appearance" />
      <CommandItem id="export" />
    </>
  );
}

function selectSentenceAt(offset: number): void {
  const open = openEssay();
  const sentence = open === null ? null : sentenceAt(open.text, offset);
  if (sentence !== null) askForSelection(sentence);
}
