import { Menu } from '@base-ui/react/menu';
import { MessageSquareDashed, MessageSquareOff, MessageSquareText } from 'lucide-react';
import { ariaKey } from '../../core/keymap';
import { marginViews } from '../../core/settings';
import { useHint } from '../i18n/use-hint';
import { useWords } from '../i18n/use-words';
import { chooseMarginView } from '../state/margin-view';
import { useKeymap, useSettings } from '../state/settings-store';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import menu from '../ui/menu.module.css';
import { RadioChoices } from '../ui/RadioChoices';

const icons = {
  open: MessageSquareText,
  rail: MessageSquareDashed,
  hidden: MessageSquareOff,
} as const;

/** Says how comments stand beside the text, and offers the ways they can. */
export function MarginMenu({ disabled }: { readonly disabled: boolean }) {
  const { appearance } = useWords();
  const keymap = useKeymap();
  const hint = useHint();
  const view = useSettings((state) => state.settings.marginView);
  const name = appearance.marginViewSet(appearance.marginViews[view]);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={buttons['quiet']}
        aria-label={name}
        title={hint(name, 'margin-view')}
        aria-keyshortcuts={ariaKey('margin-view', keymap)}
        disabled={disabled}
      >
        <Icon of={icons[view]} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['over']} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={menu['menu']}>
            <RadioChoices
              label={appearance.marginViewChoice}
              heading
              value={view}
              options={marginViews}
              names={appearance.marginViews}
              onChoose={chooseMarginView}
            />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
