import { chineseNumbers } from '../../text/numbers-chinese.ts';
import { product } from './chinese-idioms.ts';
import { firm, loose, type Row } from './mention.ts';

const HAN = '[〇零一二三四五六七八九两兩十百千万萬亿億]';
/** `30.5`, `三百`; of bounded length, so that a page of numerals is read in linear time. */
export const CHINESE_NUMBER = `(?:\\d[\\d,，]{0,20}(?:\\.\\d{1,9})?|${HAN}{1,16})`;
const DIGITS = '零一二三四五六七八九';
const DAYS = '一二三四五六';

/** `两百 → 200`; `NaN` for what is no number. */
function chineseValue(text: string): number {
  return chineseNumbers(text)[0]?.value ?? Number.NaN;
}

/** Parts, multiples, neighbouring numbers, times of the day and of the week. */
export const CHINESE_AMOUNTS: readonly Row[] = [
  {
    // 三分之一; 百分之 is left to the counting words.
    needs: /分/,
    pattern: new RegExp(`(?<!百)(${CHINESE_NUMBER})分之(${CHINESE_NUMBER})`, 'g'),
    read: ([, below = '', above = '']) => part(chineseValue(above), chineseValue(below)),
  },
  {
    // 三点五, but no time: 三点半, 三点十分
    needs: /点/,
    pattern: new RegExp(`(${HAN}{1,16})点([${DIGITS}〇]{1,9})(?![十分刻钟])([万亿]{0,4})`, 'g'),
    read: ([, whole = '', digits = '', scale = '']) => {
      const figures = [...digits].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join('');
      return firm(Number(`${chineseValue(whole)}.${figures}`) * product(scale), chineseValue(whole));
    },
  },
  {
    // 两年半, 十点半, 一个半小时
    needs: /半/,
    pattern: new RegExp(`(${CHINESE_NUMBER})(个|年|点|倍|小时|天|分钟|公里)半`, 'g'),
    read: ([, whole = '', unit = '']) => {
      const value = chineseValue(whole);
      return value === 1 ? loose(1.5, 1) : firm(value + 0.5, value, ...(unit === '点' ? [30] : []));
    },
  },
  { needs: /半/, pattern: /半数|半/g, read: () => loose(0.5, 50, 30, 6) },
  {
    // 九成, 七八成, but not 一成不变 or 三个人成了
    needs: /成/,
    pattern: /([一二两三四五六七八九])([一二三四五六七八九])?成(?![为了功员立长本果不熟就年交分型人品绩语都吉])/g,
    read: ([, a = '', b]) => firm(...[a, b ?? a].flatMap((digit) => [10 * chineseValue(digit), chineseValue(digit)])),
  },
  {
    // 翻倍, 翻一番, 加倍, 一倍: twice as much. "增加两倍" is three times as much.
    needs: /[番倍]/,
    pattern: new RegExp(`翻(?:了)?(${CHINESE_NUMBER})?(?:番|倍)|加倍|(${CHINESE_NUMBER})倍`, 'g'),
    read: ([, turned, times]) => {
      const value = chineseValue(times ?? turned ?? '一');
      return value <= 2 && times === undefined
        ? loose(2 ** value, value)
        : value === 1
          ? loose(1, 2)
          : firm(value, ...(value < 5 ? [value + 1] : []), 100 * value);
    },
  },
  {
    // 四五六次: three neighbours in a row are three numbers.
    needs: /[一两二三四五六七八九]/,
    least: 3,
    pattern:
      /(?<![〇零一二三四五六七八九十百千万亿点])(?:一二三|[两二]三四|三四五|四五六|五六七|六七八|七八九)(?![〇零一二三四五六七八九十百千万亿])/g,
    read: ([whole]) => firm(...[...whole].map(chineseValue)),
  },
  {
    // 两三个, 三四百, 七八十万: two neighbouring digits are two numbers.
    needs: /[一二两三四五六七八九]/,
    least: 2,
    pattern:
      /(?<![〇零一二三四五六七八九十百千万亿点])(?:一[两二]|[两二]三|三[四五]|四五|五六|六七|七八|八九)([十百千万亿]*)(?![〇零一二三四五六七八九])/g,
    read: ([whole, scale = '']) => firm(...[...whole.slice(0, 2)].map((digit) => chineseValue(digit) * product(scale))),
  },
  {
    needs: /[周期拜週]/,
    pattern: /(?:周|星期|礼拜|週|禮拜)([一二三四五六])(?![些个個点次]|[到至][一二三四五六两]?[天次])/g,
    read: ([, day = '']) => firm(`day ${1 + DAYS.indexOf(day)}`),
  },
  {
    needs: /折/,
    pattern: /[二两三四五六七八九]折/g,
    read: ([whole]) => loose(chineseValue(whole), 10 * chineseValue(whole), 100 - 10 * chineseValue(whole)),
  },
  {
    // 90年代, 九十年代, 1990年代
    needs: /代/,
    pattern: new RegExp(`(${CHINESE_NUMBER})年代`, 'g'),
    read: ([, decade = '']) => {
      const value = chineseValue(decade);
      return firm(value, value % 100, value < 100 ? 1900 + value : value);
    },
  },
  {
    needs: /世/,
    pattern: new RegExp(`(${CHINESE_NUMBER})世[纪紀]`, 'g'),
    read: ([, century = '']) => loose(chineseValue(century), 100 * (chineseValue(century) - 1)),
  },
  {
    // 300多亿
    needs: /[多余餘来來]/,
    pattern: new RegExp(`(${CHINESE_NUMBER.replace('万萬亿億', '')})\\s?[多余餘来來]\\s?([百千万萬亿億]{1,4})`, 'g'),
    read: ([, number = '', scale = '']) => firm(chineseValue(number) * product(scale)),
  },
  {
    // 2025年, of which 25 is often said.
    needs: /0000/,
    pattern: /(?<!\d)((?:19|20)\d\d)(?![\d.,]|\s?[十百千万亿])/g,
    read: ([, year = '']) => firm(Number(year), Number(year) % 100),
  },
  {
    // 15点, 15:30: three in the afternoon
    needs: /0[点:：时]/,
    pattern: /(?<![\d.])(1[3-9]|2[0-4])(?=点|:\d\d|：\d\d|时)/g,
    read: ([, hour = '']) => firm(Number(hour), Number(hour) - 12),
  },
  {
    // 3点15分, which may have been heard as 315.
    needs: /0点0/,
    pattern: /(?<!\d)(\d{1,2})点(\d{2})分?(?!\d)/g,
    read: ([, hour = '', minute = '']) =>
      firm(100 * Number(hour) + Number(minute), Number(hour), Number(minute), (Number(hour) % 12) + 12),
  },
  { needs: /0[:：]0/, pattern: /(?<=\d)[:：]00(?!\d)/g, read: () => loose() },
  {
    // 100兆瓦, 5千米: the scale belongs to the unit.
    needs: /[兆千]/,
    pattern: new RegExp(`(${CHINESE_NUMBER.replace('万萬亿億', '')})\\s?([兆千])(?=[瓦米克卡兆赫字比伏]|位)`, 'g'),
    read: ([, number = '', scale = '']) => firm(chineseValue(number), chineseValue(number) * product(scale)),
  },
];

function part(above: number, below: number) {
  const value = above / below;
  return firm(value, Math.round(10000 * value) / 100, ...(above === 1 ? [below] : []));
}
