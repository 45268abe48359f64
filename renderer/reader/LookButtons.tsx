import { Toolbar } from '@base-ui/react/toolbar';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import type { MarkKind, WordKind } from '../../core/annotation/mark-kind';
import { wordKinds } from '../../core/annotation/mark-kind';
import type { Pigment } from '../../core/annotation/pigment';
import { pigments } from '../../core/annotation/pigment';
import { keyLabel } from '../../core/keymap';
import { useHint } from '../i18n/use-hint';
import { useWords } from '../i18n/use-words';
import { lookName } from '../state/look-name';
import { markAs } from '../state/marking-commands';
import { useKeymap } from '../state/settings-store';
import styles from './selection-toolbar.module.css';

interface PigmentProps {
  readonly now: Pigment | null;
  /** How a colour draws over words that are selected. */
  readonly kind?: WordKind;
}

/** The five colours, with their keys, each drawn and named as it will draw; the one that is there already is pressed. */
export function PigmentButtons({ now, kind = 'highlight' }: PigmentProps) {
  const words = useWords();
  const hint = useHint();
  return pigments.map((pigment, index) => {
    const name = lookName({ kind, pigment }, words);
    return (
      <Named key={pigment} name={hint(name, `mark-${pigment}`)}>
        <Toolbar.Button
          className={styles['pigment']}
          data-pigment={pigment}
          data-kind={kind}
          aria-label={words.marking.pigment(name, index + 1)}
          aria-pressed={now === null ? undefined : now === pigment}
          onClick={() => markAs({ pigment })}
        >
          <span className={styles['swatch']}>{index + 1}</span>
        </Toolbar.Button>
      </Named>
    );
  });
}

/** The four ways to draw over words, each shown as it is drawn; `now` is pressed. */
export function KindButtons({
  now,
  pigment,
}: {
  readonly now: MarkKind;
  readonly pigment: Pigment;
}) {
  const words = useWords();
  const hint = useHint();
  const keymap = useKeymap();
  return wordKinds.map((kind) => (
    <Named key={kind} name={hint(words.kinds[kind], `mark-${kind}`)}>
      <Toolbar.Button
        className={styles['kind']}
        data-kind={kind}
        data-pigment={pigment}
        aria-label={words.marking.kind(words.kinds[kind], keyLabel(`mark-${kind}`, keymap))}
        aria-pressed={now === kind}
        onClick={() => markAs({ kind })}
      >
        <span className={styles['sample']} lang="zh-CN" aria-hidden="true">
          {words.appearance.themeSample}
        </span>
      </Toolbar.Button>
    </Named>
  ));
}

/** A button whose name shows at once under the pointer. */
function Named({ name, children }: { readonly name: string; readonly children: ReactElement }) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className={styles['tip']}>{name}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
