import { dayIn } from '../../platform/dates.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { OneDeed } from '../../ui/form.tsx';
import { keyOf, type Refusable, refusables } from './noes.ts';
import { type MyPageProps, withWho, ZONE } from './shown.ts';
import { words } from './words.ts';

/** What someone does alone about the whole of it; no way out weighs more than another. */
export function Acts(props: MyPageProps) {
  const { pages, noes } = props;
  const t = words[props.form.language].acts;
  const offered = refusables(
    pages.flatMap(({ held }) => held),
    noes,
  );
  return (
    <section class="stack" aria-labelledby="faire">
      <h2 id="faire">{t.heading}</h2>
      <ul class="acts">
        <Pause {...props} />
        <Take {...props} />
        {offered.map((one) => (
          <NoToOne {...props} one={one} />
        ))}
        <NoToAll {...props} />
        <li>
          <p>{t.erase}</p>
          <a class="button" href={deedOf(props, 'erase')}>
            {t.eraseDeed}
          </a>
        </li>
      </ul>
    </section>
  );
}

/** Where a deed goes, for the same reader. */
function deedOf({ token, who }: Pick<MyPageProps, 'token' | 'who'>, deed: string): string {
  return withWho(at.myPageDeed.to({ token, deed }), who);
}

function Pause(props: MyPageProps) {
  const { language } = props.form;
  const t = words[language].acts;
  const until = props.pages.find(({ pausedUntil }) => pausedUntil !== null)?.pausedUntil ?? null;
  return (
    <li>
      <p>{until ? t.unpause(dayIn(until, ZONE, language)) : t.pause}</p>
      <OneDeed to={deedOf(props, until ? 'unpause' : 'pause')}>{until ? t.unpauseDeed : t.pauseDeed}</OneDeed>
    </li>
  );
}

function Take(props: MyPageProps) {
  const t = words[props.form.language].acts;
  return (
    <li>
      <p>{t.take}</p>
      <div class="deeds">
        <a class="button" href={deedOf(props, 'export')}>
          {t.takeDeed}
        </a>
        <a class="button" href={deedOf(props, 'card')}>
          {t.cardDeed}
        </a>
      </div>
    </li>
  );
}

function NoToOne(props: MyPageProps & { one: Refusable }) {
  const { refusal, name, refused } = props.one;
  const t = words[props.form.language].acts;
  const said = name === null ? null : sayable(name, 200);
  const idea = refusal.reach === 'idea';
  const reopened = idea ? t.reopenIdea(said) : t.reopenOrganisation(said);
  const asked = idea ? t.refuseIdea(said ?? '') : t.refuseOrganisation(said ?? '');
  return (
    <li>
      <p>{refused ? reopened : asked}</p>
      <OneDeed to={deedOf(props, refused ? 'reopen' : 'refuse')} values={{ no: keyOf(refusal) }}>
        {refused ? t.reopenThisDeed : t.refuseThisDeed}
        <span class="visually-hidden"> : {said}</span>
      </OneDeed>
    </li>
  );
}

function NoToAll(props: MyPageProps) {
  const t = words[props.form.language].acts;
  const refused = props.noes.some(({ reach }) => reach === 'everything');
  return (
    <li>
      <p>{refused ? t.reopen : t.refuse}</p>
      <OneDeed to={deedOf(props, refused ? 'reopen' : 'refuse')}>
        {refused ? t.reopenDeed : t.refuseDeed}
      </OneDeed>
    </li>
  );
}
