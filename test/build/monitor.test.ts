import { expect, test } from 'vitest';
import { openMonitor } from '../../src/build/monitor.ts';

function watched(isTTY: boolean) {
  let time = 0;
  let printed = '';
  const screen = {
    isTTY,
    write: (text: string) => {
      printed += text;
    },
  };
  const monitor = openMonitor(screen, () => time);
  monitor.phase('notes');
  time = 2000;
  monitor.progress(3200, 9761);
  monitor.phase('pages');
  time = 5000;
  monitor.progress(600);
  monitor.say('Waiting for another build …');
  monitor.end();
  return { printed, phases: monitor.phases() };
}

test('a terminal shows one line of progress, which is cleared in the end', () => {
  const { printed } = watched(true);
  expect(printed.split('\r\u001b[K').filter((line) => line !== '')).toEqual([
    'notes 3,200 of 9,761, 1,600 a second',
    'pages 600, 200 a second',
    'Waiting for another build …\n',
  ]);
  expect(printed.endsWith('\r\u001b[K')).toBe(true);
});

test('anything else is told only what cannot wait', () => {
  expect(watched(false).printed).toBe('Waiting for another build …\n');
});

test('every phase has its time', () => {
  expect(watched(false).phases).toEqual([
    { name: 'notes', milliseconds: 2000 },
    { name: 'pages', milliseconds: 3000 },
  ]);
});
