import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { longestPresetName } from '../../core/export/export-presets';
import { useWords } from '../i18n/use-words';
import buttons from '../ui/button.module.css';
import { TextField } from '../ui/TextField';
import styles from './preset-row.module.css';

interface PresetNameProps {
  /** What stands in the field at first. */
  readonly name: string;
  /** Names that cannot be given. */
  readonly taken: readonly string[];
  /** What is done with a name. */
  readonly verb: (name: string) => string;
  readonly onName: (name: string) => void;
  readonly onEnd: () => void;
}

/** Asks for the name of a preset. Enter gives it, Esc leaves. */
export function PresetName({ name, taken, verb, onName, onEnd }: PresetNameProps) {
  const { export: words } = useWords();
  const [typed, setTyped] = useState(name);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = form.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, []);
  const wanted = typed.trim();
  const isGood = wanted !== '' && !taken.includes(wanted);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.keyCode === 229) return;
    // The dialog stays open.
    event.stopPropagation();
    onEnd();
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isGood) return;
        onName(wanted);
        onEnd();
      }}
    >
      <TextField
        label={words.presets.name}
        value={typed}
        most={longestPresetName}
        onChange={setTyped}
      />
      <div className={styles['answers']}>
        <button type="button" className={buttons['solid']} onClick={onEnd}>
          {words.cancel}
        </button>
        <button
          type="submit"
          className={`${buttons['solid']} ${buttons['primary']}`}
          disabled={!isGood}
        >
          {verb(wanted)}
        </button>
      </div>
    </form>
  );
}
