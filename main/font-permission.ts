/** Something of the browser's that a page asks for. */
export interface Asked {
  readonly permission: string;
  /** The page's address or its origin. */
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** Whether it is the names of the system's typefaces, asked by the page of `origin` at the top of a window. */
export function isForFonts({ permission, url, isMainFrame }: Asked, origin: string): boolean {
  return permission === 'local-fonts' && isMainFrame && `${url}/`.startsWith(`${origin}/`);
}
