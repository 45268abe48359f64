import 'react';

declare module 'react' {
  /** Custom properties (`--measure`) may stand in a style object. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
