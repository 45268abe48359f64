import { useMemo } from 'react';
import type { Display } from '../../core/document/display';
import { displayPunctuation } from '../../core/document/display-punctuation';
import type { Essay } from '../../core/document/essay';
import { useReading } from './reading-store';
import { scriptOf, useScript } from './script-store';
import { useSettings } from './settings-store';

const noBlocks: Essay['blocks'] = [];

/** How the page shows an essay; the same object as long as nothing in it differs. */
export function useDisplay(blocks: Essay['blocks']): Display {
  const standardPunctuation = useSettings(({ settings }) => settings.standardPunctuation);
  const script = useScript(({ conversion }) => scriptOf(blocks, conversion));
  return useMemo(() => ({ standardPunctuation, script }), [standardPunctuation, script]);
}

/** How words of the essay on show, its title and headings, are told beside the page: as the page shows them. */
export function usePageWords(): (words: string) => string {
  const blocks = useReading(({ reading }) =>
    reading.kind === 'open' ? reading.open.essay.blocks : noBlocks,
  );
  const { standardPunctuation, script } = useDisplay(blocks);
  return useMemo(() => {
    const inScript = (words: string) => script?.text(words) ?? words;
    return standardPunctuation ? (words) => displayPunctuation(inScript(words)) : inScript;
  }, [standardPunctuation, script]);
}
