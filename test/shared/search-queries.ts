/** A query of our own, and what it means without any search engine. */
export interface TrueQuery {
  readonly query: string;
  /** Texts that must all occur: Chinese as it stands, English words; `/…/` is a regular expression for inflections. */
  readonly all?: readonly string[];
  readonly any?: readonly string[];
  readonly none?: readonly string[];
}

const chinese = (...texts: string[]): TrueQuery[] => texts.map((text) => ({ query: text, all: [text] }));
const phrases = (...texts: string[]): TrueQuery[] => texts.map((text) => ({ query: `"${text}"`, all: [text] }));

export const QUERIES: readonly TrueQuery[] = [
  ...chinese(
    '芯片',
    '融资',
    '循环融资',
    '推理',
    '模型',
    '大语言模型',
    '数据中心',
    '强化学习',
    '英伟达',
    '台积电',
    '开源',
    '算力',
  ),
  ...chinese(
    '电力',
    '泡沫',
    '估值',
    '创业公司',
    '护城河',
    '机器人',
    '自动驾驶',
    '供应链',
    '中国',
    '美国政府',
    '代币',
    '上下文窗口',
  ),
  ...chinese(
    '预训练',
    '注意力机制',
    '智能体',
    '多模态',
    '人工智能',
    '软件工程',
    '第一性原理',
    '资本支出',
    '投资回报',
    '护栏',
  ),
  ...chinese('半导体', '内存', '带宽', '训练', '开发者', '编程', '产品经理', '用户体验', '商业模式', '钱', '我'),
  ...chinese('谷歌', '微软', '特斯拉', '斯坦福', '诺贝尔', '搜索引擎', '社交媒体', '图灵', '量子计算', '核聚变'),
  ...phrases('science fiction', 'venture capital', 'supply chain', 'the internet'),
  ...phrases(
    'data center',
    'open source',
    'reinforcement learning',
    'state of the art',
    'context window',
    'first principles',
  ),
  ...phrases(
    'large language model',
    'machine learning',
    'software engineering',
    'the future of',
    'capital expenditure',
  ),
  ...phrases('agents', 'token', 'chips', 'nvidia', 'openai', 'gpu', 'startup', 'china', 'inference', 'training'),
  { query: '“强化学习”', all: ['强化学习'] },
  { query: '「开源模型」', all: ['开源模型'] },
  { query: '“open-source”', all: ['open source'] },
  { query: 'agent', all: ['/agents?/'] },
  { query: 'companies', all: ['/compan(?:y|ies)/'] },
  { query: 'building', all: ['/(?:build|builds|building|buildings)/'] },
  { query: 'token', all: ['/tokens?/'] },
  { query: 'GPU', all: ['/gpus?/'] },
  { query: 'startups', all: ['/startups?/'] },
  { query: '芯片 电力', all: ['芯片', '电力'] },
  { query: '英伟达 台积电', all: ['英伟达', '台积电'] },
  { query: '模型 "open source"', all: ['模型', 'open source'] },
  { query: '芯片 -台积电', all: ['芯片'], none: ['台积电'] },
  { query: '模型 -"open source" -芯片', all: ['模型'], none: ['open source', '芯片'] },
  { query: '台积电 OR 三星', any: ['台积电', '三星'] },
  { query: '护城河 泡沫 OR 估值', all: ['护城河'], any: ['泡沫', '估值'] },
  { query: 'ＧＰＵ', all: ['/gpus?/'] },
  { query: '輝達', all: ['辉达'] },
  { query: '數據中心', all: ['数据中心'] },
  { query: '強化學習', all: ['强化学习'] },
];
