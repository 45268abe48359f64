import { describe, expect, test } from 'vitest';
import { defaultChoices } from '../../../core/export/export-choices';
import type { ExportPreset } from '../../../core/export/export-presets';
import {
  mostPresets,
  presetOf,
  withPreset,
  withPresetNamed,
  withoutPreset,
} from '../../../core/export/export-presets';
import { defaultSettings } from '../../../core/settings';
import { settingsFrom } from '../../../core/settings-schema';

const preset = (name: string, format: ExportPreset['choices']['format'] = 'word') => ({
  name,
  choices: { ...defaultChoices, format },
});
const names = (presets: readonly ExportPreset[]) => presets.map(({ name }) => name).join(' ');

describe('presets', () => {
  test('are kept in the order they were made, the same name once', () => {
    const two = withPreset(withPreset([], preset('甲')), preset('乙'));
    const changed = withPreset(two, preset('甲', 'html'));
    expect(names(changed)).toBe('甲 乙');
    expect(changed[0]?.choices.format).toBe('html');
  });

  test('are no more than so many: the oldest goes', () => {
    let presets: readonly ExportPreset[] = [];
    for (let n = 0; n <= mostPresets; n += 1) presets = withPreset(presets, preset(`${n}`));
    expect(presets).toHaveLength(mostPresets);
    expect(presets[0]?.name).toBe('1');
  });

  test.each([
    ['is given', '甲', '丙', '丙 乙'],
    ['stays', '甲', '甲', '甲 乙'],
    ['is taken from another', '甲', '乙', '乙'],
  ])('another name %s', (_says, name, wanted, expected) => {
    expect(names(withPresetNamed([preset('甲'), preset('乙')], name, wanted))).toBe(expected);
  });

  test('go by their names', () => {
    expect(names(withoutPreset([preset('甲'), preset('乙')], '甲'))).toBe('乙');
  });

  test('are known by their choices, whatever the order of these', () => {
    const presets = [preset('甲'), preset('乙', 'html')];
    const { format: _, ...others } = defaultChoices;
    expect(presetOf(presets, { format: 'html', ...others })?.name).toBe('乙');
    expect(presetOf(presets, { ...others, format: 'pdf' })).toBeNull();
    const other = { ...defaultChoices, content: { ...defaultChoices.content, dates: true } };
    expect(presetOf(presets, other)).toBeNull();
  });

  test('are read with the choices that older versions did not have', () => {
    const { files: _, ...choices } = defaultChoices;
    const stored = { ...defaultSettings, exportPresets: [{ name: '甲', choices }] };
    expect(settingsFrom(stored).exportPresets).toEqual([preset('甲')]);
  });
});
