import { describe, expect, test } from 'vitest';
import { success } from '../../../core/result';
import { ExportJobs } from '../../../main/export/export-jobs';

const silent = () => {};

describe('ExportJobs', () => {
  test('gives what the work gives', async () => {
    const jobs = new ExportJobs();
    expect(await jobs.run('a', silent, async () => success({ kind: 'saved' }))).toEqual(
      success({ kind: 'saved' }),
    );
  });

  test('calls off the job that is named, and no other', async () => {
    const jobs = new ExportJobs();
    const [first, second] = ['a', 'b'].map((name) =>
      jobs.run(name, silent, async ({ signal }) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        signal.throwIfAborted();
        return success({ kind: 'saved' });
      }),
    );
    jobs.cancel('b');
    jobs.cancel('c');
    expect(await first).toEqual(success({ kind: 'saved' }));
    expect(await second).toEqual(success({ kind: 'cancelled' }));
  });

  test('throws what the work throws where it was not called off', async () => {
    const jobs = new ExportJobs();
    const broken = jobs.run('a', silent, () => Promise.reject(new Error('full')));
    await expect(broken).rejects.toThrow('full');
  });

  test('says what was written in time, though it was called off', async () => {
    const jobs = new ExportJobs();
    const done = jobs.run('a', silent, async () => {
      jobs.cancel('a');
      return success({ kind: 'saved' });
    });
    expect(await done).toEqual(success({ kind: 'saved' }));
  });

  test('tells no more than a hundred steps of a stage', async () => {
    const told: string[] = [];
    await new ExportJobs().run(
      'a',
      (stage, done, of) => told.push(`${stage} ${done}/${of}`),
      async ({ told: tell }) => {
        for (let done = 0; done < 5000; done += 1) tell('gathering', done, 5000);
        tell('writing', 0, 0);
        return success(null);
      },
    );
    expect(told.length).toBe(101);
    expect(told.slice(0, 2)).toEqual(['gathering 0/5000', 'gathering 50/5000']);
    expect(told.at(-1)).toBe('writing 0/0');
  });
});
