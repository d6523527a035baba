import { UsageError } from './usage-error.ts';

/** `--port`, as the commands that serve take it. */
export const PORT_FLAG = { port: { type: 'string', default: '8080' } } as const;

/** @throws {UsageError} where the text is not the number of a port. */
export function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new UsageError(`--port is a number from 1 to 65535, not ${text}.`);
}
