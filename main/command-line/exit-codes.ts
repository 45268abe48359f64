/** What a command's end says to who called it; the help text lists the same. */
export const exitCodes = { done: 0, failed: 1, refused: 2, inUse: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
