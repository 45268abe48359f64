/** ms that are waited at most, as in a window that nobody sees. */
const longest = 100;

/** Settles when the next frame has been drawn, or would have been. */
export function frameDrawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longest);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
