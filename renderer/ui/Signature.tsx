import { longestSignature } from '../../core/export/export-choices';
import { useWords } from '../i18n/use-words';
import { sign } from '../state/export-store';
import { useSettings } from '../state/settings-store';
import { TextField } from './TextField';

/** The fields of 署名: who wrote the notes and hands them in. Kept in the settings, empty at first. */
export function Signature() {
  const { export: words } = useWords();
  const { name, unit } = useSettings((state) => state.settings.signature);
  return (
    <>
      <TextField
        label={words.name}
        value={name}
        most={longestSignature}
        onChange={(text) => sign({ name: text })}
      />
      <TextField
        label={words.unit}
        value={unit}
        most={longestSignature}
        onChange={(text) => sign({ unit: text })}
      />
    </>
  );
}
