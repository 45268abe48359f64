import { numeralIn } from '../list-markers';

const digits = '〇一二三四五六七八九';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** A number as one of Word's formats writes it (OOXML 17.18.59); digits for those that are rare here. */
export function numberIn(format: string, number: number): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return hanNumeral(number);
    case 'ideographTraditional':
      return stems.charAt(number - 1) || String(number);
    case 'ideographZodiac':
      return branches.charAt(number - 1) || String(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
    case 'lowerLetter':
      return numeralIn('a', number);
    case 'upperLetter':
      return numeralIn('A', number);
    case 'lowerRoman':
      return numeralIn('i', number);
    case 'upperRoman':
      return numeralIn('I', number);
    default:
      return String(number);
  }
}

/** 十一, 二十, 一百〇三; digits from a thousand on. */
function hanNumeral(number: number): string {
  if (number < 1 || number > 999) return String(number);
  const [hundreds, tens, ones] = [
    Math.floor(number / 100),
    Math.floor(number / 10) % 10,
    number % 10,
  ];
  const digit = (one: number) => digits.charAt(one);
  if (hundreds === 0) {
    const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digit(tens)}十`;
    return `${ten}${ones === 0 ? '' : digit(ones)}`;
  }
  const ten = tens === 0 ? (ones === 0 ? '' : '零') : `${digit(tens)}十`;
  return `${digit(hundreds)}百${ten}${ones === 0 ? '' : digit(ones)}`;
}
