import type { ExportFormat, ExportFormatName } from './export-format';
import { markdown } from './markdown';

/** Every format by its name. */
export const formats: Readonly<Record<ExportFormatName, ExportFormat>> = { markdown };
