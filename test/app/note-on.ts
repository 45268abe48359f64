import { expect } from 'vitest';
import { askFor, catalogOf } from './ask-for';
import { launchApp } from './launch-app';

/** Writes a thought on the whole of an essay that a profile's library holds. */
export async function noteOn(userData: string, title: string, thought: string): Promise<void> {
  const running = await launchApp(userData);
  try {
    const { entries } = await catalogOf(running.page, 10);
    const entry = entries.find((one) => one.title === title);
    if (entry === undefined) throw new Error(`no essay ${title}`);
    const reflection = { kind: 'reflect', text: thought } as const;
    const asked = { essay: entry.id, changes: [reflection] };
    expect(await askFor(running.page, 'notes.apply', asked)).toMatchObject({ ok: true });
  } finally {
    await running.close();
  }
}
