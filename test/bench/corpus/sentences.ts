import type { Random } from './random.ts';

/** A sentence and its translation, made of the same pieces in the same order. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

type Pair = readonly [en: string, zh: string];

const SUBJECTS: readonly Pair[] = [
  ['the harbour office', '港务局'],
  ['a small workshop', '一家小作坊'],
  ['every reader', '每位读者'],
  ['the night train', '夜班列车'],
  ['our translation', '我们的译文'],
  ['the weather station', '气象站'],
  ['most gardeners', '大多数园丁'],
  ['the library on the hill', '山上的图书馆'],
  ['this kind of machine', '这类机器'],
  ['the second draft', '第二稿'],
  ['the data center', '数据中心'],
  ['a patient investor', '有耐心的投资者'],
];
const VERBS: readonly Pair[] = [
  ['needs', '需要'],
  ['counts', '清点'],
  ['replaces', '取代'],
  ['remembers', '记得'],
  ['carries', '承载'],
  ['measures', '测量'],
  ['pays for', '支付'],
  ['depends on', '依赖'],
  ['describes', '描述'],
  ['protects', '保护'],
];
const OBJECTS: readonly Pair[] = [
  ['the price of electricity', '电价'],
  ['two rows of apple trees', '两行苹果树'],
  ['a long list of names', '一长串名字'],
  ['the tide tables', '潮汐表'],
  ['cheaper batteries', '更便宜的电池'],
  ['the oldest bridge in town', '城里最老的桥'],
  ['what was promised', '先前的承诺'],
  ['a quiet afternoon', '一个安静的下午'],
  ['the supply chain', '供应链'],
  ['the language of the contract', '合同的措辞'],
  ['more computing power', '更多算力'],
  ['the paper archive', '纸质档案'],
];
const ENDINGS: readonly Pair[] = [
  ['before the winter comes', '在冬天来临之前'],
  ['as everybody expected', '正如大家所料'],
  ['without any hurry', '不慌不忙'],
  ['even when nobody looks', '即使无人注意'],
  ['because the river is low', '因为河水很浅'],
  ['in the long run', '从长远来看'],
];

/** One sentence in both languages; some hold a number, which a translation keeps. */
export function sentence(random: Random): Sentence {
  const [subject, verb, object] = [random.pick(SUBJECTS), random.pick(VERBS), random.pick(OBJECTS)];
  const ending = random.next() < 0.6 ? random.pick(ENDINGS) : null;
  const number = random.next() < 0.3 ? random.below(900) + 2 : null;
  const en = [subject[0], verb[0], object[0], ending?.[0], number && `after ${number} days`].filter(Boolean).join(' ');
  const zh = `${ending ? `${ending[1]}，` : ''}${subject[1]}${number ? `在${number}天后` : ''}${verb[1]}${object[1]}`;
  return { en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.`, zh: `${zh}。` };
}

/** A few sentences, as one paragraph. */
export function paragraph(random: Random): Sentence {
  const sentences = Array.from({ length: 2 + random.below(5) }, () => sentence(random));
  return { en: sentences.map(({ en }) => en).join(' '), zh: sentences.map(({ zh }) => zh).join('') };
}
