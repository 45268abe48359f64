import { z } from 'zod';
import { arrangements } from './annotation/arrangement';
import { annotationIdSchema } from './annotation/annotation-schema';
import { pigments } from './annotation/pigment';
import { commandIds } from './commands';
import { essayIdSchema } from './document/essay-schema';
import { exportChoicesSchema, exportPresetsSchema, signatureSchema } from './export/export-schema';
import type { OwnKeys } from './keymap';
import type { Key } from './keys';
import { keyCode } from './keys';
import { essaySorts } from './library/essay-sort';
import { mostRecentEssays } from './library/recent-essays';
import { familyName, longestFamily } from './local-face';
import { scripts } from './script/script';
import { waysToFind } from './search/comparison';
import { longestRecent, mostRecent } from './search/recent';
import type { Settings, SettingsPatch, SidePanel } from './settings';
import {
  alignments,
  defaultSettings,
  hints,
  languages,
  largestText,
  lineHeights,
  marginViews,
  longestPigmentName,
  mostRecentCommands,
  measures,
  notebookScopes,
  panelWidths,
  paragraphStyles,
  smallestText,
  themes,
  typefaces,
} from './settings';

const held = z.literal(true).exactOptional();

const keySchema = z.object({
  code: z.string().regex(keyCode),
  mod: held,
  shift: held,
  alt: held,
}) satisfies z.ZodType<Key>;

/** What a command has that there is no more, or not yet, is left out. */
function ofCommands(keys: Readonly<Record<string, readonly Key[]>>): OwnKeys {
  return Object.fromEntries(commandIds.flatMap((id) => (keys[id] ? [[id, keys[id]]] : [])));
}

/** px */
function widthOf(panel: SidePanel): z.ZodType<number> {
  const { least, most } = panelWidths[panel];
  return z.number().int().min(least).max(most);
}

const settingsSchema = z.object({
  theme: z.enum(themes),
  typeface: z.enum(typefaces),
  localFace: z
    .object({ family: z.string().max(longestFamily).regex(familyName), hasHan: z.boolean() })
    .nullable(),
  textSize: z.number().int().min(smallestText).max(largestText),
  measure: z.literal([...measures]),
  lineHeight: z.enum(lineHeights),
  alignment: z.enum(alignments),
  paragraphs: z.enum(paragraphStyles),
  standardPunctuation: z.boolean(),
  script: z.enum(scripts),
  marginView: z.enum(marginViews),
  pigmentNames: z.record(z.enum(pigments), z.string().max(longestPigmentName)),
  linePatterns: z.boolean(),
  spokenLabels: z.boolean(),
  ownKeys: z.record(z.string().max(40), z.array(keySchema).max(4)).transform(ofCommands),
  singleKeys: z.boolean(),
  language: z.enum(languages),
  sidebarOpen: z.boolean().nullable(),
  panelWidths: z.object({ sidebar: widthOf('sidebar'), notebook: widthOf('notebook') }),
  sidebarTab: z.enum(['outline', 'library']),
  librarySort: z.enum(essaySorts),
  libraryReversed: z.boolean(),
  libraryClosed: z.array(z.string().max(100)).max(1000),
  recentSearches: z.array(z.string().max(longestRecent)).max(mostRecent),
  findBy: z.enum(waysToFind),
  notebookOpen: z.boolean(),
  notebookArrangement: z.enum(arrangements),
  notebookScope: z.enum(notebookScopes),
  recentCommands: z.array(z.enum(commandIds)).max(mostRecentCommands),
  lastPigment: z.enum(pigments),
  lastEssay: essayIdSchema.nullable(),
  recentEssays: z.array(essayIdSchema).max(mostRecentEssays),
  unfinished: annotationIdSchema.nullable(),
  exportChoices: exportChoicesSchema,
  exportPresets: exportPresetsSchema,
  hintsSeen: z.array(z.enum(hints)).max(hints.length),
  readingRecord: z.boolean(),
  signature: signatureSchema,
}) satisfies z.ZodType<Settings>;

export const settingsPatchSchema: z.ZodType<SettingsPatch> = settingsSchema.partial();

/**
 * Settings out of whatever was stored. Losing one costs nothing, so each value that does not fit
 * falls back to its default by itself and the others stay.
 */
export function settingsFrom(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings;
  const given: Readonly<Record<string, unknown>> = { ...stored };
  // One by one: all of them together are judged by code that zod writes first, which a start waits for.
  const fitting = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const wanted = schema.safeParse(given[name]);
    return wanted.success ? [[name, wanted.data] as const] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(fitting) };
}
