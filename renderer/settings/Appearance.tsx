import { Popover } from '@base-ui/react/popover';
import { useHint } from '../i18n/use-hint';
import { useWords } from '../i18n/use-words';
import { setAppearance, usePanels } from '../state/panel-store';
import { openSettings } from '../state/settings-dialog-store';
import buttons from '../ui/button.module.css';
import styles from './appearance.module.css';
import { AppearanceChoices } from './AppearanceChoices';

/** 字: the button of the bar and 阅读外观 under it. Not modal, so that the page shows each choice live. */
export function Appearance() {
  const { app, commands } = useWords();
  const hint = useHint();
  const open = usePanels((state) => state.appearanceOpen);
  return (
    <Popover.Root open={open} onOpenChange={setAppearance}>
      <Popover.Trigger
        className={`${buttons['quiet']} ${styles['trigger']}`}
        aria-label={app.appearance}
        title={hint(app.appearance, 'appearance')}
      >
        <span className={styles['glyph']} aria-hidden="true">
          {app.appearanceGlyph}
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner
          className={styles['positioner']}
          align="end"
          sideOffset={12}
          collisionAvoidance={{ side: 'none', align: 'shift', fallbackAxisSide: 'none' }}
          collisionPadding={12}
        >
          <Popover.Popup className={styles['popup']} aria-label={app.appearance}>
            <div className={styles['choices']}>
              <AppearanceChoices />
              <button type="button" className={styles['more']} onClick={() => openSettings('look')}>
                {commands.settings}
              </button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
