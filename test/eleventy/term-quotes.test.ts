import { expect, test } from 'vitest';
import { prepareSite } from '../../src/eleventy/prepare-site.ts';
import { writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

test('a note that calls a company only by a name of the alias file is quoted after those that name it as they tag it', async () => {
  const noteOf = (text: string) => `---\ntitle: 一篇\ncompanies_orgs: [NVIDIA]\n---\n## 一节\n\n${text}\n`;
  const texts = ['英伟达的芯片不够用。', '今天没有提到它。', 'NVIDIA 又涨价了。'];
  for (const [k, text] of texts.entries()) await writeText(path('notes', `2026-01-0${k + 1}.md`), noteOf(text));
  const { pages } = await prepareSite({ notes: path('notes') });
  const page = pages.find(({ view }) => view.url === '/companies/nvidia/');
  expect(page?.view).toMatchObject({
    said: [
      { texts: [{ pieces: [{ text: 'NVIDIA', isName: true }, { text: ' 又涨价了。' }] }] },
      { texts: [{ pieces: [{ text: '英伟达', isName: true }, { text: '的芯片不够用。' }] }] },
    ],
  });
});
