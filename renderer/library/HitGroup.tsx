import { useId } from 'react';
import type { EssayId } from '../../core/ids';
import type { Hit, HitGroup as FoundGroup } from '../../core/search/found';
import { toldApart } from '../../core/words/told-apart';
import { useWords } from '../i18n/use-words';
import { showMore } from '../state/search-store';
import { useTelling } from '../state/use-telling';
import { useShownText } from '../state/use-shown-text';
import { HitItem } from './HitItem';
import styles from './library-search.module.css';
import { TitleWithHits } from './TitleWithHits';

interface Props {
  readonly title: string;
  readonly group: FoundGroup;
  readonly within: EssayId | 'notes';
  /** The key of the one item that Tab comes to. */
  readonly stop: string | undefined;
  readonly onFocus: (key: string) => void;
}

/** The matches in an essay, or in the notes: those of its title in the heading, the others below. */
export function HitGroup({ title, group: { all, hits }, within, stop, onFocus }: Props) {
  const words = useWords();
  const { search } = words;
  const shown = useShownText();
  const telling = useTelling(within === 'notes' ? null : within);
  const apart = telling === null ? '' : shown(toldApart(telling, words));
  const apartId = useId();
  const keyed = hits.map((hit, index) => ({ hit, key: keyOf(within, hit, index) }));
  const inTitle = keyed.filter(({ hit }) => hit.kind === 'title');
  const [first, ...others] = inTitle;
  const tabStopOf = (key: string) => ({ tabStop: key === stop, onFocus: () => onFocus(key) });
  return (
    <section aria-label={apart === '' ? shown(title) : `${shown(title)}, ${apart}`}>
      <h3 className={styles['group']}>
        {first === undefined ? (
          <span className={styles['title']} lang="zh-CN">
            {shown(title)}
          </span>
        ) : (
          <TitleWithHits
            title={title}
            hits={[first.hit, ...others.map(({ hit }) => hit)]}
            describedBy={apart === '' ? undefined : apartId}
            {...tabStopOf(first.key)}
          />
        )}
        {apart !== '' && (
          <span id={apartId} className={styles['telling']} lang="zh-CN">
            {apart}
          </span>
        )}
        <span>
          {inTitle.length === 0 ? search.count(all) : search.inTitle(all - inTitle.length)}
        </span>
      </h3>
      <ul>
        {keyed.map(({ hit, key }) =>
          hit.kind === 'title' ? null : <HitItem key={key} hit={hit} {...tabStopOf(key)} />,
        )}
        {all > hits.length && (
          <li>
            <button
              type="button"
              className={styles['more']}
              tabIndex={-1}
              data-rove=""
              onClick={() => void showMore(within)}
            >
              {search.more(all - hits.length)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Tells a match from all others of a search. */
export const keyOf = (
  within: EssayId | 'notes',
  { start, kind, annotation }: Hit,
  index: number,
): string => `${within} ${annotation ?? ''} ${kind} ${start} ${index}`;
