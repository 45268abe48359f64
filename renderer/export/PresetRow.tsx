import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { presetOf } from '../../core/export/export-presets';
import { useWords } from '../i18n/use-words';
import { choosePreset, removePreset, renamePreset, savePreset } from '../state/export-presets';
import { useSettings } from '../state/settings-store';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import menu from '../ui/menu.module.css';
import { PresetName } from './PresetName';
import styles from './preset-row.module.css';

/** What goes on beside the list: nothing, a name is asked for, or a preset was removed. */
type Asking =
  | { readonly kind: 'none' }
  | { readonly kind: 'save' }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'removed'; readonly name: string; readonly undo: () => void };

/** A name that is there is given again. */
const free: readonly string[] = [];
const nothing: Asking = { kind: 'none' };

/** 方案: the choices under a name, to be kept, taken, renamed and removed. */
export function PresetRow() {
  const { export: words } = useWords();
  const presets = useSettings((state) => state.settings.exportPresets);
  const choices = useSettings((state) => state.settings.exportChoices);
  const [asking, setAsking] = useState<Asking>(nothing);
  const row = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const present = presetOf(presets, choices);
  const end = () => {
    setAsking(nothing);
    trigger.current?.focus();
  };
  const item = `${menu['item']} ${menu['checkable']}`;
  return (
    <div ref={row} className={styles['row']}>
      <Menu.Root modal={false}>
        <Menu.Trigger ref={trigger} className={`${buttons['solid']} ${styles['trigger']}`}>
          <span className={styles['name']}>
            {present === null ? words.presets.none : words.presets.choose(present.name)}
          </span>
          <Icon of={ChevronDown} size={14} />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={styles['over']} side="bottom" align="start" sideOffset={4}>
            <Menu.Popup
              className={`${menu['menu']} ${menu['long']}`}
              finalFocus={() => row.current?.querySelector('input') ?? true}
            >
              {presets.length > 0 && (
                <>
                  <Menu.RadioGroup value={present?.name ?? ''} aria-label={words.presets.label}>
                    {presets.map((preset) => (
                      <Menu.RadioItem
                        key={preset.name}
                        value={preset.name}
                        className={item}
                        closeOnClick
                        onClick={() => choosePreset(preset)}
                      >
                        <Menu.RadioItemIndicator className={menu['check']}>
                          <Icon of={Check} size={14} />
                        </Menu.RadioItemIndicator>
                        {preset.name}
                      </Menu.RadioItem>
                    ))}
                  </Menu.RadioGroup>
                  <Menu.Separator className={menu['rule']} />
                </>
              )}
              <Menu.Item className={item} onClick={() => setAsking({ kind: 'save' })}>
                {words.presets.save}
              </Menu.Item>
              {present !== null && (
                <>
                  <Menu.Item
                    className={item}
                    onClick={() => setAsking({ kind: 'rename', name: present.name })}
                  >
                    {words.presets.rename}
                  </Menu.Item>
                  <Menu.Item
                    className={item}
                    onClick={() => {
                      const { name } = present;
                      setAsking({ kind: 'removed', name, undo: removePreset(name) });
                    }}
                  >
                    {words.presets.remove}
                  </Menu.Item>
                </>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {asking.kind === 'save' && (
        <PresetName
          name=""
          taken={free}
          verb={(name) =>
            presets.some((one) => one.name === name) ? words.presets.replace : words.presets.keep
          }
          onName={savePreset}
          onEnd={end}
        />
      )}
      {asking.kind === 'rename' && (
        <PresetName
          name={asking.name}
          verb={() => words.presets.renamed}
          taken={presets.map(({ name }) => name).filter((name) => name !== asking.name)}
          onName={(name) => renamePreset(asking.name, name)}
          onEnd={end}
        />
      )}
      {asking.kind === 'removed' && (
        <p className={styles['removed']} role="status">
          {words.presets.removed(asking.name)}
          <button
            type="button"
            className={styles['undo']}
            onClick={() => {
              asking.undo();
              end();
            }}
          >
            {words.presets.undo}
          </button>
        </p>
      )}
    </div>
  );
}
