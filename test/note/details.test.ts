import { expect, test } from 'vitest';
import { isOriginalLabel } from '../../src/note/body/details.ts';

test.each([
  ...[
    'Original English',
    'View/Hide Original English',
    'Original English Source',
    'View/Hide Original Original English',
  ],
  ...[
    '查看/隐藏英文原文 / View/Hide Original English',
    '查看/Hide Original English',
    'V/Hide Original English',
    '- View/Hide Original English',
  ],
  ...['查看英文原文', '英文原文', '挪威语原文', 'Show the original (Norwegian)', 'original text'],
])('%j is the label of a button', (label) => expect(isOriginalLabel(label)).toBe(true));

test.each([
  ...[
    'Original English是这样。',
    'Original En的。',
    'The original English ships sank',
    'Original sin',
    '原文是这样说的',
    '他说原文',
  ],
  ...['An original idea', 'Original English: they said so', 'View', ''],
])('%j is text of the note', (label) => expect(isOriginalLabel(label)).toBe(false));
