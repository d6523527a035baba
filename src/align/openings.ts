import type { Atom } from './atoms.ts';

/**
 * How sentences begin on both sides: connectives, the subject, a question. A dictionary knows these words too, but not that they stand first. Each
 * English pattern is asked of one word, each Chinese one of a sentence.
 */
const OPENINGS: readonly (readonly [en: RegExp, zh: RegExp])[] = [
  [/^(?:but|however|yet|though)$/, /^(?:但|可是|不过|然而|只是|却)/],
  [/^(?:and|also)$/, /^(?:而|并|还|也|和|以及|同时|另外|此外)/],
  [/^(?:so|therefore|thus|hence)$/, /^(?:所以|因此|那么?|于是|因而|这样)/],
  [/^(?:because|since)$/, /^(?:因为|由于|毕竟)/],
  [/^(?:if|unless)$/, /^(?:如果|假如|要是|若|只要|除非|假设|.{0,16}的话)/],
  [/^(?:when|while|as|once|after|before|during|until)$/, /^(?:当|.{1,16}(?:时|时候|后|以前|之前)，)/],
  [/^(?:then|next|later|afterwards)$/, /^(?:然后|接着|之后|后来|随后|接下来|于是)/],
  [/^(?:now|today|currently|these|this)$/, /^(?:现在|如今|今天|目前)/],
  [
    /^(?:okay|ok|alright|well|right|yeah|yes|yep|oh|um|uh|sure|exactly|great|hmm|mhm)$/,
    /^(?:好|嗯|那|对|是的|没错|哦|噢|呃|哇|当然|太)/,
  ],
  [/^(?:i|i'm|i've|i'd|i'll|my|me)$/, /^(?:我(?!们)|本人)/],
  [/^(?:we|we're|we've|we'll|we'd|our|let's|let)$/, /^(?:我们|咱们?|让我)/],
  [/^(?:you|you're|you've|you'll|you'd|your)$/, /^[你您]/],
  [/^(?:he|he's|he'd|he'll|his)$/, /^他(?!们)/],
  [/^(?:she|she's|she'd|she'll|her)$/, /^她(?!们)/],
  [/^(?:it|it's|its|this|that|that's|these|those)$/, /^[它这那此]/],
  [/^(?:they|they're|they've|they'll|they'd|their)$/, /^[他她它]们/],
  [/^(?:there|there's)$/, /^(?:有|还有|存在|没有)/],
  [/^(?:what|what's|which|who|how|why|where|whose)$/, /^(?:什么|谁|怎么|如何|为什么|为何|哪|多少|那么)/],
  [/^(?:in|on|at|from|for|with|through)$/, /^(?:在|从|到|对|为了|通过)/],
  [/^(?:first|the)$/, /^(?:第|首先|其次|最)/],
  [/^thanks?$/, /^(?:非常|谢|感谢|多谢)/],
  [/^(?:everybody|everyone|people|somebody|anybody|nobody|someone)$/, /^(?:人们|大家|每个人|人人|有人|没有?人|谁)/],
  [/^(?:one|some|most|many|another|all)$/, /^(?:一|有些|大多|许多|很多|另|所有|其中)/],
  [/^(?:maybe|perhaps|probably)$/, /^(?:也许|或许|可能|大概|说不定)/],
  [/^(?:actually|really|basically|honestly)$/, /^(?:其实|实际上|事实上|基本上|说实话|老实说)/],
  [/^(?:no|not|don't|never|nothing)$/, /^(?:不|没|别|从)/],
  [
    /^(?:is|are|was|were|do|does|did|have|has|can|could|will|would|should|what|what's|why|how|who|where|which|when)$/,
    /[?？]["”』」）)]*$/,
  ],
];

/** Quotation marks, brackets and emphasis before the first word, and a speaker's name. */
const BEFORE = /^[“"『「（(*\s]*(?:[\p{Script=Han}·]{1,12}\**[:：]\**\s*)?/u;
/** Only so much of a sentence is looked at, at either end. */
const LOOKED_AT = 40;

/** Whether an English word and a Chinese sentence begin alike. */
export function alike(words: readonly Atom[], zh: readonly Atom[]): (word: number, column: number) => boolean {
  const known = new Map<string, number>();
  const rows = Int32Array.from(words, ({ text }) => {
    const word = text.slice(0, LOOKED_AT).toLowerCase().replaceAll('’', "'");
    const kinds = known.get(word) ?? kindsOf(word, 0);
    known.set(word, kinds);
    return kinds;
  });
  const columns = Int32Array.from(zh, ({ text }) => kindsOf(spoken(text), 1));
  return (word, column) => ((rows[word] ?? 0) & (columns[column] ?? 0)) !== 0;
}

function spoken(text: string): string {
  const bare = text.slice(0, LOOKED_AT).replace(BEFORE, '');
  return text.length > LOOKED_AT ? bare + text.slice(-LOOKED_AT / 8) : bare;
}

/** The openings that fit, a bit each. */
function kindsOf(text: string, side: 0 | 1): number {
  let kinds = 0;
  for (const [k, opening] of OPENINGS.entries()) if (opening[side].test(text)) kinds |= 1 << k;
  return kinds;
}
