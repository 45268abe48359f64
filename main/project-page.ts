import { z } from 'zod';

const packed = z.object({ homepage: z.url({ protocol: /^https$/u }) });

/** The project's page, which who makes a package names in its `package.json`; null where nobody did. */
export function projectPage(text: string): string | null {
  try {
    const about: unknown = JSON.parse(text);
    return packed.safeParse(about).data?.homepage ?? null;
  } catch {
    return null;
  }
}
