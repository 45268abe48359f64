import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { Annotation } from '../../core/annotation/annotation';
import { isOnWords } from '../../core/annotation/mark-kind';
import { useWords } from '../i18n/use-words';
import { addTags, removeTag, star } from '../state/alterations';
import { deleteAnnotation } from '../state/deletion';
import { copyPassage, copyPassageWords } from '../state/copy-quotation';
import { say } from '../state/message-store';
import { beginMoving } from '../state/moving';
import { addFollowUp, edit } from '../state/notes-store';
import { quote } from '../state/quoting';
import { canPart, canUnite, part } from '../state/regrouping';
import { askForTag, useKnownTags } from '../state/tags-store';
import { openVersions, useHasVersions } from '../state/versions-store';
import { CommandItem } from './CommandItem';
import { DeleteCommentItem } from './DeleteCommentItem';
import { Icon } from './Icon';
import { KindItems, PigmentItems } from './LookItems';
import styles from './menu.module.css';
import { QuotationItems } from './QuotationItems';
import { Submenu } from './Submenu';

interface Props {
  /** The active one: what acts on that acts on it. */
  readonly annotation: Annotation;
  /** Whether notes cannot be changed. */
  readonly locked: boolean;
  /** The place in the text, an offset, that the menu was asked for; null where it was asked for elsewhere. */
  readonly at: number | null;
}

/** What can be done with an annotation, in the menu of its words, its card or its note; what cannot is left out. */
export function AnnotationItems({ annotation, locked, at }: Props) {
  const copying = <CopyItems id={annotation.id} />;
  if (locked) return copying;
  const { id, kind } = annotation;
  return (
    <>
      <PigmentItems annotation={annotation} />
      <KindItems annotation={annotation} underColours />
      <Menu.Separator className={styles['rule']} />
      <Writing annotation={annotation} />
      <Menu.Separator className={styles['rule']} />
      {copying}
      <CommandItem id="quote-in-reflection" onRun={() => quote([id])} />
      <Menu.Separator className={styles['rule']} />
      <CommandItem id="move-annotation" onRun={() => beginMoving(id)} />
      {isOnWords(kind) && (
        <>
          {canUnite() && <CommandItem id="unite-marks" />}
          {canPart(at) && <CommandItem id="part-mark" onRun={() => part(at)} />}
        </>
      )}
      <Menu.Separator className={styles['rule']} />
      <DeleteCommentItem id={id} />
      <CommandItem id="delete-annotation" onRun={() => deleteAnnotation(id)} />
    </>
  );
}

function CopyItems({ id }: Pick<Annotation, 'id'>) {
  const { marking } = useWords();
  return (
    <>
      <Menu.Item className={styles['item']} onClick={() => copyPassageWords(id)}>
        {marking.copy}
      </Menu.Item>
      <QuotationItems onCopy={(style) => copyPassage(id, style)} />
    </>
  );
}

function Writing({ annotation }: Pick<Props, 'annotation'>) {
  const { thread, versions } = useWords();
  const { id, comment, starred } = annotation;
  const hasVersions = useHasVersions(id, true);
  const isBlank = comment === '';
  return (
    <>
      <CommandItem id={isBlank ? 'comment' : 'edit-comment'} onRun={() => edit(id)} />
      {!isBlank && (
        <Menu.Item className={styles['item']} onClick={() => addFollowUp(id)}>
          {thread.addTo}
        </Menu.Item>
      )}
      {hasVersions && (
        <Menu.Item className={styles['item']} onClick={() => void openVersions(id)}>
          {versions.title}
        </Menu.Item>
      )}
      <Tags annotation={annotation} />
      <Menu.CheckboxItem
        className={`${styles['item']} ${styles['ticked']}`}
        checked={starred}
        closeOnClick
        onCheckedChange={(isStarred) => star(id, isStarred)}
      >
        {thread.star}
        <Menu.CheckboxItemIndicator className={styles['tick']}>
          <Icon of={Check} size={14} />
        </Menu.CheckboxItemIndicator>
      </Menu.CheckboxItem>
    </>
  );
}

/** Tags in use that are offered beside the annotation's own. */
const mostOffered = 12;

function Tags({ annotation: { id, tags } }: Pick<Props, 'annotation'>) {
  const { thread } = useWords();
  const known = useKnownTags();
  const others = known.filter((tag) => !tags.includes(tag)).slice(0, mostOffered);
  return (
    <Submenu long label={thread.tags}>
      {[...tags, ...others].map((tag) => (
        <Menu.CheckboxItem
          key={tag}
          className={`${styles['item']} ${styles['checkable']}`}
          checked={tags.includes(tag)}
          closeOnClick
          onCheckedChange={(wanted) => {
            if (wanted) addTags(id, [tag]);
            else removeTag(id, tag);
            say(wanted ? thread.tagged(tag) : thread.untagged(tag));
          }}
        >
          <Menu.CheckboxItemIndicator className={styles['check']}>
            <Icon of={Check} size={14} />
          </Menu.CheckboxItemIndicator>
          {thread.tag(tag)}
        </Menu.CheckboxItem>
      ))}
      {tags.length + others.length > 0 && <Menu.Separator className={styles['rule']} />}
      <Menu.Item className={styles['item']} onClick={() => askForTag(id)}>
        {thread.addTag}
      </Menu.Item>
    </Submenu>
  );
}
