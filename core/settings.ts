import { z } from 'zod';
import { pigments } from './annotation/pigment';
import { essayIdSchema } from './document/essay-schema';

export const themes = ['light', 'sepia', 'dark', 'system'] as const;
export const typefaces = ['song', 'hei', 'kai'] as const;
export const lineHeights = ['tight', 'normal', 'loose'] as const;
export const alignments = ['justified', 'start'] as const;
export const languages = ['zh-CN', 'en'] as const;
export const measures = [28, 32, 36, 40] as const;
export const smallestText = 14;
export const largestText = 28;
export const usualText = 18;

/** What the reader set, and what the next start needs. */
export const settingsSchema = z.object({
  theme: z.enum(themes),
  typeface: z.enum(typefaces),
  /** px */
  textSize: z.number().int().min(smallestText).max(largestText),
  /** 字 a line */
  measure: z.literal([...measures]),
  lineHeight: z.enum(lineHeights),
  alignment: z.enum(alignments),
  /** 规范标点: shows half-width marks as full-width; the text is unchanged. */
  standardPunctuation: z.boolean(),
  showMargin: z.boolean(),
  /** Spoken names at both ends of a highlight, for screen readers. */
  spokenLabels: z.boolean(),
  language: z.enum(languages),
  /** null: open where the window is wide enough (ux.md 3.2). */
  sidebarOpen: z.boolean().nullable(),
  sidebarTab: z.enum(['outline', 'library']),
  /** Colour of the last highlight, which H and C use. */
  lastPigment: z.enum(pigments),
  lastEssay: essayIdSchema.nullable(),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export type Theme = Settings['theme'];
export type Language = Settings['language'];

/** Some settings to change, the others left as they are. */
export const settingsPatchSchema = settingsSchema.partial();
export type SettingsPatch = Readonly<z.infer<typeof settingsPatchSchema>>;

export const defaultSettings: Settings = {
  theme: 'system',
  typeface: 'song',
  textSize: usualText,
  measure: 36,
  lineHeight: 'normal',
  alignment: 'justified',
  standardPunctuation: true,
  showMargin: true,
  spokenLabels: true,
  language: 'zh-CN',
  sidebarOpen: null,
  sidebarTab: 'library',
  lastPigment: 'gamboge',
  lastEssay: null,
};

/**
 * Settings out of whatever was stored. Losing one costs nothing, so each value that does not fit
 * falls back to its default by itself and the others stay.
 */
export function settingsFrom(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings;
  const fitting = Object.entries(stored).filter(([name, value]) => {
    const one = settingsPatchSchema.strict().safeParse({ [name]: value });
    return one.success && value !== undefined;
  });
  return settingsSchema.parse({ ...defaultSettings, ...Object.fromEntries(fitting) });
}
