import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { dayIn } from '../../platform/dates.ts';
import { isPrivateHost } from '../../platform/mail/private-hosts.ts';
import { version } from '../../platform/version.ts';
import { at } from '../../routes.ts';
import { seeInstance } from './instance-actions.ts';
import { type House, writeTo } from './instance-answers.ts';
import { ZONE } from './instance-invitation.tsx';
import type { LegalFacts, LegalPart } from './legal-facts.ts';
import { noticeWords } from './legal-notice-words.ts';
import { privacyWords } from './legal-privacy-words.ts';
import { RegisterSheet } from './legal-register.tsx';
import { registerWords } from './legal-register-words.ts';
import { may } from './permissions.ts';
import { houseOf } from './public-pages.ts';
import { show } from './show.tsx';
import type { SiteEnv, Visit } from './visit.ts';

/** Who is behind the instance, what it keeps of people, and the register its owner must hold. */
export const legalPages = new Hono<SiteEnv>()
  .get(at.legal.path, async (c) => {
    const facts = await factsOf(c);
    const { title } = noticeWords[c.var.language];
    return show(
      c,
      { title },
      facts.house ? <Notice c={c} facts={facts} house={facts.house} /> : <NotYet c={c} />,
    );
  })
  .get(at.privacy.path, async (c) => {
    const facts = await factsOf(c);
    return show(c, { title: privacyWords[c.var.language].title }, <Privacy c={c} facts={facts} />);
  })
  .get(at.register.path, async (c) => {
    const { actor, tools, language, site } = c.var;
    const { workspaces } = await seeInstance(actor, tools, site.config);
    const day = dayIn(tools.now, ZONE, language);
    return show(
      c,
      { title: registerWords[language].title },
      <RegisterSheet language={language} facts={await factsOf(c)} workspaces={workspaces} day={day} />,
    );
  });

async function factsOf({ var: { tools, site } }: Visit): Promise<LegalFacts> {
  const { door, smtp } = site.config;
  const house = await houseOf(tools.db);
  return { house, door, mailServer: smtp && serverSaid(smtp.host, house), version };
}

/** The name of a machine of the house tells a stranger nothing; who keeps it does. */
function serverSaid(host: string, house: House | null): string {
  return house && isPrivateHost(host) ? house.publisher : host;
}

function NotYet({ c }: { c: Visit }) {
  const t = noticeWords[c.var.language].closed;
  return (
    <div class="opening">
      <h1>{t.opening}</h1>
      <p class="lead">{t.text}</p>
      {may(c.var.actor, 'instance:keep', null) && (
        <p class="deeds">
          <a class="button main" href={at.instanceAnswers.to({})}>
            {t.deed}
          </a>
        </p>
      )}
    </div>
  );
}

function Notice({ c, facts, house }: { c: Visit; facts: LegalFacts; house: House }) {
  const t = noticeWords[c.var.language];
  const address = (to: string) => <a href={writeTo(to)}>{to}</a>;
  const publisher = [house.publisher, <Lines text={house.publisherAddress} />, address(house.contact)];
  return (
    <>
      <div class="opening">
        <h1>{t.opening}</h1>
      </div>
      <Part title={t.publisher} text={house.phone ? [...publisher, house.phone] : publisher} />
      <Part
        title={t.host}
        text={[house.host, <Lines text={house.hostAddress} />, t.country(house.country)]}
      />
      <Part
        title={t.report.title}
        text={[t.report.text, address(house.moderation)]}
        margin={[t.report.margin]}
      />
      <Part title={t.software.title} text={[t.software.text(facts.version, house)]} />
      <p>
        <a href={at.privacy.to({})}>{t.privacy}</a>
      </p>
    </>
  );
}

function Lines({ text }: { text: string }) {
  return <span class="lines">{text}</span>;
}

function Privacy({ c, facts }: { c: Visit; facts: LegalFacts }) {
  const t = privacyWords[c.var.language];
  return (
    <>
      <div class="opening">
        <h1>{t.opening}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      {t.parts(facts).map((part) => (
        <Part {...part} />
      ))}
      <p class="deeds">
        <a class="button" href={at.myPageDoor.to({})}>
          {t.door}
        </a>
        <a href={at.legal.to({})}>{noticeWords[c.var.language].title}</a>
      </p>
    </>
  );
}

function Part({ title, text, list = [], margin = [] }: LegalPart) {
  return (
    <section class="spread">
      <div class="text">
        <h2>{title}</h2>
        <Paragraphs text={text} />
        {list.length > 0 && (
          <ul class="plain">
            {list.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {margin.length > 0 && (
        <div class="margin">
          <Paragraphs text={margin} />
        </div>
      )}
    </section>
  );
}

function Paragraphs({ text }: { text: readonly Child[] }) {
  return (
    <>
      {text.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>
  );
}
