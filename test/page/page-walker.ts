/** What walking through a page or a part of it by Tab, Shift+Tab and the arrow keys has found. */
export interface Walk {
  /** Every control that was reached, told by role and name, in the order of Tab. */
  readonly reached: readonly string[];
  /** Visible controls that no key reached. */
  readonly missed: readonly string[];
  /** Stops of Tab that Shift+Tab passes over. */
  readonly oneWay: readonly string[];
  /** What looks the same with the focus and without. */
  readonly ringless: readonly string[];
  /** What is covered by something else, or whose ring is cut off, while it has the focus. */
  readonly covered: readonly string[];
  /** What had the focus although it lies outside the part. */
  readonly outside: readonly string[];
}

/** Where the focus is, as the page tells it. */
export interface Stop {
  /** Which element has it, by the order in which the walk met them. */
  readonly id: number;
  /** Whether the walk is here for the first time. */
  readonly isNew: boolean;
  readonly isOutside: boolean;
  /** Whether arrows lead on from here to what Tab passes over. */
  readonly hasMore: boolean;
}

interface Walker {
  /** Puts the focus on the part's first control that Tab stops at, unless it is in the part. */
  begin(): void;
  stop(): Stop;
  turn(): void;
  result(): Walk;
}

declare global {
  interface Window {
    keyboardWalker?: Walker;
  }
}

/** Puts the walker into the page; all that it needs stands in it, since it is sent there as text. */
export function install(part: string): void {
  const roles = [
    'button',
    'link',
    'checkbox',
    'switch',
    'radio',
    'tab',
    'option',
    'menuitem',
    'menuitemradio',
    'menuitemcheckbox',
    'slider',
    'separator',
    'combobox',
    'textbox',
    'treeitem',
  ];
  const native = 'a[href], button, input, select, textarea, summary, [contenteditable="true"]';
  const control = [native, '[tabindex]', ...roles.map((role) => `[role="${role}"]`)].join(', ');
  /** Pointer's shortcuts to what a key does at the item beside them, which says so. */
  const hasKeyInstead = (one: Element) =>
    one.matches('[tabindex="-1"]') &&
    [...(one.parentElement?.children ?? [])].some(
      (other) => other !== one && other.hasAttribute('aria-keyshortcuts'),
    );

  const root = () => [...document.querySelectorAll(part)].at(-1) ?? null;
  const isShown = (one: Element) => {
    const { width, height } = one.getBoundingClientRect();
    return width > 1 && height > 1 && one.checkVisibility({ visibilityProperty: true });
  };
  const isControl = (one: Element) => {
    if (one.matches(':disabled, [aria-disabled="true"], [data-base-ui-focus-guard]')) return false;
    if (one.closest('[aria-hidden="true"], [inert]') !== null || !isShown(one)) return false;
    const role = one.getAttribute('role') ?? '';
    if (role === 'separator' && !one.hasAttribute('tabindex')) return false;
    if (one.matches(native) || roles.includes(role)) return !hasKeyInstead(one);
    // Regions and the like take the focus from code alone.
    return one.getAttribute('tabindex') !== '-1';
  };
  const controls = () => [...(root()?.querySelectorAll(control) ?? [])].filter(isControl);
  const nameOf = (one: Element) => {
    const label = one.getAttribute('aria-label') ?? one.textContent ?? '';
    const own = label.replaceAll(/\s+/gu, ' ').trim().slice(0, 40);
    const field = one.id === '' ? null : document.querySelector(`label[for="${one.id}"]`);
    const role = one.getAttribute('role') ?? one.tagName.toLowerCase();
    return `${role} ${own === '' ? (field?.textContent ?? one.className) : own}`;
  };

  /** What stands for an element's look: its own, and that of what is drawn around it. */
  const lookOf = (one: Element) => {
    const chain: Element[] = [];
    let at: Element | null = one;
    for (let n = 0; n < 4 && at !== null; n += 1, at = at.parentElement) chain.push(at);
    const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : [];
    return [...chain, ...labels, ...one.children]
      .flatMap((each) => [null, '::before', '::after'].map((pseudo) => [each, pseudo] as const))
      .map(([each, pseudo]) => {
        const style = getComputedStyle(each, pseudo);
        const outline =
          style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`;
        return [outline, style.boxShadow, style.borderColor, style.backgroundColor].join(';');
      })
      .join('|');
  };
  /** Whether something else lies over the middle of what is seen of it, or a box cuts its ring. */
  const isCovered = (one: Element) => {
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    const ring =
      style.outlineStyle === 'none'
        ? 0
        : Math.max(
            0,
            Number.parseFloat(style.outlineOffset) + Number.parseFloat(style.outlineWidth),
          );
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    [left, top] = [Math.max(left, 0), Math.max(top, 0)];
    [right, bottom] = [Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
    let sides = 4;
    const cuts = { left: false, top: false, right: false, bottom: false };
    for (let at = one.parentElement; at !== null; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const clip = at.getBoundingClientRect();
      if (box.left - ring < clip.left - 0.5) cuts.left = true;
      if (box.right + ring > clip.right + 0.5) cuts.right = true;
      if (box.top - ring < clip.top - 0.5) cuts.top = true;
      if (box.bottom + ring > clip.bottom + 0.5) cuts.bottom = true;
      [left, top] = [Math.max(left, clip.left), Math.max(top, clip.top)];
      [right, bottom] = [Math.min(right, clip.right), Math.min(bottom, clip.bottom)];
      if (getComputedStyle(at).position === 'fixed') break;
    }
    sides -= Object.values(cuts).filter(Boolean).length;
    if (right - left < 1 || bottom - top < 1) return 'out of sight';
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const own =
      over === null ||
      one.contains(over) ||
      over.contains(one) ||
      [...(one instanceof HTMLInputElement ? (one.labels ?? []) : [])].some((label) =>
        label.contains(over),
      );
    if (!own) return `under ${nameOf(over)}`;
    return ring > 0 && sides < 3 ? 'ring cut off' : null;
  };

  const reached = new Set<Element>();
  const names: string[] = [];
  let known = new Set<Element>();
  let stops = new Set<Element>();
  let before = new Set<Element>();
  const seen = new Set<Element>(controls());
  const ringless = new Set<string>();
  const covered = new Set<string>();
  const outside = new Set<string>();
  const oneWay: string[] = [];
  const ids = new Map<Element, number>();
  const idOf = (one: Element) => {
    const id = ids.get(one) ?? ids.size;
    ids.set(one, id);
    return id;
  };
  let last: { readonly active: Element; readonly one: Element; readonly look: string } | null =
    null;

  const focused = () => {
    const active = document.activeElement ?? document.body;
    const id = active.getAttribute('aria-activedescendant');
    return (id === null ? null : document.getElementById(id)) ?? active;
  };
  window.keyboardWalker = {
    begin() {
      if (root()?.contains(document.activeElement) === true) return;
      const first = controls().find((one) => one instanceof HTMLElement && one.tabIndex === 0);
      if (first instanceof HTMLElement) first.focus();
    },
    stop() {
      const active = document.activeElement ?? document.body;
      const one = focused();
      // A field keeps its ring while the arrows go through what it offers.
      const isLeft = last !== null && last.one !== one && last.active !== active;
      if (last !== null && isLeft && last.one.isConnected) {
        if (lookOf(last.one) === last.look) ringless.add(nameOf(last.one));
      }
      for (const each of controls()) seen.add(each);
      if (one === document.body) {
        last = null;
        return { id: -1, isNew: false, isOutside: true, hasMore: false };
      }
      const isOutside = root()?.contains(active) !== true;
      const isNew = !known.has(one);
      known.add(one);
      if (isOutside) {
        outside.add(nameOf(active));
        last = null;
        return { id: -1, isNew: false, isOutside, hasMore: false };
      }
      stops.add(one);
      for (const each of [active, one]) {
        if (!reached.has(each)) names.push(nameOf(each));
        reached.add(each);
      }
      const cover = isCovered(one);
      if (cover !== null) covered.add(`${nameOf(one)}: ${cover}`);
      last = { active, one, look: lookOf(one) };
      const isField = active.matches('textarea, input:not([type="radio"], [type="checkbox"])');
      const role = one.getAttribute('role') ?? '';
      const group = one.closest(
        '[role="tablist"], [role="radiogroup"], [role="menu"], [role="listbox"], [role="toolbar"], [role="list"], ul, ol, [role="group"], [role="region"]',
      );
      const items = group === null ? [] : [...group.querySelectorAll(control)].filter(isControl);
      const hasMore = isField
        ? active.hasAttribute('aria-activedescendant') || active.getAttribute('role') === 'combobox'
        : role !== 'slider' && role !== 'separator' && items.some((each) => !reached.has(each));
      return { id: idOf(one), isNew, isOutside, hasMore: isNew && hasMore };
    },
    turn() {
      if (before.size > 0) {
        for (const one of before) {
          const isItem = one.matches('[tabindex="-1"], [role="option"], [data-rove]');
          if (!stops.has(one) && one.isConnected && isControl(one) && !isItem) {
            oneWay.push(nameOf(one));
          }
        }
      }
      before = stops;
      stops = new Set();
      known = new Set();
    },
    result() {
      const gone = new Set([...reached].filter((one) => !one.isConnected).map(nameOf));
      const missed = [...seen].filter(
        (one) => !reached.has(one) && one.isConnected && isControl(one) && !gone.has(nameOf(one)),
      );
      return {
        reached: names,
        missed: missed.map(nameOf),
        oneWay,
        ringless: [...ringless],
        covered: [...covered],
        outside: [...outside],
      };
    },
  };
}
