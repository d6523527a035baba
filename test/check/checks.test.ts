import { describe, expect, test } from 'vitest';
import { readBody } from '../../src/pipeline.ts';
import { found, foundIn, pair } from './notes.ts';

const SPEECH =
  'I went down to the harbour early because I wanted to see my boat, and then I thought that I could paint it, and so I asked my brother for his brush.';
const SPOKEN = '我一大早就去了港口，因为我想看看我的船，然后我想，我可以给它上漆，于是我向我哥哥借了刷子。';

describe('translations', () => {
  test('a sentence that stands twice is reported where it stands again', () => {
    expect(
      found(
        pair(
          '我们明天早上从码头出发去岛上。我们明天早上从码头出发去岛上。',
          'We leave from the pier tomorrow morning for the island.',
        ),
        'translation',
      ),
    ).toMatchInlineSnapshot(`
      [
        "a.md:6:16  warning  translation/doubled  “我们明天早上从码头出发去岛上。” stands here a second time. Delete one of the two.",
      ]
    `);
  });

  test('a speaker who repeats himself is translated twice', () => {
    const [zh, en] = ['我们明天早上从码头出发去岛上。', 'We leave from the pier tomorrow morning.'];
    expect(found(pair(zh + zh, `${en} ${en}`), 'translation')).toEqual([]);
    expect(found(pair(zh, en) + pair(zh, en), 'translation')).toEqual([]);
  });

  test('a translation that breaks off is reported, and one that runs on', () => {
    expect(found(pair('我一大早就去了港口。', SPEECH), 'translation')).toMatchInlineSnapshot(`
      [
        "a.md:6:1  warning  translation/short  The translation is far shorter than its original: 9 characters for 32 words. Read the two to their ends; something is probably missing.",
      ]
    `);
    expect(found(pair(SPOKEN.repeat(4).replaceAll('我', '她'), SPEECH), 'translation/long')).toMatchInlineSnapshot(`
      [
        "a.md:6:1  warning  translation/long  The translation is far longer than its original: 160 characters for 32 words. Read the two to their ends; something was probably added, or the English of the next passage is missing.",
      ]
    `);
  });

  test('Chinese that tells what was said instead of saying it is reported', () => {
    expect(
      found(
        pair('讲者介绍了自己一大早去港口看船，打算给船上漆，并且向哥哥借刷子的经过，认为这样最省事。', SPEECH),
        'translation',
      ),
    ).toMatchInlineSnapshot(`
      [
        "a.md:6:1  warning  translation/summary  The Chinese reports what the English says in the first person. Translate the passage in the voice of who speaks, or mark the note as a summary.",
      ]
    `);
    expect(found(pair(SPOKEN, SPEECH), 'translation')).toEqual([]);
  });

  test('English without a translation is reported among pairs, and within Chinese', () => {
    const alone = `${pair(SPOKEN, SPEECH)}\n\n${SPEECH.replaceAll('boat', 'ship')}\n`;
    expect(found(alone, 'translation')).toMatchInlineSnapshot(`
      [
        "a.md:16:1  warning  translation/untranslated  This passage has no translation. Translate it, or delete it if it does not belong to the note.",
      ]
    `);
    const mixed = pair(
      `${SPOKEN}and then we went home and slept until noon.`,
      `${SPEECH} And then we went home and slept.`,
    );
    expect(found(mixed, 'translation')).toMatchInlineSnapshot(`
      [
        "a.md:6:1  warning  translation/untranslated  The translation holds a row of English words: “and then we went home and slept until…”. Translate it, or delete it if it does not belong to the note.",
      ]
    `);
  });

  test('a note in one language lacks no translation', () => {
    expect(found(`${SPEECH}\n`, 'translation')).toEqual([]);
  });

  test('what translators and machines leave behind is reported at its column', () => {
    const body = `${pair('港口[此处原文似乎有误]很大。', 'The harbour is large.')}${pair('此处为机翻占位', 'The boat is red.')}`;
    expect(found(body, 'translation')).toMatchInlineSnapshot(`
      [
        "a.md:6:3  info  translation/remark  A remark was left in: “[此处原文似乎有误]”. Settle the question and delete the remark, or keep it as a note in round brackets.",
        "a.md:14:1  warning  translation/placeholder  “此处为机翻占位” holds the place of a translation. Write the translation in its place, or delete it.",
      ]
    `);
    expect(found(pair('[译注：港口在北岸。]这里用占位符表示。', 'A placeholder stands here.'), 'translation')).toEqual(
      [],
    );
  });

  test('a name that the translation keeps everywhere but once is reported there', () => {
    const kept = Array.from({ length: 5 }, (_, k) =>
      pair(
        `第${'一二三四五'[k]}次，OpenAI 来了。`,
        `OpenAI came for the ${['first', 'second', 'third', 'fourth', 'fifth'][k]} time.`,
      ),
    );
    expect(
      found(`${kept.join('')}${pair('那家公司又走了。', 'OpenAI left again.')}`, 'translation'),
    ).toMatchInlineSnapshot(`
      [
        "a.md:46:1  info  translation/name  The Chinese does not say “OpenAI”. Write the name, unless the sentence is clear without it.",
      ]
    `);
  });
});

describe('terms', () => {
  test('areas and categories that the site does not list are reported where they are written', () => {
    const text = '---\ntitle: A\ndate: 2026-01-02\narea: Technolgy\ncategory:\n  - history\n  - cooking\n---\n\n海。\n';
    const allowed = { areas: ['Technology'], categories: ['History'] };
    expect(foundIn(text, 'terms', allowed)).toMatchInlineSnapshot(`
      [
        "a.md:4:7  warning  terms/not-listed  “Technolgy” is not one of the areas of this site; did you mean “Technology”? Choose a listed one, or add this one to allowed in content/_data/site.yaml.",
        "a.md:7:5  warning  terms/not-listed  “cooking” is not one of the categories of this site. Choose a listed one, or add this one to allowed in content/_data/site.yaml.",
      ]
    `);
    expect(foundIn(text, 'terms')).toEqual([]);
  });
});

describe('an author opts out', () => {
  const wrong = pair('有七条船。', 'There are nine boats.');

  test('of one problem of one passage, in either language', () => {
    expect(found(wrong, 'translation')).toHaveLength(1);
    expect(found(`<!-- check-off translation/number -->\n${wrong}`)).toEqual([]);
    expect(found(wrong.replace('There', '<!-- check-off translation/number -->\nThere'))).toEqual([]);
  });

  test('only of the passage that follows, and of the problems that are named', () => {
    expect(found(`<!-- check-off translation/number -->\n${wrong}${wrong.replace('七', '八')}`)).toHaveLength(1);
    expect(found(`<!-- check-off translation/name -->\n${wrong}`)).toHaveLength(1);
  });

  test('of a problem of the whole note', () => {
    const text = `---\ntitle: A\ncheck-off: [translation/number, front-matter/date-missing]\n---\n\n${wrong}`;
    expect(foundIn(text)).toEqual([]);
  });

  test('of nothing that does not exist, and is told so', () => {
    const text = `---\ntitle: A\ndate: 2026-01-02\ncheck-off:\n  - translation/nmber\n  - front-matter/source\n---\n\n<!-- check-off nonsense -->\n海。\n`;
    expect(foundIn(text)).toMatchInlineSnapshot(`
      [
        "a.md:5:5  warning  check/unknown-code  There is no problem translation/nmber. Did you mean translation/number?",
        "a.md:9:1  warning  check/unknown-code  There is no problem nonsense. The guide lists all codes; note check --explain prints one.",
      ]
    `);
  });

  test('without a trace in the text', () => {
    const body = 'The tide turns.\nThe boats leave.\n\n潮水变了。\n<!-- check-off translation/number -->\n船走了。\n';
    const textsOf = (text: string) =>
      readBody(text).sections.map(({ items }) =>
        items.map((item) => ('zh' in item ? item.zh.map((segment) => segment.text) : item)),
      );
    expect(textsOf(body)).toEqual(textsOf(body.replace(/<!--.*-->\n/, '')));
  });
});
