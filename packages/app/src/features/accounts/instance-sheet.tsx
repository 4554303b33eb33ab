import type { Child } from 'hono/jsx';
import { LEAST_FREE } from '../../platform/database/space.ts';
import { dayAndHour, dayIn } from '../../platform/dates.ts';
import { causeWords } from '../../platform/mail/cause-words.ts';
import { listed, quoted } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, Form, Hidden, OneDeed } from '../../ui/form.tsx';
import type { SignedIn } from './actor.ts';
import type { InstanceSeen } from './instance-actions.ts';
import { writeTo } from './instance-answers.ts';
import { ZONE } from './instance-invitation.tsx';
import { sizeSaid, trialOf } from './instance-rules.ts';
import type { WorkspaceSeen } from './instance-store.ts';
import { words } from './instance-words.ts';
import type { Visit } from './visit.ts';

interface Props {
  readonly c: Visit;
  readonly seen: InstanceSeen;
}

/** The instance in sentences, for whoever answers for it. */
export function InstanceSheet({ c, seen }: Props) {
  const t = words[c.var.language];
  return (
    <>
      <div class="opening">
        <p class="note">{t.title}</p>
        <h1>{t.opening(seen.workspaces.filter(({ closedAt }) => closedAt === null).length)}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <House c={c} seen={seen} />
      <Workspaces c={c} seen={seen} />
      <Mail c={c} seen={seen} />
      <Door c={c} />
      <Machine c={c} seen={seen} />
      <Backup c={c} seen={seen} />
      <Invite c={c} seen={seen} />
    </>
  );
}

/** One subject: what is so in the text, the proof or the limit in the margin. */
function Part({ title, margin, children }: { title: string; margin?: Child; children: Child }) {
  return (
    <section class="spread">
      <div class="text">
        <h2>{title}</h2>
        {children}
      </div>
      {margin && <div class="margin">{margin}</div>}
    </section>
  );
}

function House({ c, seen: { house } }: Props) {
  const t = words[c.var.language];
  if (!house)
    return (
      <Part title={t.toAnswer.title}>
        <p>{t.toAnswer.text}</p>
        <p class="deeds">
          <a class="button main" href={at.instanceAnswers.to({})}>
            {t.toAnswer.deed}
          </a>
        </p>
      </Part>
    );
  return (
    <Part title={t.answered.title} margin={<p>{t.answered.margin}</p>}>
      <p>{house.publisher}</p>
      <p class="lines">{house.publisherAddress}</p>
      <p>
        <a href={writeTo(house.contact)}>{house.contact}</a>
      </p>
      <p>{t.abuse.text(house.moderation)}</p>
      <p class="deeds">
        <a class="button" href={at.instanceAnswers.to({})}>
          {t.answered.deed}
        </a>
        <a href={at.register.to({})}>{t.answered.register}</a>
      </p>
    </Part>
  );
}

function Workspaces({ c, seen: { workspaces } }: Props) {
  const t = words[c.var.language].workspaces;
  return (
    <Part title={t.title} margin={<p>{t.margin}</p>}>
      {workspaces.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul class="list">
          {workspaces.map((workspace) => (
            <OneWorkspace c={c} workspace={workspace} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function OneWorkspace({ c, workspace }: { c: Visit; workspace: WorkspaceSeen }) {
  const { language } = c.var;
  const t = words[language].workspaces;
  const { name, kind, demo, weavers, people, createdAt, closedAt } = workspace;
  const day = (date: Date) => dayIn(date, ZONE, language);
  return (
    <li>
      <p>
        <b>{name}</b>
        <span class="quiet">{`, ${t.kinds[kind].toLowerCase()}${demo ? ` ${t.demo}` : ''}`}</span>
      </p>
      <p class="note">
        {weavers.length === 0 ? t.nobody : t.weavers(listed(weavers, language))} {t.people(people)}{' '}
        {closedAt ? t.closed(day(closedAt)) : t.opened(day(createdAt))}
      </p>
    </li>
  );
}

function Mail({ c, seen }: Props) {
  const { language, site } = c.var;
  const t = words[language].mail;
  const { smtp } = site.config;
  if (!smtp)
    return (
      <Part title={t.title}>
        <p>{t.none}</p>
        <p>{t.how}</p>
        <pre>{t.example}</pre>
      </Part>
    );
  return (
    <Part
      title={t.title}
      margin={<p>{words[language].testMail.to((c.var.actor as SignedIn).account.email)}</p>}
    >
      <p>{t.server(smtp.host, smtp.from.address)}</p>
      <Trial c={c} seen={seen} />
      <Deeds>
        <OneDeed to={at.instanceTestMail.to({})}>{words[language].testMail.deed}</OneDeed>
      </Deeds>
    </Part>
  );
}

function Trial({ c, seen: { testMail } }: Props) {
  const { language, tools } = c.var;
  const { states } = words[language].testMail;
  if (!testMail) return null;
  const trial = trialOf(testMail);
  const when = (date: Date) => dayAndHour(date, ZONE, language, tools.now);
  if (trial.is === 'again')
    return (
      <p>
        {states.again(when(trial.at))} {causeWords[language][trial.cause]}
      </p>
    );
  if (trial.is === 'left') return <p>{states.left(when(trial.at))}</p>;
  if (trial.is === 'refused') return <p>{states.refused(trial.reply && quoted(trial.reply, language))}</p>;
  return <p>{states[trial.is]}</p>;
}

function Door({ c }: { c: Visit }) {
  const { language, site } = c.var;
  const t = words[language].door;
  const { door, url } = site.config;
  if (door === 'open')
    return (
      <Part title={t.title}>
        <p>{t.open(url.href)}</p>
      </Part>
    );
  return (
    <Part title={t.title}>
      <p>{t.closed(url.href)}</p>
      <p>{t.how}</p>
      <pre>{t.example}</pre>
    </Part>
  );
}

function Machine({ c, seen: { free, database, version } }: Props) {
  const { language } = c.var;
  const t = words[language].machine;
  const size = (bytes: number) => sizeSaid(bytes, language);
  return (
    <Part title={t.title} margin={<p>{t.liane(version)}</p>}>
      <p>{free === null ? t.freeUnknown : t.free(size(free))}</p>
      {free !== null && free < LEAST_FREE && <p class="late">{t.low}</p>}
      <p>{t.database[database.kind](database.version, size(database.bytes))}</p>
    </Part>
  );
}

function Backup({ c, seen: { database } }: Props) {
  const { language, site } = c.var;
  const t = words[language].backup;
  return (
    <Part title={t.title} margin={<p>{t.keys}</p>}>
      <p>{t.none}</p>
      <p>{t[database.kind](site.config.dataFolder)}</p>
    </Part>
  );
}

function Invite({ c, seen: { invitations } }: Props) {
  const { language, site } = c.var;
  const t = words[language].invite;
  const soonest = invitations[0];
  return (
    <Part title={t.title} margin={site.config.door === 'closed' ? <p>{t.closed}</p> : undefined}>
      <p>{t.text}</p>
      <Deeds>
        <OneDeed to={at.instanceInvite.to({})}>{t.deed}</OneDeed>
      </Deeds>
      {soonest && (
        <Form to={at.instanceInvite.to({})}>
          <p>{t.waiting(invitations.length, dayIn(soonest, ZONE, language))}</p>
          <Hidden name="deed" value="take-back" />
          <Button quiet>{t.takeBack(invitations.length)}</Button>
        </Form>
      )}
    </Part>
  );
}
