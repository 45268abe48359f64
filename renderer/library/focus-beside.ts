/** Moves the focus from an item that is about to go to the one after it, else before it, else to what stands below the list. */
export function focusBeside(item: HTMLElement | null): void {
  const panel = item?.closest('[role="tabpanel"]') ?? null;
  if (item === null || panel === null) return;
  const items = [...panel.querySelectorAll<HTMLElement>('[data-rove]')];
  const at = items.indexOf(item);
  const beside =
    items[at + 1] ?? items[at - 1] ?? panel.querySelector<HTMLElement>('footer button');
  beside?.focus();
}
