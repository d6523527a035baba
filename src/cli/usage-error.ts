/** The command was called in a way that it does not understand: exit code 2. The message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
