/** Latin letters and digits stand in Times, as in Chinese papers; 宋 the author, 楷 the reader, 黑 headings. */
export const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});
export const song = face('宋体');
export const kai = face('楷体');
export const hei = face('黑体');
export const code = { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas', eastAsia: '宋体' };
