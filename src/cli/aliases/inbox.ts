import { isCancel, log, select } from '@clack/prompts';
import type { Proposal } from '../../taxonomy/proposals/proposal.ts';
import { acceptAliases, rejectAliases } from './alias-files.ts';
import { type Decision, evidenceOf } from './decisions.ts';

/** Shows the proposals one by one and writes each decision at once, so that nothing is lost when the author stops. */
export async function openInbox(proposals: readonly Proposal[]): Promise<void> {
  for (const [k, proposal] of proposals.entries()) {
    log.message(evidenceOf(proposal));
    const { taxonomy, label, alias } = proposal;
    const answer = await select<Answer>({
      message: `${k + 1} of ${proposals.length}, ${taxonomy}: is “${alias}” the same as “${label}”?`,
      options: [
        { value: 'accept', label: `Yes, and it is called ${label}` },
        { value: 'swap', label: `Yes, and it is called ${alias}` },
        { value: 'reject', label: 'No, never ask again' },
        { value: 'skip', label: 'Ask another time' },
        { value: 'stop', label: 'Stop' },
      ],
    });
    if (isCancel(answer) || answer === 'stop') return;
    await settle(answer, { taxonomy, label, alias });
  }
}

type Answer = 'accept' | 'swap' | 'reject' | 'skip' | 'stop';

async function settle(answer: Answer, decision: Decision): Promise<void> {
  const { taxonomy, label, alias } = decision;
  try {
    if (answer === 'accept') await acceptAliases([decision]);
    if (answer === 'swap') await acceptAliases([{ taxonomy, label: alias, alias: label }]);
    if (answer === 'reject') await rejectAliases([decision]);
  } catch (error) {
    log.error((error as Error).message);
  }
}
