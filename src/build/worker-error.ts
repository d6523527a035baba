/** An error as plain data, with what caused it. */
export interface WrittenError {
  readonly message: string;
  readonly stack: string | undefined;
  readonly cause: WrittenError | null;
}

/** An error of a worker, to be sent to the build. Eleventy calls causes `originalError`. */
export function writtenError(error: unknown): WrittenError {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined, cause: null };
  const { message, stack, cause, originalError } = error as Error & { originalError?: unknown };
  const inner = cause ?? originalError;
  return { message, stack, cause: inner === undefined ? null : writtenError(inner) };
}

/** The error again, as if it had happened here. */
export function revivedError({ message, stack, cause }: WrittenError): Error {
  const error = new Error(message, cause ? { cause: revivedError(cause) } : {});
  if (stack !== undefined) error.stack = stack;
  return error;
}
