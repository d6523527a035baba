/** A process that does one task after another for the build that started it, and ends with it. */
import { perform } from './perform.ts';
import type { Task } from './tasks.ts';
import { writtenError } from './worker-error.ts';

process.on('message', async (task: Task) => {
  const answer = await perform(task).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: writtenError(error) }),
  );
  process.send?.({ ...answer, peak: process.resourceUsage().maxRSS * 1024 });
});
process.on('disconnect', () => process.exit());
