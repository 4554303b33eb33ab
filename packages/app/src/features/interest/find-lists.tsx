import { dayIn } from '../../platform/dates.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Deeds,
  ErrorSummary,
  emptyForm,
  Field,
  Form,
  type FormState,
  Hidden,
  OneDeed,
} from '../../ui/form.tsx';
import type { Visit } from '../accounts/visit.ts';
import type { Finding } from './find-actions.ts';
import { TOLERANCES } from './find-rules.ts';
import { words } from './find-words.ts';
import { type Around, inPeace, Named, PeaceList, PerhapsList, WriteList, whySaid } from './pages.tsx';
import type { Perhaps, Suggestion } from './types.ts';

export interface FindProps {
  readonly c: Visit;
  readonly slug: string;
  readonly zone: string;
  readonly finding: Finding;
  readonly sources: ReadonlyMap<string, { readonly name: string; readonly at: Date }>;
  /** What came back to be mended of *I know better*. */
  readonly form: FormState;
}

/** Longer than this, why someone was chosen is no sentence. */
export const LONGEST_WHY = 500;

/** The three lists, each with its deeds, and the place to say that one knows better. */
export function FindLists(props: FindProps) {
  const { c, slug, zone, finding, form } = props;
  const { idea, found, chosen, round, tolerance, heard, people } = finding;
  const { language } = c.var;
  const t = words[language];
  const name = (id: string) => sayable(people.get(id)?.name ?? '');
  const opens = round.opensOn && dayIn(round.opensOn, zone, language);
  const lists = { found, people, name, language, options: { tolerance, answers: heard, write: null } };
  const around = aroundFor(props, name);
  return (
    <>
      <div class="opening">
        <p class="note">
          <a href={at.idea.to({ workspace: slug, idea: idea.id })}>{sayable(idea.title, 200)}</a> ·{' '}
          {t.round(round.round)}
        </p>
        <h1>{t.heading(found.write.length + chosen.length, inPeace(found))}</h1>
        <p class="lead">{t.lead}</p>
        <p>{t.room(round.room, round.waiting, opens)}</p>
      </div>
      <WriteList {...lists} around={around} />
      <PerhapsList {...lists} around={{ ...around, deeds: (one) => <Doubted {...props} one={one} /> }} />
      <PeaceList {...lists} around={around} />
      <Better
        c={c}
        slug={slug}
        ideaId={idea.id}
        form={form.prefix === undefined ? form : emptyForm(language)}
      />
    </>
  );
}

function aroundFor(props: FindProps, name: (id: string) => string): Around {
  const { c, slug, zone, finding, sources } = props;
  const { language } = c.var;
  const t = words[language];
  const to = (id: string) => at.person.to({ workspace: slug, person: id });
  const source = (id: string) => {
    const from = sources.get(id);
    return from ? t.source(sayable(from.name), dayIn(from.at, zone, language)) : '';
  };
  const unknown = finding.found.leaveInPeace.reasons['nothing-known']?.length ?? 0;
  return {
    to,
    source,
    deeds: (one) => <Suggested {...props} one={one} name={name} />,
    chosen: {
      count: finding.chosen.length,
      lines: finding.chosen.map((one) => (
        <li>
          <p>
            <Named id={one.personId} name={name} to={to} />. {one.why === '' ? t.chosen : one.why}
          </p>
          <p class="note">{source(one.personId)}</p>
          <div class="deeds">
            <Writing
              {...props}
              person={one.personId}
              why=""
              begun={one.letterId !== null}
              main={first(props) === one.personId}
            />
            {one.letterId === null && <Back {...props} person={one.personId} />}
          </div>
        </li>
      )),
    },
    nobody: (
      <>
        <p>{t.fill(unknown)}</p>
        <p>
          <a href={at.findInFile.to({ workspace: slug, idea: finding.idea.id })}>{t.inFile}</a>
        </p>
      </>
    ),
    margin: <Margin {...props} />,
    peaceAside: (
      <p>
        {t.peace} <a href="#mieux">{t.peaceLink}</a>
        {language === 'fr' ? ' ' : ''}
        {t.peaceEnd}
      </p>
    ),
    notes: { ...reopensNote(props), 'set-aside': <Aside {...props} name={name} to={to} /> },
  };
}

function reopensNote({ c, zone, finding: { reopens } }: FindProps): Around['notes'] {
  const { language } = c.var;
  if (reopens === null) return {};
  const said = words[language].reopens(
    dayIn(reopens.from, zone, language),
    dayIn(reopens.to, zone, language),
  );
  return { 'budget-spent': <p class="note">{said}</p> };
}

type ForPerson = FindProps & { readonly person: string };
const deedOf = ({ slug, finding, person }: ForPerson) =>
  at.suggestion.to({ workspace: slug, idea: finding.idea.id, person });

function Writing(
  props: ForPerson & { readonly why: string; readonly begun?: boolean; readonly main: boolean },
) {
  const t = words[props.c.var.language];
  return (
    <OneDeed to={deedOf(props)} values={{ deed: 'write', why: props.why }} main={props.main}>
      {props.begun ? t.read : t.write}
    </OneDeed>
  );
}

function Back(props: ForPerson) {
  return (
    <OneDeed to={deedOf(props)} values={{ deed: 'back' }} quiet>
      {words[props.c.var.language].back}
    </OneDeed>
  );
}

/** What was typed about this very person and is to be mended, or an empty form. */
function formFor({ c, form }: FindProps, person: string): FormState {
  return form.prefix === person ? form : { ...emptyForm(c.var.language), prefix: person };
}

const isFaulty = ({ errors }: FormState) => Object.keys(errors).length > 0;

/** The first deed of the page: a letter begun, else the first to begin. */
function first({ finding: { chosen, found } }: FindProps): string | null {
  return chosen[0]?.personId ?? found.write[0]?.person ?? null;
}

function Suggested(
  props: FindProps & { readonly one: Suggestion | Perhaps; readonly name: (id: string) => string },
) {
  const { c, one, name } = props;
  const { language } = c.var;
  const t = words[language];
  const why = whySaid(one, name, language).slice(0, LONGEST_WHY).toWellFormed();
  const form = formFor(props, one.person);
  return (
    <div class="deeds">
      <Writing {...props} person={one.person} why={why} main={first(props) === one.person} />
      <details open={isFaulty(form)}>
        <summary>
          {t.aside}
          <span class="visually-hidden"> : {name(one.person)}</span>
        </summary>
        <Form to={deedOf({ ...props, person: one.person })}>
          <Hidden name="deed" value="aside" />
          <Field form={form} name="why" label={t.asideWhy} hint={t.readable} optional />
          <Deeds>
            <Button>{t.aside}</Button>
          </Deeds>
        </Form>
      </details>
    </div>
  );
}

function Doubted(props: FindProps & { readonly one: Suggestion | Perhaps }) {
  const { c, one, finding } = props;
  const t = words[c.var.language];
  const form = formFor(props, one.person);
  return (
    <details open={isFaulty(form)}>
      <summary>
        {t.iKnow}
        <span class="visually-hidden"> : {sayable(finding.people.get(one.person)?.name ?? '')}</span>
      </summary>
      <Form to={deedOf({ ...props, person: one.person })}>
        <Field form={form} name="why" label={t.asideWhy} hint={t.readable} optional />
        <Deeds>
          <Button name="deed" value="better">
            {t.yes}
          </Button>
          <Button name="deed" value="aside" quiet>
            {t.no}
          </Button>
        </Deeds>
      </Form>
    </details>
  );
}

function Aside(
  props: FindProps & { readonly name: (id: string) => string; readonly to: (id: string) => string },
) {
  const { c, zone, finding, name, to } = props;
  const { language } = c.var;
  const t = words[language];
  return (
    <ul class="plain">
      {finding.aside.map(({ personId, why, decidedAt }) => (
        <li>
          <p class="note">
            <Named id={personId} name={name} to={to} />. {t.asideSaid(why, dayIn(decidedAt, zone, language))}
          </p>
          <Back {...props} person={personId} />
        </li>
      ))}
    </ul>
  );
}

function Margin({ c, slug, finding }: FindProps) {
  const t = words[c.var.language];
  const to = at.find.to({ workspace: slug, idea: finding.idea.id });
  return (
    <>
      <h3>{t.missing}</h3>
      <p>
        <a href="#mieux">{t.missingLink}</a>
      </p>
      <p>
        <a href={at.findInFile.to({ workspace: slug, idea: finding.idea.id })}>{t.inFile}</a>
      </p>
      <details>
        <summary>{t.measure}</summary>
        <ul class="plain">
          <li>
            <a href={to}>{t.measureOwn}</a>
          </li>
          {TOLERANCES.map((one) => (
            <li>
              <a href={`${to}?tolerance=${one}`}>{t.measures(one)}</a>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Better({
  c,
  slug,
  ideaId,
  form,
}: Pick<FindProps, 'c' | 'slug' | 'form'> & { readonly ideaId: string }) {
  const t = words[c.var.language].better;
  return (
    <section class="stack" id="mieux" aria-labelledby="mieux-titre">
      <h2 id="mieux-titre">{t.heading}</h2>
      <p>{t.lead}</p>
      <Form to={at.findBetter.to({ workspace: slug, idea: ideaId })}>
        <ErrorSummary form={form} labels={{ who: t.who, why: t.why }} />
        <Field form={form} name="who" label={t.who} hint={t.whoHint} />
        <Field form={form} name="why" label={t.why} hint={words[c.var.language].readable} />
        <Deeds>
          <Button>{t.deed}</Button>
        </Deeds>
      </Form>
    </section>
  );
}
