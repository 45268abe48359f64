/**
 * The marks by which text and note refer to each other in Chinese journals, as a pattern's source:
 * ① to ㊿ and [1], 〔1〕 in brackets of either width.
 */
export const noteMark = '[①-⑳㉑-㉟㊱-㊿]|[\\[［〔][0-9０-９]{1,3}[\\]］〕]';
