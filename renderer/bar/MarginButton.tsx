import { MessageSquareDashed, MessageSquareOff, MessageSquareText } from 'lucide-react';
import { ariaKey } from '../../core/keymap';
import { useHint } from '../i18n/use-hint';
import { useWords } from '../i18n/use-words';
import { run } from '../state/app-commands';
import { useKeymap, useSettings } from '../state/settings-store';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/Icon';

const icons = {
  open: MessageSquareText,
  rail: MessageSquareDashed,
  hidden: MessageSquareOff,
} as const;

/** Says how comments stand beside the text, and goes on to the next way. */
export function MarginButton({ disabled }: { readonly disabled: boolean }) {
  const { appearance } = useWords();
  const keymap = useKeymap();
  const hint = useHint();
  const view = useSettings((state) => state.settings.marginView);
  const name = appearance.marginViewSet(appearance.marginViews[view]);
  return (
    <button
      type="button"
      className={buttons['quiet']}
      aria-label={name}
      title={hint(name, 'margin-view')}
      aria-keyshortcuts={ariaKey('margin-view', keymap)}
      disabled={disabled}
      onClick={() => run('margin-view')}
    >
      <Icon of={icons[view]} />
    </button>
  );
}
