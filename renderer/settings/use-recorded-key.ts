import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { Key, Platform } from '../../core/keys';
import { keyOf } from '../../core/keys';

interface RecordedKey {
  /** Whether the next key press is taken. */
  readonly recording: boolean;
  readonly stop: () => void;
  /** Handlers of the button that is pressed to begin, and has the focus meanwhile. */
  readonly button: {
    readonly onClick: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** Takes a key press for a key: `take` gets it, null where no command can have it. Esc leaves, Tab goes on. */
export function useRecordedKey(
  platform: Platform,
  take: (key: Key | null) => void,
  leave: () => void,
): RecordedKey {
  const [recording, setRecording] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    const { nativeEvent } = event;
    if (!recording || nativeEvent.isComposing || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat || /^(Control|Shift|Alt|AltGraph|Meta)$/.test(event.key)) return;
    if (event.key === 'Escape') leave();
    else take(keyOf(nativeEvent, platform));
  };
  return {
    recording,
    stop: () => setRecording(false),
    button: { onClick: () => (recording ? leave() : setRecording(true)), onKeyDown },
  };
}
