/** On the root while keys lead the focus about: frames as large as a page are drawn only then. */
const attribute = 'focusKeys';

/**
 * The focus is led by keys from now on, until a pointer is pressed. `:focus-visible` takes any key
 * for that, also the Esc that ends what a pointer has begun.
 */
export function leadFocusByKeys(): void {
  document.documentElement.dataset[attribute] = '';
}

/** Follows what leads the focus, until the returned function is called. */
export function followFocusKeys(): () => void {
  const following = new AbortController();
  const { signal } = following;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') leadFocusByKeys();
  };
  const onPointerDown = () => {
    delete document.documentElement.dataset[attribute];
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, signal });
  window.addEventListener('pointerdown', onPointerDown, { capture: true, signal });
  return () => following.abort();
}
