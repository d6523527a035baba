import { expect, test } from 'vitest';
import { revivedError, writtenError } from '../../src/build/worker-error.ts';

/** As it comes out of the other process. */
const sent = (error: unknown) => revivedError(JSON.parse(JSON.stringify(writtenError(error))));

test('an error comes from a worker with its message, its stack and what caused it', () => {
  const error = new Error('Having trouble rendering', { cause: new TypeError('The filter has no text.') });
  const { message, stack, cause } = sent(error);
  expect({ message, stack }).toEqual({ message: error.message, stack: error.stack });
  expect((cause as Error).message).toBe('The filter has no text.');
});

test('what Eleventy calls the original error is a cause', () => {
  const error = Object.assign(new Error('outer'), { originalError: new Error('inner') });
  expect((sent(error).cause as Error).message).toBe('inner');
});

test('the code of a system error survives, so that the command can say what to do', () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  expect(sent(new Error('outer', { cause: error })).cause).toMatchObject({ code: 'ENOSPC' });
});

test('what is no error becomes one', () => {
  expect(sent('out of paper').message).toBe('out of paper');
});
