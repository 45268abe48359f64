import { describe, expect, test } from 'vitest';
import { defaultSettings, withSettings } from '../../core/settings';

describe('withSettings', () => {
  test('changes what differs and leaves the rest', () => {
    const changed = withSettings(defaultSettings, { textSize: 20, lastEssay: null });
    expect(changed).toEqual({ ...defaultSettings, textSize: 20 });
  });

  test('gives the very same settings where nothing differs', () => {
    expect(withSettings(defaultSettings, structuredClone(defaultSettings))).toBe(defaultSettings);
  });

  test('keeps the very values that say the same', () => {
    const changed = withSettings(defaultSettings, {
      ...structuredClone(defaultSettings),
      textSize: 20,
    });
    expect(changed.pigmentNames).toBe(defaultSettings.pigmentNames);
  });
});
