/** A face of the system's (Local Font Access), of which nothing but its family is asked. */
interface LocalFontData {
  readonly family: string;
}

interface Window {
  /** Rejects where the names may not be had. */
  queryLocalFonts?: () => Promise<readonly LocalFontData[]>;
}
