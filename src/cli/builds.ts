import { programDigest } from '../build/digests.ts';
import { carryOut } from './carry-out.ts';

/**
 * `builds`, for `npm start`: builds with these arguments whenever its parent says so, and answers how it went. It ends with its parent, and, instead of
 * an answer, when it has been asked to build with a program that has changed since: modules and templates are loaded once.
 */
export function runBuilds(args: string[]): Promise<number> {
  const program = programDigest();
  return new Promise((done) => {
    process.on('disconnect', () => done(0));
    process.on('message', async () => {
      if (programDigest() !== program) process.exit();
      const code = await carryOut(async () => (await import('./build.ts')).runBuild, args);
      process.send?.(code);
    });
  });
}
