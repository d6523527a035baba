/**
 * What people say at the beginning of a turn, and how Chinese says it. No dictionary has these as they are used in speech, and they decide to
 * which of two short lines a "Yeah." belongs.
 */
const INTERJECTIONS: readonly { readonly name: string; readonly en: RegExp; readonly zh: RegExp }[] = [
  {
    name: 'yes',
    en: /^(?:oh |well |um |uh )*(?:yes|yeah|yep|yup|right(?! now)|exactly|correct|absolutely|sure|definitely|of course|true|mhm|mm-hmm)\b/i,
    zh: /^(?:哦|噢|嗯|呃)?(?:是的|是啊|是呀|对|没错|确实|正是|当然|绝对|好|真的|嗯)/,
  },
  { name: 'no', en: /^(?:oh |well |um |uh )*(?:no|nope|not)\b/i, zh: /^(?:哦|噢|嗯|呃)?(?:不|没|别)/ },
  {
    name: 'okay',
    en: /^(?:ok|okay|all right|alright|well|so|now|right now|great|good|perfect|cool|awesome|nice)\b/i,
    zh: /^(?:好|行|那么|那|嗯|现在|太好|太棒|很好|完美|不错|所以)/,
  },
  { name: 'oh', en: /^(?:oh|wow|ooh|ah|aha|um|uh|hmm|hm|well)\b/i, zh: /^(?:哦|噢|喔|哇|啊|呃|额|嗯|唔|哎|天哪)/ },
  { name: 'thanks', en: /\b(?:thank|thanks|appreciate)\b/i, zh: /谢/ },
  {
    name: 'hello',
    en: /^(?:hi|hello|hey|welcome|good (?:morning|afternoon|evening))\b/i,
    zh: /(?:你好|您好|大家好|嗨|嘿|欢迎|早上好|下午好|晚上好)/,
  },
  { name: 'question', en: /\?["'”’)\]*_]*$/, zh: /[?？]["”’」』）)\]*_]*\s*$/ },
  { name: 'cry', en: /!["'”’)\]*_]*$/, zh: /[!！]["”’」』）)\]*_]*\s*$/ },
];

/** Names of the interjections of a text of either side, and of the question or cry that it is. */
export function interjections(text: string, side: 'en' | 'zh'): string[] {
  const bare = text.replace(BEFORE, '');
  return INTERJECTIONS.filter((interjection) => interjection[side].test(bare)).map(({ name }) => name);
}

/** Marks and stage directions before the first word: `>>`, `- `, `[laughter]`, quotes, a bold label. */
const BEFORE = /^(?:\s|>>|[-–—]\s|\[[^\]]*\]|[“"'‘（(]|\*\*[^*]{1,60}(?:\*\*\s?[:：]|[:：]\*\*))+/;
