/** A query of our own, and what it means without any search engine. */
export interface TrueQuery {
  readonly query: string;
  /** Texts that must all occur: Chinese as it stands, English words; `/…/` is a regular expression for inflections. */
  readonly all?: readonly string[];
  readonly any?: readonly string[];
  readonly none?: readonly string[];
  /** Terms that the note must have, or must not: `companies:nvidia`. */
  readonly terms?: readonly string[];
  readonly noTerms?: readonly string[];
  /** The texts are those of one language. */
  readonly lang?: 'en' | 'zh';
  /** First day that is too late; first day that is not too early. */
  readonly before?: string;
  readonly after?: string;
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
  // Unquoted English: each word anywhere, in its inflections.
  { query: 'machine learning', all: ['/machines?/', '/learn(?:s|ed|ing|ings)?/'] },
  { query: 'data centers', all: ['/data/', '/center(?:s|ed|ing)?/'] },
  { query: 'large language models', all: ['/large/', '/languages?/', '/model(?:s|ed|ing)?/'] },
  { query: 'circular funding', all: ['/circulars?/', '/fund(?:s|ed|ing|ings)?/'] },
  { query: 'interest rates', all: ['/interest(?:s|ed|ing)?/', '/rat(?:e|es|ed|ing|ings)/'] },
  { query: 'trained models', all: ['/train(?:s|ed|ing|ings)?/', '/model(?:s|ed|ing)?/'] },
  { query: 'supply chains electricity', all: ['/suppl(?:y|ies|ied|ying)/', '/chain(?:s|ed|ing)?/', '/electricity/'] },
  { query: 'venture capital 泡沫', all: ['/venture(?:s|d)?/', '/capitals?/', '泡沫'] },
  // Traditional characters.
  { query: '晶片', all: ['晶片'] },
  { query: '「開源模型」', all: ['开源模型'] },
  { query: '機器學習', all: ['机器学习'] },
  { query: '供應鏈 臺積電 OR 台積電', all: ['供应链'], any: ['台积电'] },
  { query: '電力 -數據中心', all: ['电力'], none: ['数据中心'] },
  // Fields, alone and together with words.
  { query: 'company:OpenAI', terms: ['companies:openai'] },
  { query: 'company:nvidia 电力', all: ['电力'], terms: ['companies:nvidia'] },
  { query: 'tag:llm', terms: ['tags:llm'] },
  { query: 'tag:ai-agent 芯片', all: ['芯片'], terms: ['tags:ai-agent'] },
  { query: 'person:"Sam Altman"', terms: ['people:sam altman'] },
  { query: 'project:entrepreneurship', terms: ['projects:entrepreneurship'] },
  { query: 'product:chatgpt -company:openai', terms: ['products:chatgpt'], noTerms: ['companies:openai'] },
  { query: 'speaker:TED 科学', all: ['科学'], terms: ['speakers:ted'] },
  { query: 'GPU lang:zh', all: ['/gpus?/'], lang: 'zh' },
  { query: '"open source" lang:en', all: ['open source'], lang: 'en' },
  { query: 'agent lang:zh -模型', all: ['/agents?/'], none: ['模型'], lang: 'zh' },
  { query: '芯片 after:2026-06', all: ['芯片'], after: '2026-06-01' },
  { query: 'after:2026-07-15', after: '2026-07-15' },
  { query: '"interest rates" before:2026', all: ['interest rates'], before: '2026-01-01' },
  {
    query: 'inference after:2026-01 before:2026-04-15',
    all: ['/inferences?/'],
    after: '2026-01-01',
    before: '2026-04-15',
  },
  {
    query: 'company:Google tag:llm lang:en model before:2026-07',
    all: ['/model(?:s|ed|ing)?/'],
    terms: ['companies:google', 'tags:llm'],
    lang: 'en',
    before: '2026-07-01',
  },
];

/** Phrases whose words stand apart in most notes that have them. */
export const COMMON_PHRASES: readonly string[] = [
  ...[
    'hard work',
    'public company',
    'real world',
    'high school',
    'long term',
    'interest rate',
    'climate change',
    'deep learning',
  ],
  ...[
    'neural network',
    'first time',
    'big problem',
    'human beings',
    'make money',
    'next step',
    'good idea',
    'social media',
  ],
  ...[
    'great question',
    'small business',
    'product market fit',
    'go to market',
    'better world',
    'new model',
    'old friend',
  ],
  ...[
    'open door',
    'free market',
    'time machine',
    'new york times',
    'cloud computing',
    'best practice',
    'point of view',
  ],
  ...[
    'end of the day',
    'way of life',
    'people care',
    'great company',
    'work life balance',
    'start a company',
    'data driven',
  ],
  ...['system design', 'large scale', 'power law'],
].map((text) => `"${text}"`);

/** More conditions than are worth a file of every block each. */
export const MANY_CONDITIONS: readonly string[] = [
  'company market model price energy power future',
  '芯片 电力 数据中心 估值 融资 模型 推理',
  'what will the next model cost and who can pay for the power',
  'consumer start project company strategy interest program',
  'research training inference compute tokens agents memory bandwidth',
  '芯片 台积电 三星 英伟达 谷歌 微软 亚马逊 苹果 特斯拉',
  'the people who work at this company think that it will change how we live',
  '芯片 OR 半导体 电力 OR 能源 融资 OR 估值 模型 OR 算法',
  'a b c d e f g h i j k l m n o p',
  '人工智能 大语言模型 数据中心 强化学习 自动驾驶 供应链 护城河 第一性原理',
];
