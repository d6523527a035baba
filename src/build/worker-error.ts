/** An error as plain data, with what caused it. */
export interface WrittenError {
  readonly message: string;
  readonly stack: string | undefined;
  /** Node's own name of what is wrong, such as `ENOSPC`. */
  readonly code: string | null;
  readonly cause: WrittenError | null;
}

/** An error of a worker, to be sent to the build. Eleventy calls causes `originalError`. */
export function writtenError(error: unknown): WrittenError {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined, code: null, cause: null };
  const { message, stack, code, cause, originalError } = error as NodeJS.ErrnoException & { originalError?: unknown };
  const inner = cause ?? originalError;
  return { message, stack, code: code ?? null, cause: inner === undefined ? null : writtenError(inner) };
}

/** The error again, as if it had happened here. */
export function revivedError({ message, stack, code, cause }: WrittenError): Error {
  const error = new Error(message, cause ? { cause: revivedError(cause) } : {});
  if (code !== null) Object.assign(error, { code });
  if (stack !== undefined) error.stack = stack;
  return error;
}
