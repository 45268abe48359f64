import type { MouseEvent } from 'react';
import type { Hit } from '../../core/search/found';
import { goToHit } from '../state/go-to-hit';
import { focusReading } from '../state/regions';
import { rememberSearch } from '../state/search-store';
import { byPointer } from '../ui/by-pointer';

/** Opens a match that was pressed. By keys the focus stays, so that ↓ Enter goes on to the next. */
export function pressHit(event: MouseEvent, hit: Hit): void {
  const pointed = byPointer(event);
  rememberSearch();
  void goToHit(hit).then(pointed ? focusReading : undefined);
}
