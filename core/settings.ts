import type { Arrangement } from './annotation/arrangement';
import type { Pigment } from './annotation/pigment';
import type { CommandId } from './commands';
import type { ExportChoices, Signature } from './export/export-choices';
import { defaultChoices, noSignature } from './export/export-choices';
import type { ExportPreset } from './export/export-presets';
import type { AnnotationId, EssayId } from './ids';
import type { OwnKeys } from './keymap';
import type { EssaySort } from './library/essay-sort';
import type { LocalFace } from './local-face';
import type { Script } from './script/script';
import type { WayToFind } from './search/comparison';

export const themes = ['light', 'sepia', 'dark', 'system'] as const;
export const typefaces = ['song', 'hei', 'kai'] as const;
export const lineHeights = ['tight', 'normal', 'loose'] as const;
export const alignments = ['justified', 'start'] as const;
/** How a paragraph is told from the one before: by an indent, or by a line's gap. */
export const paragraphStyles = ['indent', 'gap'] as const;
/** Comments beside the text: in the margin, as badges at the end of their lines, or not at all. */
export const marginViews = ['open', 'rail', 'hidden'] as const;
/** Whose notes the notebook lists: the open essay's, those of its collection, or all there are. */
export const notebookScopes = ['essay', 'collection', 'all'] as const;
/** What is told once, when it first matters (ux.md 7.17). */
export const hints = ['marking', 'rail'] as const;
export const languages = ['zh-CN', 'en'] as const;
/** 字 a line */
export const measures = [28, 32, 36, 40] as const;

/** px */
export const smallestText = 14;
export const largestText = 28;
export const usualText = 18;

/** UTF-16 units of a colour's name, at most. */
export const longestPigmentName = 12;

/** px: how wide a panel beside the page may be, and is at first (ux.md 3.2). */
export const panelWidths = {
  sidebar: { least: 220, usual: 256, most: 340 },
  notebook: { least: 300, usual: 352, most: 480 },
} as const;

/** Commands that are kept as chosen last, at most. */
export const mostRecentCommands = 6;

export type PigmentNames = Readonly<Record<Pigment, string>>;

export type Theme = (typeof themes)[number];
export type MarginView = (typeof marginViews)[number];
export type NotebookScope = (typeof notebookScopes)[number];
export type SidePanel = keyof typeof panelWidths;
export type Hint = (typeof hints)[number];
export type Language = (typeof languages)[number];

/** What the reader set, and what the next start needs. */
export interface Settings {
  readonly theme: Theme;
  readonly typeface: (typeof typefaces)[number];
  /** A typeface of the computer in its place, as far as that is there; else null. */
  readonly localFace: LocalFace | null;
  /** px */
  readonly textSize: number;
  /** 字 a line */
  readonly measure: (typeof measures)[number];
  readonly lineHeight: (typeof lineHeights)[number];
  readonly alignment: (typeof alignments)[number];
  readonly paragraphs: (typeof paragraphStyles)[number];
  /** 规范标点: shows half-width marks as full-width; the text is unchanged. */
  readonly standardPunctuation: boolean;
  /** In which characters an essay is shown; the text is unchanged. */
  readonly script: Script;
  /** How comments stand beside the text where there is room for it (ux.md 3.3). */
  readonly marginView: MarginView;
  /** What the reader calls the colours; '' where a colour keeps its own name. */
  readonly pigmentNames: PigmentNames;
  /** 用线型区分颜色: each colour of marks has a line of its own, for eyes that see no hue. */
  readonly linePatterns: boolean;
  /** Spoken names at both ends of a highlight, for screen readers. */
  readonly spokenLabels: boolean;
  /** 快捷键: what the reader changed of them. */
  readonly ownKeys: OwnKeys;
  /** Whether keys without Ctrl, Cmd or Alt act (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  readonly language: Language;
  /** null: open where the window is wide enough (ux.md 3.2). */
  readonly sidebarOpen: boolean | null;
  /** px */
  readonly panelWidths: Readonly<Record<SidePanel, number>>;
  readonly sidebarTab: 'outline' | 'library';
  /** By what the library's list is in order, and whether from the other end. */
  readonly librarySort: EssaySort;
  readonly libraryReversed: boolean;
  /** The groups of that list that are closed, by their keys. */
  readonly libraryClosed: readonly string[];
  /** What the library was searched for lately, the newest first. */
  readonly recentSearches: readonly string[];
  /** How the bar compares what is sought in an essay. */
  readonly findBy: WayToFind;
  /** Whether the notebook stands beside the page. */
  readonly notebookOpen: boolean;
  readonly notebookArrangement: Arrangement;
  readonly notebookScope: NotebookScope;
  /** Colour of the last mark that was made: what a key leaves open is as there. */
  readonly lastPigment: Pigment;
  readonly lastEssay: EssayId | null;
  /** 最近打开: the essays that were opened last, the latest first; also those that are gone since. */
  readonly recentEssays: readonly EssayId[];
  /** The annotation whose comment was being written, which the next start opens again; else null. */
  readonly unfinished: AnnotationId | null;
  /** What was chosen last in the command palette, the latest first. */
  readonly recentCommands: readonly CommandId[];
  /** What was last chosen in the export dialog. */
  readonly exportChoices: ExportChoices;
  /** Choices of that dialog that the reader gave a name. */
  readonly exportPresets: readonly ExportPreset[];
  /** The hints that were shown. */
  readonly hintsSeen: readonly Hint[];
  /** Whether it is recorded what was read when. */
  readonly readingRecord: boolean;
  /** 署名, on what is handed in. */
  readonly signature: Signature;
}

/** Some settings to change, the others left as they are. */
export type SettingsPatch = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

export const defaultSettings: Settings = {
  theme: 'system',
  typeface: 'song',
  localFace: null,
  textSize: usualText,
  measure: 36,
  lineHeight: 'normal',
  alignment: 'justified',
  paragraphs: 'indent',
  standardPunctuation: true,
  script: 'original',
  marginView: 'open',
  pigmentNames: { gamboge: '', azurite: '', malachite: '', carmine: '', violet: '' },
  linePatterns: false,
  spokenLabels: true,
  ownKeys: {},
  singleKeys: true,
  language: 'zh-CN',
  sidebarOpen: null,
  panelWidths: { sidebar: panelWidths.sidebar.usual, notebook: panelWidths.notebook.usual },
  sidebarTab: 'library',
  librarySort: 'collection',
  libraryReversed: false,
  libraryClosed: [],
  recentSearches: [],
  findBy: 'alike',
  notebookOpen: false,
  notebookArrangement: 'text',
  notebookScope: 'essay',
  lastPigment: 'gamboge',
  lastEssay: null,
  recentEssays: [],
  unfinished: null,
  recentCommands: [],
  exportChoices: defaultChoices,
  exportPresets: [],
  hintsSeen: [],
  readingRecord: true,
  signature: noSignature,
};

/** Settings with others in their place; the very same object where nothing differs, and so with each value. */
export function withSettings(before: Settings, others: Partial<Settings>): Settings {
  const now: Readonly<Record<string, unknown>> = { ...before };
  const differing = Object.entries(others).filter(([name, value]) => !isSame(value, now[name]));
  return differing.length === 0 ? before : { ...before, ...Object.fromEntries(differing) };
}

/** Whether two values of settings say the same; they are plain data. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
