import type { Page } from 'playwright-core';

/** Roles whose name tells what stands in them; the text below them is read besides. */
const named = new Set(['comment', 'button', 'heading', 'link', 'list', 'complementary']);

/**
 * What a screen reader finds in the first element that a selector names, in the order of Chromium's
 * accessibility tree: `role: name` for what has one, and each text as it stands.
 */
export async function readOut(page: Page, selector: string): Promise<readonly string[]> {
  const debug = await page.context().newCDPSession(page);
  const { nodes } = await debug.send('Accessibility.getFullAXTree');
  const { root } = await debug.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await debug.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await debug.send('DOM.describeNode', { nodeId });
  await debug.detach();
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const read = (id: string): readonly string[] => {
    const one = byId.get(id);
    if (one === undefined) return [];
    const role = String(one.role?.value ?? '');
    const name = String(one.name?.value ?? '').trim();
    if (role === 'StaticText') return name === '' ? [] : [name];
    const own = !one.ignored && named.has(role) && name !== '' ? [`${role}: ${name}`] : [];
    return [...own, ...(one.childIds ?? []).flatMap(read)];
  };
  const from = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  if (from === undefined) throw new Error(`not in the accessibility tree: ${selector}`);
  return read(from.nodeId);
}
