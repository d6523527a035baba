import { describe, expect, test } from 'vitest';
import { fill, say } from '../../src/eleventy/words.ts';

describe('fill', () => {
  test('puts values where a text leaves them open', () => {
    expect(fill('第 {page} 页 Page {page}', { page: 3 })).toBe('第 3 页 Page 3');
  });

  test('leaves braces in a value alone', () => {
    expect(fill('又名 {name}', { name: '{page}' })).toBe('又名 {page}');
  });

  test('names the value that a template forgot', () => {
    expect(() => fill('{count} 篇笔记')).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: “{count} 篇笔记” needs a value for {count}.]`,
    );
  });

  test('refuses a text that does not exist', () => {
    expect(() => fill(undefined)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A template asks for a text that content/_data/strings.yaml does not have.]`,
    );
  });
});

describe('say', () => {
  test('marks the English half on a Chinese page', () => {
    expect(say('公司 Companies', 'zh-Hans')).toBe('公司 <span lang="en">Companies</span>');
  });

  test('marks the Chinese half on an English page', () => {
    expect(say('公司 Companies', 'en')).toBe('<span lang="zh-Hans">公司</span> Companies');
  });

  test('marks whole phrases and sentences, not every word', () => {
    expect(say('书与作品 Books & media', 'zh-Hans')).toBe('书与作品 <span lang="en">Books &#38; media</span>');
    expect(say('没有找到。 Nothing was found, sorry.', 'zh-Hans')).toBe(
      '没有找到。 <span lang="en">Nothing was found, sorry.</span>',
    );
  });

  test('says a value in neither language, and lets no markup in', () => {
    expect(say('{name} · 第 {n} 篇 of {n}', 'zh-Hans', { name: '<b>AT&T</b>', n: 2 })).toBe(
      '&#60;b&#62;AT&#38;T&#60;/b&#62; · 第 2 篇 <span lang="en">of</span> 2',
    );
  });

  test('leaves a text in the language of the page as it is', () => {
    expect(say('目录', 'zh-Hans')).toBe('目录');
    expect(say('Contents', 'en')).toBe('Contents');
  });
});
