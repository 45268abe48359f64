import type { Hit } from '../../core/search/found';
import { closeFind } from './find-store';
import { flash } from './flash-store';
import { leaveOverlay, setNotebook } from './panel-store';
import { goToNote, goToPassage } from './travel';

/** Opens what was found, wherever in the library it stands; the way back leads here. */
export async function goToHit(hit: Hit): Promise<void> {
  const { essay, annotation, kind, start, end } = hit;
  if (annotation !== null) {
    await goToNote({ essay, id: annotation });
    return;
  }
  closeFind();
  const isReflection = kind === 'reflection';
  if (!(await goToPassage(essay, isReflection ? null : start))) return;
  leaveOverlay();
  if (isReflection) setNotebook(true);
  else if (end > start) flash({ start, end });
}
