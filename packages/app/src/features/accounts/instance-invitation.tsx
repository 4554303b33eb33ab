import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import { at } from '../../routes.ts';
import { words } from './instance-words.ts';

/** The hour by which the instance itself counts its days. */
export const ZONE = 'Europe/Paris';

interface Props {
  readonly language: Language;
  readonly link: string;
  readonly until: Date;
  readonly closed: boolean;
}

/** A link to hand over, shown once. */
export function InvitationMade({ language, link, until, closed }: Props) {
  const { invite } = words[language];
  const t = invite.made;
  return (
    <>
      <div class="opening">
        <h1>{t.title}</h1>
        <p class="lead">{t.text(dayIn(until, ZONE, language))}</p>
      </div>
      <section class="stack">
        <pre>{link}</pre>
        <p class="note">{t.once}</p>
        {closed && <p class="note">{invite.closed}</p>}
        <p>
          <a href={at.instance.to({})}>{t.back}</a>
        </p>
      </section>
    </>
  );
}
