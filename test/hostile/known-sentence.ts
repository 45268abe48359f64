/** Every file closes with a sentence of its own, by which it is known on the page. */
export const sentence = (id: string): string =>
  `这一份的末句是${id.replace(/[^\p{L}\p{N}]/gu, '')}。`;

/** What of it is looked for. */
export const words = (id: string): string => sentence(id).slice(0, -1);
