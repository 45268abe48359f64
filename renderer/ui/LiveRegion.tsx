import { useMessages } from '../state/message-store';
import { VisuallyHidden } from './VisuallyHidden';

/** Tells screen readers what happened, politely and once; the turn makes the same words news again. */
export function LiveRegion() {
  const spoken = useMessages((state) => state.spoken);
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        <span key={spoken.turn}>{spoken.text}</span>
      </span>
    </VisuallyHidden>
  );
}
