import type { ResultOf, Task } from './tasks.ts';

/** Does a task in this process. Loads what it needs only then: most builds never read or never render. */
export async function perform<Some extends Task>(task: Some): Promise<ResultOf<Some>> {
  if (task.kind === 'read') {
    const { performRead } = await import('./read-task.ts');
    return (await performRead(task)) as ResultOf<Some>;
  }
  if (task.kind === 'check') {
    const { performCheck } = await import('./check-task.ts');
    return (await performCheck(task)) as ResultOf<Some>;
  }
  const { performRender } = await import('./render-task.ts');
  await performRender(task);
  return null as ResultOf<Some>;
}
