import type { Language } from '../../platform/languages.ts';
import { listed } from '../../platform/typographer.ts';
import type { WorkspaceSeen } from './instance-store.ts';
import type { LegalFacts } from './legal-facts.ts';
import { type Processing, registerWords } from './legal-register-words.ts';

interface Props {
  readonly language: Language;
  readonly facts: LegalFacts;
  readonly workspaces: readonly WorkspaceSeen[];
  readonly day: string;
}

/** The register of article 30, to be printed. */
export function RegisterSheet({ language, facts, workspaces, day }: Props) {
  const t = registerWords[language];
  const { house } = facts;
  return (
    <>
      <div class="opening">
        <p class="note">{t.title}</p>
        <h1>{t.opening(t.count)}</h1>
        <p class="lead">{house ? t.lead(house.publisher, day) : t.unanswered}</p>
      </div>
      {house && (
        <section class="spread">
          <div class="text">
            <Facts
              facts={[
                [t.facts.protection, house.protection],
                [t.facts.host, `${house.host}. ${t.abroad(house.country)}`],
                ...(facts.mailServer ? [[t.facts.mail, facts.mailServer] as const] : []),
              ]}
            />
          </div>
          <p class="margin">{t.margin}</p>
        </section>
      )}
      {t.list(facts).map((processing) => (
        <OneProcessing processing={processing} labels={t.labels} />
      ))}
      <OnBehalf language={language} workspaces={workspaces} />
      <section class="stack">
        <h2>{t.safety.title}</h2>
        <ul class="plain">
          {t.safety.list(facts).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Labels = (typeof registerWords)['fr']['labels'];

function OneProcessing({ processing, labels }: { processing: Processing; labels: Labels }) {
  const names = Object.keys(labels) as (keyof Labels)[];
  return (
    <section class="stack">
      <h2>{processing.name}</h2>
      <Facts facts={names.map((name) => [labels[name], processing[name]])} />
    </section>
  );
}

function OnBehalf({ language, workspaces }: { language: Language; workspaces: readonly WorkspaceSeen[] }) {
  const t = registerWords[language].forOthers;
  const open = workspaces.filter(({ closedAt, demo }) => closedAt === null && !demo);
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <p>{t.text}</p>
      {open.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul class="plain">
          {open.map(({ name, weavers }) => (
            <li>{t.line(name, listed(weavers, language))}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
