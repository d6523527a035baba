import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, renderBlock, renderInline } from '../../../src/page/markdown/render-markdown.ts';

const context = {
  links: { resolve: (address: string) => (address.startsWith('there') ? `/notes/${address}/` : null) },
  references: {
    HOME: { href: 'https://example.org/home', title: '' },
    BAD: { href: 'javascript:alert(1)', title: '' },
  },
};
const inline = (text: string) => renderInline(text, context);

describe('a segment', () => {
  test('becomes emphasis, code and links', () => {
    expect(inline('**a** *b* `<c>` [d](https://example.org/?a=1&b=2) <https://example.org>')).toBe(
      '<strong>a</strong> <em>b</em> <code>&lt;c&gt;</code> <a href="https://example.org/?a=1&amp;b=2">d</a> <a href="https://example.org">https://example.org</a>',
    );
  });

  test('closes bold text before Chinese punctuation', () => {
    expect(inline('**注意：**后面，**“引号”**也是')).toBe('<strong>注意：</strong>后面，<strong>“引号”</strong>也是');
  });

  test('without markup is shown as the parser shows it, which is not asked', () => {
    const signs = fc.constantFrom(
      ...'\\`*_~[]<>!&@/:.-+=#$%^{}|"\'()（）：，。 \t\n\r\0',
      'http://a.b',
      'mailto:',
      'www.',
      '数据',
      'a',
    );
    const texts = fc.array(signs).map((parts) => parts.join(''));
    // An entity at the end is markup.
    const isSame = (text: string) => inline(`${text}&amp;`) === `${inline(text)}&amp;`;
    fc.assert(
      fc.property(
        texts.filter((text) => !/[\\`*_~[\]<>!&@\n\r\0]|\/\//.test(text)),
        isSame,
      ),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[\\`*_~[\]<>!&@]|\/\//.test(text)),
        isSame,
      ),
    );
  });

  test('never becomes a list, a heading or a rule', () => {
    expect(['2025. x', '- x', '# x', '> x'].map(inline)).toEqual(['2025. x', '- x', '# x', '&gt; x']);
  });

  test('links to notes that are there, and keeps the text of links that lead nowhere', () => {
    expect(inline('[a](there) [b](gone) [c](//evil.example) [d](#part) [e][home] [f][bad]')).toBe(
      '<a href="/notes/there/">a</a> <span>b</span> <span>c</span> <a href="#part">d</a> <a href="https://example.org/home">e</a> <span>f</span>',
    );
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert)',
    '[x](java&#x73;cript:alert)',
    '[x](<java\tscript:alert>)',
    '[x](&#1;javascript:alert)',
    '[x](data:text/html,hi)',
    '[x](vbscript:hi)',
    '[x](file:///etc/passwd)',
    '<a href="javascript:alert(1)">x</a>',
    "<a href='&#106;avascript&colon;alert(1)'>x</a>",
    '<a href=//evil.example>x</a>',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,hi)',
  ])('never leads to where %s wants to', (text) => {
    expect(inline(text).replace(/<\/?span>/g, '')).toBe('x');
  });

  test('shows an image of the site, and links to one elsewhere instead of asking another host', () => {
    expect(inline('![a "b"](there.png) ![c](https://example.org/c.png) ![](https://example.org/d.png)')).toBe(
      '<img src="/notes/there.png/" alt="a &quot;b&quot;" loading="lazy"> <a href="https://example.org/c.png">c</a> <a href="https://example.org/d.png">https://example.org/d.png</a>',
    );
  });

  test('keeps harmless tags bare, and shows all others as the words that they are', () => {
    expect(
      inline(
        '<b class="x" onclick="y">a</b> <font color=red>b</font> H<sub>2</sub>O <thinking>c</thinking> <img src=x onerror=y>',
      ),
    ).toBe('<b>a</b> <span>b</span> H<sub>2</sub>O &lt;thinking&gt;c&lt;/thinking&gt; &lt;img src=x onerror=y&gt;');
  });

  test('drops a tag without its partner', () => {
    expect(['<b>a', 'a</b>', '<b><i>a</b></i>', '*<b>a*</b>', '<b>*a</b>*'].map(inline)).toEqual([
      'a',
      'a',
      '<i>a</i>',
      '<em>a</em>',
      '<em>a</em>',
    ]);
  });

  test('takes comments, declarations and half a tag for text', () => {
    expect(inline('<!-- a --> <!DOCTYPE b> <?c?> <d')).toBe('&lt;!-- a --&gt; &lt;!DOCTYPE b&gt; &lt;?c?&gt; &lt;d');
  });

  test('has a plain text', () => {
    expect(plainText('**a** <b>&</b> `<c>` [d](https://example.org)', context)).toBe('a & <c> d');
  });
});

describe('a block', () => {
  const block = (type: 'code' | 'table' | 'rule' | 'image', markdown: string) =>
    renderBlock({ kind: 'block', type, markdown, lang: 'en', line: 1, frames: [] }, context);

  test('of code shows its tags, and scrolls with the keyboard', () => {
    expect(block('code', '```js" onload="x\n</code><script>\n```')).toBe(
      '<pre tabindex="0"><code class="language-js">&lt;/code&gt;&lt;script&gt;\n</code></pre>',
    );
  });

  test('that is a table carries its alignment without a style', () => {
    expect(block('table', '| a | b |\n| :-- | --: |\n| **1** | <script> |')).toMatchInlineSnapshot(`
      "<div class="table" tabindex="0"><table>
      <thead>
      <tr>
      <th class="left">a</th>
      <th class="right">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td class="left"><strong>1</strong></td>
      <td class="right">&lt;script&gt;</td>
      </tr>
      </tbody>
      </table></div>"
    `);
  });

  test('that is an image stands in a figure', () => {
    expect(block('image', '![a](there.png)')).toBe(
      '<figure><img src="/notes/there.png/" alt="a" loading="lazy"></figure>',
    );
  });
});
