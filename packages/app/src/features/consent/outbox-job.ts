import type { Config } from '../../platform/config.ts';
import type { Log } from '../../platform/log.ts';
import { smtpTransport, type Transport } from '../../platform/mail/transport.ts';
import type { Tools } from '../../platform/tools.ts';
import type { LetterFactsHook } from './departure.ts';
import { leaveNext } from './leave.ts';
import { abandonAttempts } from './outbox-store.ts';

/** No conversation with a mail server lasts so long, in ms: an attempt this old has nobody behind it. */
const ABANDONED = 20 * 60_000;

/** Sends all that is due, one by one. Without a mail server, the initiator sends; only old attempts are looked at. */
export async function outboxJob(
  tools: () => Tools,
  config: Config,
  log: Log,
  letterFacts: LetterFactsHook,
  transport: Transport | null = config.smtp && smtpTransport(config.smtp),
): Promise<void> {
  const { db, now } = tools();
  const abandoned = await abandonAttempts(db, new Date(now.getTime() - ABANDONED), now);
  if (abandoned > 0) log('mail-unknown', { count: abandoned });
  if (!transport) return;
  for (;;) {
    const look = await leaveNext(tools(), transport, config, letterFacts);
    if (look === 'nothing-due') return;
    log('mail', { look });
    // The server does not answer anyone: the others wait for their next look too.
    if (look === 'later') return;
  }
}
