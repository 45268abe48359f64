const property = '--imports-height';

/** Tells the page's styles how tall the panel is (px), for what is to stand above it. A ref callback. */
export function tellHeight(panel: HTMLElement | null): (() => void) | undefined {
  if (panel === null) return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    style.setProperty(property, `${panel.offsetHeight}px`);
  });
  observer.observe(panel);
  return () => {
    observer.disconnect();
    style.removeProperty(property);
  };
}
