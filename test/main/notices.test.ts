import { expect, test } from 'vitest';
import { Notices } from '../../main/notices';
import { foundSettings } from '../bridge/found-files';
import type { Notice } from '../../preload/answers';

test('notices wait for a window, again while it loads anew, and are said once', () => {
  const told: Notice[] = [];
  const notices = new Notices((notice) => told.push(notice));
  const reset: Notice = { kind: 'settings-reset', found: foundSettings };
  const lost: Notice = { kind: 'notes-lost' };
  notices.raise(reset);
  notices.hold();
  expect(notices.take()).toEqual([reset]);
  notices.raise(reset);
  expect(told).toEqual([reset]);
  notices.hold();
  notices.raise(lost);
  expect(told).toEqual([reset]);
  expect(notices.take()).toEqual([lost]);
});
