/**
 * Speaker labels at the beginning of a line: `**Host**:`, `**Host:**`, `Host:`, `**[Speaker 1]**:`, `主持人：`, `>>`.
 * A colon alone makes no label (`Note: …`, `**结论**：…`), so names are first collected over the whole note.
 */

/** A leading time such as `[12:34]` or `[00:12:34.5]`; group 1 the clock. */
const TIME = /^\[((?:\d{1,3}:)?\d{1,3}:\d\d(?:[.,]\d+)?)\][ \t]*/;
const ARROWS = /^>>+[ \t]*/;
/** `**Name**:` with the colon outside; group 1 the name. */
const BOLD = /^\*\*([^*\n]{1,60})\*\*[ \t]*[:：](?!\/)[ \t]*/;
/** `**Name:**` with the colon inside; group 1 the name. */
const BOLD_INSIDE = /^\*\*([^*\n]{1,60}?)[ \t]*[:：]\*\*[ \t]*/;
/** `Name:` or `[Speaker 1]:`, up to five capitalised words; group 1 the name. */
const LATIN =
  /^((?:\[[^\]\n]{1,40}\]|\(?\p{Lu}[\p{L}\p{N}.'’&-]*(?:[ ](?:[\p{Lu}\d][\p{L}\p{N}.'’&-]*|of|de|van|von|the)){0,4}\)?))[ \t]?[:：](?=[ \t]|$)[ \t]*/u;
/** `姓名：`, up to fourteen characters without punctuation, and no `At 11:00`; group 1 the name. */
const WIDE =
  /^([\p{Script=Han}\p{L}\p{N}·・]{1,14}(?:[ ][\p{L}\p{N}·]{1,12}){0,2})[ \t]?[:：](?!(?<=\d[:：])\d)[ \t]*/u;

/** Roles that are speakers wherever they stand before a colon. */
const ROLES =
  /^(?:host|guest|interviewer|interviewee|moderator|narrator|announcer|reporter|anchor|analyst|audience|caller|speaker(?: ?[\w\d]+)?|[qa]|man|woman|主持人?|嘉宾|來賓|来宾|采访者|採訪者|受访者|受訪者|提问者|提問者|记者|記者|旁白|解说|解說|观众|觀眾|听众|聽眾|分析师|分析師|读者|讀者|编者|編者|发言人.{0,2}|說話人.{0,2}|说话人.{0,2}|讲者|講者|问|問|答|男声?|女声?)$/iu;
/** Words before a colon that introduce a remark. */
const NO_NAMES =
  /^(?:note|notes|example|examples|source|sources|warning|tip|tips|update|ps|summary|conclusion|answer|question|todo|step \d+|chapter \d+|part \d+|注意?|备注|備註|例如|比如|譬如|总结|總結|结论|結論|提示|来源|來源|译注|譯注|编者按|原文|译文|譯文|第.{1,3}|首先|其次|最后|最後|目的|优点|優點|缺点|缺點|答案)$/iu;

/** The hours of `01:52` are no name. */
const HAS_LETTER = /\p{L}/u;

export interface SplitLabel {
  /** As it was written, without the space after it. */
  readonly label: string;
  readonly text: string;
}

export interface LabelBook {
  /** Splits a line at its label; `null` when it has none. */
  readonly split: (text: string) => SplitLabel | null;
}

/** Seconds of a leading time stamp, or `null`; the stamp itself stays in the text. */
export function leadingClock(text: string): string | null {
  return TIME.exec(text)?.[1] ?? null;
}

/**
 * Collects the names that stand before a colon at the beginning of lines. A name counts when the note's front matter
 * knows it, when it is a role, when it comes back, or when both languages have bold names at line starts.
 */
export function collectLabels(lines: readonly { text: string; wide: boolean }[], known: readonly string[]): LabelBook {
  const seen = new Map<string, number>();
  const bold = { latin: 0, wide: 0 };
  for (const { text, wide } of lines) {
    const found = match(text);
    if (!found?.name) continue;
    seen.set(found.name, (seen.get(found.name) ?? 0) + 1);
    if (found.bold) bold[wide ? 'wide' : 'latin']++;
  }
  const bothBold = bold.latin > 0 && bold.wide > 0;
  const familiar = new Set(known.map((name) => name.toLowerCase()));
  const isName = ({ name, bold }: Match) =>
    ROLES.test(name) ||
    familiar.has(name.toLowerCase()) ||
    (!NO_NAMES.test(name) && HAS_LETTER.test(name) && ((bold && bothBold) || (seen.get(name) ?? 0) > 1));
  return {
    split(text) {
      const found = match(text);
      if (!found) return null;
      const accepted = found.name === '' || isName(found) ? found.length : found.arrows;
      if (accepted === 0) return null;
      return { label: text.slice(0, accepted).trimEnd(), text: text.slice(accepted) };
    },
  };
}

interface Match {
  readonly name: string;
  readonly bold: boolean;
  /** Length of the whole label, spaces after it included. */
  readonly length: number;
  /** Length of the part before the name: a time and `>>`, 0 if there is no `>>`. */
  readonly arrows: number;
}

function match(text: string): Match | null {
  const time = TIME.exec(text)?.[0].length ?? 0;
  const arrow = ARROWS.exec(text.slice(time))?.[0].length ?? 0;
  const rest = text.slice(time + arrow, time + arrow + 140);
  const hasColon = rest.includes(':') || rest.includes('：');
  const strong = hasColon ? (BOLD.exec(rest) ?? BOLD_INSIDE.exec(rest)) : null;
  const found = hasColon ? (strong ?? LATIN.exec(rest) ?? WIDE.exec(rest)) : null;
  const arrows = arrow > 0 ? time + arrow : 0;
  if (!found) return arrows > 0 ? { name: '', bold: false, length: arrows, arrows } : null;
  const name = (found[1] as string).replace(/^[[(]|[\])]$/g, '').trim();
  return { name, bold: strong !== null, length: time + arrow + found[0].length, arrows };
}
