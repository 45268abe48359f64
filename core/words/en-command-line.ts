import { count } from './numbers';
import type { Words } from './words';

/** The words of the command line in English. */
export const commandLineEn: Words['commandLine'] = {
  help: (version, formats) => `Meipi ${version}

Usage
  meipi [files...]                   open Meipi, import the files and show them
  meipi import <files or folders...> import into the library, without a window
  meipi export <essay|all> [options] export study notes of one essay or all, without a window
  meipi --version                    show the version
  meipi --help                       show this text

Options of export
  --format <format>  ${formats.join(', ')}
                     else by the extension of --out, else md;
                     meipi has the essay itself, its notes and pictures in one file
  --out <place>      a file, or a folder that is there; else the current folder
  --force            may write to a file that is there

An essay is named by its title, a part of it, or the first 8 digits of its number.
While Meipi is open the library is its own: close it before import and export.

Exit codes
  0  done
  1  not all of it was done
  2  the command was not understood
  3  another copy of Meipi is using the library`,
  refusals: {
    'unknown-option': (word) => `There is no option “${word}”.`,
    'unknown-format': (word) => `There is no format “${word}”.`,
    'value-missing': (word) => `“${word}” needs a value.`,
    'essay-missing': () => 'Say which essay to export: a title, a number, or all.',
    'one-essay-only': (word) =>
      `One essay is exported at a time; “${word}” is one too many. Quote a title that has spaces.`,
    'files-missing': () => 'Say which files to import.',
  },
  seeHelp: 'See meipi --help.',
  noSuchEssay: (name) => `No essay in the library has “${name}” in its title.`,
  severalEssays: (name, n) =>
    `“${name}” may be any of ${count(n, 'essay', 'essays')}. Use one of these numbers:`,
  isThere: (path) =>
    `This file is there already: ${path}. Choose another name, or add --force to write to it.`,
  exported: (path) => `Exported: ${path}`,
  exportedAside: (path, pieces, name) =>
    `Exported: ${path}. ${count(pieces, 'part was', 'parts were')} not merged and put in “${name}”.`,
  mended:
    'Some files of the library were not as they had been left. Open Meipi to see what was recovered.',
  noDisplay:
    'There is no display (DISPLAY), so Meipi can neither read nor write documents. Run it on a desktop, or as xvfb-run -a meipi …',
};
