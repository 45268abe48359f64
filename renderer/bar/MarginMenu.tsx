import { Menu } from '@base-ui/react/menu';
import { Check, MessageSquareDashed, MessageSquareOff, MessageSquareText } from 'lucide-react';
import { ariaKey } from '../../core/keymap';
import { marginViews } from '../../core/settings';
import { useHint } from '../i18n/use-hint';
import { useWords } from '../i18n/use-words';
import { chooseMarginView } from '../state/margin-view';
import { useKeymap, useSettings } from '../state/settings-store';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import menu from '../ui/menu.module.css';

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
            <Menu.RadioGroup value={view}>
              <Menu.GroupLabel className={menu['heading']}>
                {appearance.marginViewChoice}
              </Menu.GroupLabel>
              {marginViews.map((one) => (
                <Menu.RadioItem
                  key={one}
                  value={one}
                  className={`${menu['item']} ${menu['checkable']}`}
                  closeOnClick
                  onClick={() => chooseMarginView(one)}
                >
                  <Menu.RadioItemIndicator className={menu['check']}>
                    <Icon of={Check} size={14} />
                  </Menu.RadioItemIndicator>
                  {appearance.marginViews[one]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
