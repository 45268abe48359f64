import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { Annotation } from '../../core/annotation/annotation';
import type { Pigment } from '../../core/annotation/pigment';
import { pigments } from '../../core/annotation/pigment';
import { useHint } from '../i18n/use-hint';
import { useWords } from '../i18n/use-words';
import { recolour } from '../state/alterations';
import styles from './pigment-dots.module.css';

/** The five colours of a card, one of them its own. */
export function PigmentDots({ annotation }: { readonly annotation: Annotation }) {
  const words = useWords();
  const hint = useHint();
  return (
    <RadioGroup
      className={styles['dots']}
      aria-label={words.card.colour}
      value={annotation.pigment}
      onValueChange={(value: Pigment) => recolour(annotation.id, value)}
    >
      {pigments.map((pigment) => (
        <Radio.Root
          key={pigment}
          value={pigment}
          className={styles['dot']}
          data-pigment={pigment}
          aria-label={words.pigments[pigment]}
          title={hint(words.pigments[pigment], `mark-${pigment}`)}
        >
          <i className={styles['swatch']} />
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
