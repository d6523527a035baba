import type { Reporter } from '../diagnostics.ts';
import { parseClock } from '../note/repair.ts';
import type { Chapter } from './sections.ts';

/** `0:00 Welcome`, `[12:30] - 循环融资`, `- 1:02:03 – The grid`; group 1 the clock, group 2 the title. */
const CHAPTER = /^[ \t]*(?:[-*•][ \t]+)?[[(]?((?:\d{1,2}:)?\d{1,3}:\d\d)[\])]?[ \t]*(?:[-–—:|][ \t]*)?(\S.*)$/;

/** The lines of a description that name chapters; whatever else it says is passed over. */
export function readChapters(text: string, report: Reporter): Chapter[] {
  const chapters = text.split('\n').flatMap((line): Chapter[] => {
    const [, clock = '', title = ''] = CHAPTER.exec(line) ?? [];
    const start = parseClock(clock);
    return start === null ? [] : [{ title: title.trim(), start }];
  });
  if (chapters.length === 0) {
    const message = 'There are no chapters in the file.';
    report({ code: 'import/chapters', severity: 'error', message, hint: 'Write one a line, as 12:30 Title.', line: 1 });
  }
  return chapters;
}
