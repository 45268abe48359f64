import type { DOMAttributes } from 'react';
import { useEffect, useEffectEvent, useState } from 'react';

type Handlers = Pick<
  DOMAttributes<Element>,
  'onPointerMove' | 'onPointerLeave' | 'onFocus' | 'onBlur'
>;

/**
 * Calls `end` once something was on show for so many ms (null: it stays) while the reader was not at it.
 * Gives what its element has to hear.
 */
export function useShownFor(time: number | null, end: () => void): Handlers {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const isHeld = hovered || focused;
  const onEnd = useEffectEvent(end);

  useEffect(() => {
    if (time === null || isHeld) return undefined;
    const timer = setTimeout(onEnd, time);
    return () => clearTimeout(timer);
  }, [time, isHeld]);

  return {
    // Not as it comes up under a pointer that rests: only what is pointed at waits.
    onPointerMove: () => setHovered(true),
    onPointerLeave: () => setHovered(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
}
