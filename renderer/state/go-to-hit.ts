import type { Hit } from '../../core/search/found';
import { clickedAt } from './clicked-place';
import { closeFind, leadFind } from './find-store';
import type { Flashed } from './flash-store';
import { flash } from './flash-store';
import { leaveOverlay, setNotebook } from './panel-store';
import { goToNote, goToPassage } from './travel';

/**
 * Opens what was found, wherever in the library it stands; the way back leads here. What is said of an
 * essay, its title too, is no place in it: the essay opens where it was left.
 */
export async function goToHit({ essay, annotation, kind, start, end }: Hit): Promise<void> {
  closeFind();
  if (annotation !== null) {
    await goToNote({ essay, id: annotation });
    if (kind === 'comment') show({ part: kind, annotation, start, end });
    return;
  }
  const isText = kind === 'text';
  const isReflection = kind === 'reflection';
  if (!(await goToPassage(essay, isText ? start : null))) return;
  leaveOverlay();
  if (isReflection) setNotebook(true);
  else if (isText) clickedAt(start);
  if (end > start) show({ part: isReflection ? kind : 'text', annotation, start, end });
}

function show(words: Flashed): void {
  flash(words);
  leadFind(words);
}
