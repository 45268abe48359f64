import type { MouseEvent } from 'react';
import type { Hit } from '../../core/search/found';
import { goToHit } from '../state/go-to-hit';
import { keepOpened } from '../state/opened-hit';
import { focusReading } from '../state/regions';
import { rememberSearch } from '../state/search-store';
import { byPointer } from '../ui/by-pointer';

/**
 * Opens a match that was pressed. By keys the focus stays, so that ↓ Enter goes on to the next, and
 * the keys that mark mean the match.
 */
export function pressHit(event: MouseEvent<HTMLElement>, hit: Hit): void {
  const pointed = byPointer(event);
  if (!pointed) keepOpened(event.currentTarget, hit);
  rememberSearch();
  void goToHit(hit).then(pointed ? focusReading : undefined);
}
