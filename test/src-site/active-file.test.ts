import { expect, test } from 'vitest';
import { isActiveName, isActiveSvg } from '../../src/site/active-file.ts';

test.each(['a.html', 'b/c.HTM', 'a.xhtml', 'a.xml', 'a.js', 'a.mjs', 'a.php5', 'a.svgz', 'a.swf'])(
  '%s would run',
  (path) => expect(isActiveName(path)).toBe(true),
);

test.each(['a.png', 'a.svg', 'a.pdf', 'a.html.png', 'js', 'a.json', 'a.csv', 'a.mp3', 'xml.txt'])(
  '%s would not',
  (path) => expect(isActiveName(path)).toBe(false),
);

const svg = (inner: string, attributes = '') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`);

test.each([
  '<script>x</script>',
  '<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>',
  '<foreignObject><body/></foreignObject>',
  '<rect onload="x"/>',
  "<rect\nonclick\n= 'x'/>",
  '<a href="javascript:x"/>',
  '<a xlink:href="java&#115;cript:x"/>',
  '<a href="java&#x09;script&#58;x"/>',
  '<a href="java\nscript:x"/>',
  '<use href="data:image/svg+xml,&lt;script"/><set attributeName="href" to="javascript:x"/>',
  '<?xml-stylesheet href="x.xsl"?>',
  '<!DOCTYPE svg [<!ENTITY a "b">]>',
])('a drawing with %j would run', (inner) => expect(isActiveSvg(svg(inner))).toBe(true));

test('a drawing in bytes that are no UTF-8 is not trusted', () => {
  expect(isActiveSvg(Buffer.from('\ufeff<svg/>', 'utf16le'))).toBe(true);
});

test('a drawing is a drawing', () => {
  expect(
    isActiveSvg(svg('<title>On &amp; off</title><text>once = 1, description</text><animate attributeName="x"/>')),
  ).toBe(false);
  const drawn =
    '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">\n<svg><style>rect { fill: red }</style></svg>';
  expect(isActiveSvg(Buffer.from(drawn))).toBe(false);
});
