import type { Child } from 'hono/jsx';
import { dayIn } from '../../platform/dates.ts';
import { capital, fullStop, day as isoDay, quoted, sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { OneDeed } from '../../ui/form.tsx';
import type { AddressKept } from './address-store.ts';
import type { FactKept } from './fact-store.ts';
import { words } from './file-words.ts';
import { FACT_KINDS } from './inputs.ts';
import type { Looking } from './list-view.tsx';
import { words as listWords } from './page-words.ts';
import type { PersonRead } from './person-reading.ts';
import type { SourceKept } from './source-store.ts';
import type { TieKept } from './tie-store.ts';

/** One person, as the pages of their file look at them. */
export interface Seen extends Looking {
  readonly person: PersonRead;
  readonly now: Date;
  /** May whoever looks change something? */
  readonly writes: boolean;
  /** Each tie told, however many; a few, and the names of others, unless one asks. */
  readonly allTies: boolean;
}

const here = ({ workspace, person }: Seen) => ({ workspace: workspace.slug, person: person.root.id });
const dayOf = ({ workspace, language }: Looking, date: Date) => dayIn(date, workspace.timeZone, language);

/** The one sentence on whether this person knows that they are noted. */
export function toldSaid(seen: Seen): string {
  const t = words[seen.language].told;
  const { root, gaveOwnData, toldAt, mustTellBy } = seen.person;
  if (root.isSelf) return t.self;
  if (gaveOwnData) return t.own;
  if (toldAt) return t.told(dayOf(seen, toldAt));
  if (!mustTellBy) return t.never;
  return mustTellBy > seen.now ? t.toTell(dayOf(seen, mustTellBy)) : t.past;
}

export function Known({ seen }: { seen: Seen }) {
  const t = words[seen.language];
  const { facts, addresses, root } = seen.person;
  return (
    <section class="stack" aria-labelledby="su">
      <h2 id="su">{t.known}</h2>
      {facts.length === 0 && <p>{t.nothing}</p>}
      <dl class="known">
        {FACT_KINDS.map((kind) => {
          const lines = facts.filter((fact) => fact.kind === kind);
          return lines.length === 0 ? null : <Lines seen={seen} label={t.kinds[kind]} lines={lines} />;
        })}
        <div>
          <dt>{t.addresses}</dt>
          <dd>
            {addresses.length === 0
              ? t.noAddress
              : addresses.map((address) => <Address seen={seen} address={address} />)}
          </dd>
        </div>
        <div>
          <dt>{t.language.label}</dt>
          <dd>{t.language[root.language ?? 'none']}</dd>
        </div>
      </dl>
    </section>
  );
}

function Lines({ seen, label, lines }: { seen: Seen; label: string; lines: readonly FactKept[] }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {lines.map((fact) => (
          <Line seen={seen} fact={fact} />
        ))}
      </dd>
    </div>
  );
}

function Line({ seen, fact }: { seen: Seen; fact: FactKept }) {
  const t = words[seen.language];
  if (fact.hidden) return <p class="quiet">{t.hidden}</p>;
  return (
    <div class="one-line with-deed">
      <div>
        <p class="lines" lang={seen.person.root.language ?? undefined} dir="auto">
          {fact.text}
        </p>
        {fact.contested && <p>{t.contested(quoted(fact.contested, seen.language, 2000))}</p>}
        {!isTheirs(seen, fact) && (
          <p class="note">
            <From seen={seen} source={fact.source} at={fact.recordedAt} />
          </p>
        )}
      </div>
      {seen.writes && (
        <a class="button plain-link" href={at.personFactChange.to({ ...here(seen), fact: fact.id })}>
          {t.correct}
          <span class="visually-hidden"> {quoted(fact.text, seen.language, 40)}</span>
        </a>
      )}
    </div>
  );
}

/** It came with the person, on the same day: the margin says from where. */
function isTheirs({ person: { source, root } }: Seen, fact: FactKept): boolean {
  return fact.source.id === source.id && fact.recordedAt.getTime() === root.recordedAt.getTime();
}

function From({ seen, source, at: date }: { seen: Seen; source: SourceKept; at?: Date }) {
  return <>{words[seen.language].from(sayable(source.name), dayOf(seen, date ?? source.recordedAt))}</>;
}

function Address({ seen, address }: { seen: Seen; address: AddressKept }) {
  const t = words[seen.language];
  const { bouncedAt, source } = address;
  return (
    <div class="one-line with-deed">
      <div>
        <p class="lines">
          {address.address.split(/(?<=[@.])/).map((part, i) => (
            <>
              {i > 0 && <wbr />}
              {part}
            </>
          ))}
        </p>
        <p class="note">
          {source.id !== seen.person.source.id && <From seen={seen} source={source} />}
          {bouncedAt && ` ${t.bounced(dayOf(seen, bouncedAt))}`}
        </p>
      </div>
      {seen.writes && (
        <OneDeed to={at.personAddressRemove.to({ ...here(seen), address: address.id })} quiet>
          {t.remove}
          <span class="visually-hidden"> {address.address}</span>
        </OneDeed>
      )}
    </div>
  );
}

/** Ties told before the fold, and names behind it: who knows hundreds of people is read by search, not by eye. */
const TIES_SHOWN = 20;
const TIES_NAMED = 200;

export function Ties({ seen }: { seen: Seen }) {
  const t = words[seen.language];
  const { ties } = seen.person;
  const shown = seen.allTies ? ties.length : TIES_SHOWN;
  const behind = ties.slice(shown);
  return (
    <section class="stack" aria-labelledby="liens">
      <h2 id="liens">{t.ties}</h2>
      {ties.length === 0 ? <p>{t.noTies}</p> : <TieList seen={seen} ties={ties.slice(0, shown)} />}
      {behind.length > 0 && (
        <details>
          <summary>{t.moreTies(behind.length)}</summary>
          <TieNames seen={seen} ties={behind} />
        </details>
      )}
    </section>
  );
}

function TieNames({ seen, ties }: { seen: Seen; ties: readonly TieKept[] }) {
  const file = (person: string) => at.person.to({ workspace: seen.workspace.slug, person });
  return (
    <>
      <p class="note">
        {ties.slice(0, TIES_NAMED).map(({ otherId, otherName }, i) => (
          <>
            {i > 0 && ', '}
            <a href={file(otherId)}>{sayable(otherName)}</a>
          </>
        ))}
        {ties.length > TIES_NAMED ? '…' : '.'}
      </p>
      <p>
        <a href={`${file(seen.person.root.id)}?ties=all#liens`}>{words[seen.language].eachTie}</a>
      </p>
    </>
  );
}

function TieList({ seen, ties }: { seen: Seen; ties: readonly TieKept[] }) {
  return (
    <ul class="list">
      {ties.map((tie) => (
        <Tie seen={seen} tie={tie} />
      ))}
    </ul>
  );
}

function Tie({ seen, tie }: { seen: Seen; tie: TieKept }) {
  const { language, workspace } = seen;
  const t = words[language];
  const [last] = tie.said.toSorted((a, b) => (b.lastOn ?? '').localeCompare(a.lastOn ?? ''));
  const act = last?.kind ?? tie.said.find(({ kind }) => kind)?.kind ?? null;
  const by = new Set(tie.said.map(({ source }) => sayable(source.name)));
  const name = sayable(tie.otherName);
  const day = last?.lastOn ? isoDay(last.lastOn, language) : null;
  return (
    <li class="with-deed">
      <div>
        <p>
          <a href={at.person.to({ workspace: workspace.slug, person: tie.otherId })}>
            <b>{name}</b>
          </a>
          {tie.otherIsSelf && `, ${t.yourself}`}
        </p>
        <p class="note">
          {t.from([...by].join(', '), dayOf(seen, tie.said[0]!.source.recordedAt))}{' '}
          {t.lastAct(act && t.acts[act], day)}
        </p>
      </div>
      {seen.writes && (
        <OneDeed to={at.personTieRemove.to({ ...here(seen), other: tie.otherId })} quiet>
          {t.remove}
          <span class="visually-hidden"> {name}</span>
        </OneDeed>
      )}
    </li>
  );
}

/** Where the person comes from, who else they may be, and of which records they are made. */
export function Margin({ seen, children }: { seen: Seen; children?: Child }) {
  const { language, person } = seen;
  const t = words[language];
  const { source, root, twins } = person;
  return (
    <aside class="margin">
      <h2>{t.source.title}</h2>
      <p>{t.source.of(sayable(source.name), dayOf(seen, root.recordedAt))}</p>
      <p>
        {capital(source.purpose)}
        {fullStop(source.purpose)}
      </p>
      <p>{t.source.rest}</p>
      {twins.length > 0 && (
        <>
          <h2>{t.twins.title}</h2>
          <ul>
            {twins.map(({ id, name, because }) => (
              <li>
                {sayable(name)}. {listWords[language].because[because]}{' '}
                <a href={`${at.personMerge.to(here(seen))}?other=${id}`}>
                  {t.twins.compare}
                  <span class="visually-hidden"> {sayable(name)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Joined seen={seen} />
      {children}
    </aside>
  );
}

function Joined({ seen }: { seen: Seen }) {
  const { joined } = seen.person;
  if (joined.length === 0) return null;
  const t = words[seen.language].merged;
  return (
    <>
      <h2>{t.title(joined.length + 1)}</h2>
      <p>{t.text}</p>
      {joined.map(({ id, name, source, recordedAt }) => (
        <div>
          <p>{t.record(sayable(name), sayable(source.name), dayOf(seen, recordedAt))}</p>
          {seen.writes && (
            <OneDeed to={at.personUnmerge.to(here(seen))} values={{ record: id }} quiet>
              {t.deed}
              <span class="visually-hidden"> {sayable(name)}</span>
            </OneDeed>
          )}
        </div>
      ))}
    </>
  );
}
