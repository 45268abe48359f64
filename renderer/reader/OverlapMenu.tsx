import { Menu } from '@base-ui/react/menu';
import { useMemo } from 'react';
import { languageOf } from '../../core/document/language';
import { useWords } from '../i18n/use-words';
import { useNotes } from '../state/notes-store';
import type { Picking } from '../state/picker-store';
import { askWhich, usePicker } from '../state/picker-store';
import { useShownText } from '../state/use-shown-text';
import styles from '../ui/menu.module.css';

/** 「这里有 2 处标注」: which of several highlights on the same words is meant, shortest first. */
export function OverlapMenu() {
  const words = useWords();
  const shown = useShownText();
  const picking = usePicker((state) => state.picking);
  const annotations = useNotes((state) => state.notebook.annotations);
  const anchor = useMemo(() => ({ getBoundingClientRect: () => boxOf(picking) }), [picking]);
  if (picking === null) return null;
  const under = picking.ids.flatMap((id) => annotations.filter((one) => one.id === id));
  return (
    <Menu.Root open modal={false} onOpenChange={(open) => !open && askWhich(null)}>
      <Menu.Portal>
        <Menu.Positioner
          className={styles['over']}
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={12}
        >
          <Menu.Popup className={styles['menu']} finalFocus={false}>
            <Menu.Group className={styles['choices']}>
              <Menu.GroupLabel className={styles['heading']}>
                {words.marking.here(under.length)}
              </Menu.GroupLabel>
              {under.map((annotation) => (
                <Menu.Item
                  key={annotation.id}
                  className={styles['choice']}
                  data-pigment={annotation.pigment}
                  onClick={() => picking.choose(annotation.id)}
                >
                  <i className={styles['dot']} />
                  <span className={styles['excerpt']} lang={languageOf([annotation.target.quote])}>
                    {shown(annotation.target.quote)}
                  </span>
                  <span className={styles['name']}>{words.pigments[annotation.pigment]}</span>
                </Menu.Item>
              ))}
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function boxOf(picking: Picking | null): DOMRect {
  const { x, y } = picking?.at ?? { x: 0, y: 0 };
  const caret = picking?.at === null ? document.querySelector('[data-caret]') : null;
  return caret?.getBoundingClientRect() ?? new DOMRect(x, y, 0, 0);
}
