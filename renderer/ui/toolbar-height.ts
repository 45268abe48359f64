/** px: how high a bar over the text is, above selected words or beside a mark. */
export const toolbarHeight = 44;
