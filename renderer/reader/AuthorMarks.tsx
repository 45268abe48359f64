import type { ReactNode } from 'react';
import type { Mark } from '../../core/document/mark';
import { styleElements } from '../../core/document/mark';
import { openLink } from '../state/links';
import styles from './author.module.css';
import { leadsOut } from './leads-out';

interface Props {
  /** Those over the words, in the order of the source. */
  readonly marks: readonly Mark[];
  readonly children: ReactNode;
}

/** What the author did to the words, as the elements that say it. */
export function AuthorMarks({ marks, children }: Props): ReactNode {
  return marks.reduceRight<ReactNode>((inside, mark) => marked(mark, inside), children);
}

function marked(mark: Mark, inside: ReactNode): ReactNode {
  if (mark.kind === 'note-reference') return inside;
  if (mark.kind === 'link') {
    return leadsOut(mark.href) ? <OutsideLink href={mark.href}>{inside}</OutsideLink> : inside;
  }
  const Element = styleElements[mark.kind];
  return <Element className={styles[mark.kind]}>{inside}</Element>;
}

/** Leads to an address outside by way of main, which asks first. A link without `href`: nothing can follow it. */
function OutsideLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a
      className={styles['link']}
      role="link"
      tabIndex={0}
      title={href}
      onClick={(event) => {
        if (document.getSelection()?.isCollapsed === false) return;
        event.preventDefault();
        openLink(href);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        openLink(href);
      }}
    >
      {children}
    </a>
  );
}
