const digits = '〇一二三四五六七八九';

/** For building patterns: a number as Chinese essays write it, in 汉字 (一 … 九百九十九) or digits. */
export const hanNumber = '[〇零一二三四五六七八九十百]{1,7}';
export const digitNumber = '[0-9０-９]{1,3}';

/** The value of 十一, 11 or １１; null where the text is no such number (十十, 百一十百). */
export function numeral(text: string): number | null {
  const plain = text.normalize('NFKC');
  if (/^[0-9]{1,6}$/u.test(plain)) return Number(plain);
  const parts =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
      plain.replaceAll('〇', '零'),
    );
  if (parts === null || plain === '' || plain === '零') return null;
  const [, hundreds, tens, ten, ones] = parts;
  return (
    valueOf(hundreds) * 100 +
    (ten === undefined ? 0 : tens === undefined ? 10 : valueOf(tens) * 10) +
    valueOf(ones)
  );
}

const valueOf = (digit: string | undefined): number =>
  digit === undefined ? 0 : digits.indexOf(digit);
