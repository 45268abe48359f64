/**
 * Moves the focus from an item that is about to go, perhaps with others (`gone`), to the next one that
 * stays, else to the one before it, else to what stands below the list.
 */
export function focusBeside(item: HTMLElement | null, gone: ReadonlySet<string> = new Set()): void {
  const panel = item?.closest('[role="tabpanel"]') ?? null;
  if (item === null || panel === null) return;
  const items = [...panel.querySelectorAll<HTMLElement>('[data-essay] [data-rove]')];
  const at = items.indexOf(item);
  const stays = (one: HTMLElement) =>
    one !== item && !gone.has(one.closest<HTMLElement>('[data-essay]')?.dataset['essay'] ?? '');
  const beside =
    items.slice(at + 1).find(stays) ??
    items.slice(0, Math.max(0, at)).findLast(stays) ??
    panel.querySelector<HTMLElement>('footer button');
  beside?.focus();
}
