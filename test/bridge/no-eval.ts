import { config } from 'zod';

/**
 * zod compiles its schemas with `new Function` where that is allowed, and finds out by trying; the
 * page's policy forbids it and would report each try. To be imported before any schema.
 */
config({ jitless: true });
