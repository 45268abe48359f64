/** Where text is typed: undo and every letter are the field's own there. */
export const textField =
  'textarea, [contenteditable]:not([contenteditable="false"]), ' +
  'input:not([type="range"], [type="radio"], [type="checkbox"], [type="button"])';
