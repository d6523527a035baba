import { firm, loose, type Row } from './mention.ts';

/** Words in which a numeral counts nothing, or something that English counts in other words. */
const IDIOMS: readonly (readonly [words: string, ...values: number[]])[] = [
  [
    '千万(?=别|不|要)|千方百计|千变万化|千篇一律|千问|千岛|千金|千禧|千古|千百|成千上万|成百上千|千千万万|万千|亿万|千载难逢|漏洞百出|万斯|数以[百千万亿]{1,4}计',
    1000,
    1e4,
    1e6,
  ],
  ['万一|万物|万能|万圣|万岁|万事|万维|万有|万科|万达|万豪|万象|万神'],
  ['(?<!满分|满)十分(?!钟|之|满|制)|十足|十字|十全十美|十万八千里|十有八九'],
  ['百姓|百科|百货|百老汇|百年(?=老店|大计|树人)|百度|百事|百思|百家|百花|百合|百川|百叶|百感|百无|百般|百慕|百灵'],
  [
    '四处|四起|四周|四肢|四川|四季|四面八方|四分五裂|四面|四通八达|四维|说三道四|颠三倒四|丢三落四|朝三暮四|不三不四|低三下四',
    4,
    3,
  ],
  [
    '三明治|三叶|三次(?=方程|函数|项|曲线|方)|三角|三星|再三|三番|三思|三文鱼|三亚|三菱|三里屯|三藩|三观|三教九流|三心二意|三言两语|三三两两|举一反三|接二连三|三六九等',
    3,
  ],
  ['四分卫|四合院|四大(?!类|步)', 4],
  ['五大湖|五角大楼|五花八门|五官|五星|五颜六色|五脏|五彩|三五'],
  ['乱七八糟|七七八八|七上八下|七嘴八舌|杂七杂八'],
  ['胡说八道|八卦|半斤八两|九牛一毛|九死一生|九霄|朝九晚五', 9, 5],
  ['千兆'],
  [
    '货比三家|一波三折|入木三分|三足鼎立|三位一体|三缄其口|三生有幸|三天两头|三下五除二|不管三七二十一|两全其美|一举两得|两败俱伤|事半功倍|事倍功半',
    2,
    3,
  ],
  ['四面楚歌|五味杂陈|五体投地|六神无主|七零八落|七拼八凑|八面玲珑|十拿九稳|十恶不赦|十年磨一剑|以一当十', 10],
  [
    '千钧一发|千锤百炼|千丝万缕|千差万别|千军万马|千家万户|千言万语|千里迢迢|一落千丈|百里挑一|百闻不如|百折不挠|百忙|百得|百思买|万无一失|万幸|万里长城|万花筒|万用',
  ],
  [
    '二是|二、|第二[年天日]|不二|有二|其二|二手|二次(?=方程|函数|项|曲线|方)|二级|二次上市|二把手|二线|二十四小时|二战|二元|二进制|二维|二氧化|二极|二来|二话|二流|二世|独一无二|数一数二|一清二楚|一干二净|一石二鸟|一心二用',
    2,
    1,
  ],
  [
    '一五一十|一一|万众一心|表里如一|一模一样|统一|唯一|单一|同一|一致|一旦|一般|一直|一定|一样|一起|一切|一些|一下|一点',
    1,
  ],
  ['零售|零食|零件|零碎|零部件|零星|零头|凋零|飘零|零花|零工|零钱|零散|归零|零和', 0],
  ['两难|两极|两性|两岸|两侧|两面|两旁|两边|两者|二者|两方|两人|两国|两党|两样|两栖|两端|俩|双方|双|一对|对半|成对', 2],
  ['百分比|百分率|百分数|百分位|个百分点|百分点'],
  ['[一三五七八九]分熟'],
];

/** The numerals among them, one of which stands in every idiom. */
function numeralsIn(words: string): RegExp {
  return new RegExp(`[${words.replace(/[^〇零一二三四五六七八九十百千万亿两俩双对]/g, '')}]`);
}

/** Idioms, and vague amounts (`几十`, `数百万`, `成百上千`): an order of magnitude. */
export const CHINESE_IDIOMS: readonly Row[] = [
  ...IDIOMS.map(([words, ...values]) => ({
    needs: numeralsIn(words),
    pattern: new RegExp(words, 'g'),
    read: () => loose(...values),
  })),
  {
    needs: /[次下另秒后]/,
    pattern: /其次|下一|另一|再次|秒|次要|以后|后来/g,
    read: () => loose(2, 1),
  },
  {
    needs: /[首初先头原最起曾]/,
    pattern: /首|初|最先|先|头|原来|最早|起|曾/g,
    read: () => loose(1),
  },
  {
    needs: /[角边邊]/,
    pattern: /([三四五六七八])[角边邊](?=形|体|體)/g,
    read: ([, sides = '']) => loose(3 + '三四五六七八'.indexOf(sides)),
  },
  {
    // 十二面体, 六边形, 三色: solids, figures and colours that English names in Greek and Latin.
    needs: /[面边邊色棱]/,
    pattern: /[二三四五六七八九十]{1,3}(?:面[体體]|[边邊]形|色(?=[可的图问])|[棱稜][柱锥])/g,
    read: () => loose(),
  },
  // The scale belongs to the unit, or to a word such as "billionaire".
  {
    needs: /[千级級富]/,
    pattern:
      /(?<![\d一二三四五六七八九十百几数两]\s?)千(?=[克瓦米卡赫])|[十百千万亿]{1,6}(?:(?:美元)?[级級]|富[翁豪])/g,
    read: () => loose(),
  },
  { needs: /[打周週独]/, pattern: /一打|一[周週]|独立日/g, read: () => loose(12, 7, 4, 1) },
  {
    needs: /普|0小时|0\/0|候/,
    pattern: /标普\s?500|標普\s?500|24小时|24\/7|全天候/g,
    read: ([name]) => loose(...(/500|24/.exec(name) ?? ['24']).map(Number), 7),
  },
  { needs: /000|0[·/.-]0/, pattern: /(?<!\d)9[·/.-]?11(?!\d)/g, read: () => loose(9, 11, 911) },
  { needs: /世/, pattern: /[一二三四五六七八九十]{1,3}世(?![纪紀界])/g, read: () => loose() },
  { needs: /百/, pattern: /百分之?百|百分之一百/g, read: () => loose(100, 1) },
  {
    // "几十", "数百万", "上千", "好几千", "近百": an order of magnitude; "十几", "几十万" too.
    needs: /[几數数上幾十]/,
    pattern:
      /[几數数上幾](十|百|千)?([万萬亿億兆]{0,4})(?<=[十百千万萬亿億兆])|(?<![一二三四五六七八九\d])十[几幾来來多余餘]([万萬亿億]{0,4})/g,
    read: ([, small = '', large = '', tens]) => {
      const scale = tens === undefined ? (SMALL[small] ?? 1) * product(large) : 10 * product(tens);
      return firm(scale, ...(scale === 10 ? [12] : []));
    },
  },
];

const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };

/** `万亿 → 1e12` */
export function product(scales: string): number {
  return [...scales].reduce((value, scale) => value * (SMALL[scale] ?? LARGE[scale] ?? 1), 1);
}
