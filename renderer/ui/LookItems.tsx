import { Menu } from '@base-ui/react/menu';
import { Check, Underline } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Annotation } from '../../core/annotation/annotation';
import type { WordKind } from '../../core/annotation/mark-kind';
import { isOnWords, wordKinds } from '../../core/annotation/mark-kind';
import type { Pigment } from '../../core/annotation/pigment';
import { pigments } from '../../core/annotation/pigment';
import type { CommandId } from '../../core/commands';
import { keyLabel } from '../../core/keymap';
import { useWords } from '../i18n/use-words';
import { redraw } from '../state/marking-commands';
import { useKeymap } from '../state/settings-store';
import { Icon } from './Icon';
import styles from './menu.module.css';
import { Submenu } from './Submenu';

interface Props {
  readonly annotation: Annotation;
}

/** The five colours in a menu, the annotation's own ticked. */
export function PigmentItems({ annotation: { id, pigment: own } }: Props) {
  const { card, pigments: names } = useWords();
  return (
    <Menu.RadioGroup
      aria-label={card.colour}
      value={own}
      onValueChange={(pigment: Pigment) => redraw(id, { pigment })}
    >
      {pigments.map((pigment) => (
        <LookItem key={pigment} value={pigment} command={`mark-${pigment}`} pigment={pigment}>
          <i className={styles['dot']} />
          <span className={styles['label']}>{names[pigment]}</span>
        </LookItem>
      ))}
    </Menu.RadioGroup>
  );
}

interface KindItemsProps extends Props {
  /** Whether it stands under the colours, in line with their names. */
  readonly underColours?: boolean;
}

/** The four ways to draw over words, in a menu of their own; nothing for what is not on words. */
export function KindItems({ annotation: { id, kind: own }, underColours = false }: KindItemsProps) {
  const { kinds, marking } = useWords();
  if (!isOnWords(own)) return null;
  return (
    <Submenu label={marking.look} icon={underColours ? Underline : null} checkable={underColours}>
      <Menu.RadioGroup
        aria-label={marking.look}
        value={own}
        onValueChange={(kind: WordKind) => redraw(id, { kind })}
      >
        {wordKinds.map((kind) => (
          <LookItem key={kind} value={kind} command={`mark-${kind}`}>
            <span className={styles['label']}>{kinds[kind]}</span>
          </LookItem>
        ))}
      </Menu.RadioGroup>
    </Submenu>
  );
}

interface LookItemProps {
  readonly value: Pigment | WordKind;
  /** Whose key it shows. */
  readonly command: CommandId;
  readonly pigment?: Pigment;
  readonly children: ReactNode;
}

function LookItem({ value, command, pigment, children }: LookItemProps) {
  const keymap = useKeymap();
  return (
    <Menu.RadioItem
      value={value}
      className={`${styles['item']} ${styles['keyed']} ${styles['checkable']}`}
      data-command={command}
      data-pigment={pigment}
      closeOnClick
    >
      <Menu.RadioItemIndicator className={styles['check']}>
        <Icon of={Check} size={14} />
      </Menu.RadioItemIndicator>
      {children}
      <kbd className={styles['key']}>{keyLabel(command, keymap)}</kbd>
    </Menu.RadioItem>
  );
}
