import { thousands } from './numbers';
import type { Words } from './words';

const comments = (n: number) => `${thousands.format(n)} later ${n === 1 ? 'comment' : 'comments'}`;

/** The words of what stands below a comment in English: later comments, tags, the star. */
export const threadEn: Words['thread'] = {
  add: 'Add',
  addTo: 'Add a later comment',
  label: 'Later comment',
  list: 'Later comments',
  placeholder: 'What came to mind later…',
  edit: (day) => `Edit the comment of ${day}`,
  delete: (day) => `Delete the comment of ${day}`,
  deleted: (n) => `${comments(n)} deleted, kept in the bin for 30 days`,
  deletedSpoken: (n, key) => `${comments(n)} deleted, ${key} to undo`,
  star: 'Star',
  tags: 'Tags',
  addTag: 'Add a tag',
  tag: (tag) => `#${tag}`,
  tagged: (tag) => `Tagged ${tag}`,
  untag: (tag) => `Remove the tag ${tag}`,
  untagged: (tag) => `Tag ${tag} removed`,
};
