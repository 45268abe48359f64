import { expect, test } from 'vitest';
import { freshDisk } from './notes-disk';
import { put } from './sample-essay';
import { Computer, entry } from './shared-notes';

test('what is changed in many notes at once never writes over what is being saved', async () => {
  for (let round = 0; round < 60; round += 1) {
    const one = new Computer(freshDisk().fs, 'one');
    await one.notebooks.apply(entry, [put(1, '旧')]);
    const late = async () => {
      for (let turn = 0; turn < round; turn += 1) await Promise.resolve();
      return one.notebooks.applyTogether([
        {
          entry,
          changes: ({ notebook }) =>
            notebook.annotations.map((annotation) => ({
              kind: 'put',
              annotation: { ...annotation, starred: true },
            })),
        },
      ]);
    };
    const answers = await Promise.all([one.notebooks.apply(entry, [put(1, '新')]), late()]);
    expect(
      answers.every(({ ok }) => ok),
      `${round}`,
    ).toBe(true);
    expect(await one.comments(), `${round}`).toEqual(['新']);
  }
});
