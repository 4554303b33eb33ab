import { dayAndHour, dayIn, isoDayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { Hidden, Select } from '../../ui/form.tsx';
import type { Visit } from '../accounts/visit.ts';
import { after } from '../consent/durations.ts';
import { payerLine } from '../ideas/mandate-pages.tsx';
import { words } from './answer-words.ts';
import { isOpen } from './answers.ts';
import { type Around, addressOf, organisationIn, originsOf } from './compose.ts';
import { origins } from './fixed-part.ts';
import type { Letter } from './letter.ts';
import { CHANGEABLE, isChangeable, monthsAhead, reachedAt } from './rules.ts';

/** A letter as whoever holds its link sees it. */
export interface Opened {
  readonly letter: Letter;
  readonly around: Around;
  readonly initiator: string;
}

interface Props extends Opened {
  readonly c: Visit;
  readonly token: string;
}

/** What was asked, or what was answered, and the doors that are still there. */
export function AnswerSheet(props: Props) {
  const { c, letter } = props;
  const t = words[c.var.language];
  const { answer } = letter;
  if (answer === null)
    return (
      <>
        <Asked {...props} />
        <Doors {...props} />
        <Foot {...props} />
      </>
    );
  const changeable = isChangeable(letter, c.var.tools.now);
  return (
    <>
      <Answered {...props} changeable={changeable} />
      {(changeable || answer !== 'no') && (
        <details>
          <summary>{changeable ? t.change : t.lateNo}</summary>
          <Doors {...props} onlyNo={!changeable} />
        </details>
      )}
      <Foot {...props} />
    </>
  );
}

const ideaTitle = ({ around }: Opened) => sayable(around.idea?.title ?? '', 200);

function Asked(props: Props) {
  const { c, letter, around, initiator } = props;
  const { language } = c.var;
  const t = words[language];
  const left = reachedAt(letter);
  const open = letter.kind === 'notice' || isOpen(around);
  const lead =
    letter.kind === 'notice'
      ? t.noticeLead
      : left && t.wrote(dayIn(left, around.workspace.timeZone, language));
  return (
    <div class="opening">
      <h1>{letter.kind === 'notice' ? t.notice(initiator) : t.invites(initiator, ideaTitle(props))}</h1>
      {open ? lead && <p>{lead}</p> : <p>{t.closed}</p>}
      {letter.words !== '' && (
        <details>
          <summary>{t.reread}</summary>
          <div class="said" lang={letter.language} dir="auto">
            {letter.words.split(/\n{2,}/).map((paragraph) => (
              <p class="lines" dir="auto">
                {paragraph}
              </p>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function Answered(props: Props & { changeable: boolean }) {
  const { c, letter, around, initiator, changeable } = props;
  const { language, tools } = c.var;
  const t = words[language];
  const until = after(letter.answeredAt!, CHANGEABLE);
  return (
    <div class="opening">
      <h1>{answerSaid(props, language)}</h1>
      <p>{t.after[answerCode(letter)]}</p>
      {letter.answeredThrough === 'initiator' && <p>{t.byOther(initiator)}</p>}
      <p class="note">
        {changeable
          ? t.changeable(dayAndHour(until, around.workspace.timeZone, language, tools.now))
          : t.settled}
      </p>
      {letter.answer === 'yes' && changeable && (
        <p class="deeds">
          <a class="button" href={at.answerMore.to({ token: props.token })}>
            {t.more.title}
          </a>
        </p>
      )}
    </div>
  );
}

type AnswerCode = 'yes' | 'later' | 'no-idea' | 'no-organisation' | 'no-everything';

function answerCode({ answer, reach }: Letter): AnswerCode {
  return answer === 'no' ? `no-${reach ?? 'idea'}` : (answer ?? 'later');
}

function answerSaid(props: Opened, language: Language): string {
  const { said } = words[language];
  const code = answerCode(props.letter);
  if (code === 'yes') return said.yes(ideaTitle(props));
  if (code === 'later') return said.later(monthSaid(props.letter.laterOn ?? '', language));
  if (code === 'no-organisation')
    return said[code](props.around.idea ? organisationIn(props.around.idea, language) : '');
  return said[code];
}

/** *avril 2027*, *April 2027*. */
export function monthSaid(iso: string, language: Language): string {
  const [year = 1970, month = 1] = iso.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  } as const);
  return format.format(Date.UTC(year, month - 1, 1));
}

/** One form for each answer, so that Enter chooses for nobody. */
function Doors({ onlyNo = false, ...props }: Props & { onlyNo?: boolean }) {
  const { letter, around } = props;
  const more = !onlyNo && letter.kind === 'invitation' && isOpen(around);
  return (
    <ul class="answers">
      {more && (
        <li>
          <Yes {...props} />
        </li>
      )}
      <li>{letter.kind === 'notice' ? <NoToAll {...props} /> : <No {...props} />}</li>
      {more && (
        <li>
          <Later {...props} />
        </li>
      )}
    </ul>
  );
}

function Door({ value, text }: { value: string; text: string }) {
  return (
    <button type="submit" class="button" name="answer" value={value}>
      {text}
    </button>
  );
}

function Yes({ c, token }: Props) {
  const t = words[c.var.language].yes;
  return (
    <form method="post" action={at.answer.to({ token })}>
      <Door value="yes" text={t.deed} />
      <p class="hint">{t.hint}</p>
    </form>
  );
}

function No({ c, token, initiator, around: { idea } }: Props) {
  const t = words[c.var.language].no;
  return (
    <form method="post" action={at.answer.to({ token })}>
      <Door value="no-idea" text={t.deed} />
      <p class="hint">{t.hint(initiator)}</p>
      <p class="further">{t.further}</p>
      <ul class="reach">
        {idea?.organisationId != null && (
          <li>
            <Door value="no-organisation" text={t.organisation(organisationIn(idea, c.var.language))} />
          </li>
        )}
        <li>
          <Door value="no-everything" text={t.everything} />
        </li>
      </ul>
    </form>
  );
}

function NoToAll({ c, token }: Props) {
  const t = words[c.var.language].no;
  return (
    <form method="post" action={at.answer.to({ token })}>
      <Door value="no-everything" text={t.everything} />
      <p class="hint">{t.everythingHint}</p>
    </form>
  );
}

function Later({ c, token, around }: Props) {
  const { language, tools } = c.var;
  const t = words[language].later;
  const months = monthsAhead(isoDayIn(tools.now, around.workspace.timeZone));
  return (
    <form method="post" action={at.answer.to({ token })}>
      <Select
        form={{ language, values: {}, errors: {} }}
        name="month"
        label={t.when}
        options={months.map((value) => ({ value, text: t.month(monthSaid(value, language)) }))}
      />
      <Hidden name="answer" value="later" />
      <button type="submit" class="button">
        {t.deed}
      </button>
    </form>
  );
}

/** Where the name comes from, where the page of the person is asked for, and who pays. */
function Foot({ c, letter, around, initiator }: Props) {
  const { language } = c.var;
  const t = words[language];
  const { mandate, mandateUrl } = around;
  const paid = mandate !== null && mandate.payer.trim() !== '' && mandate.paysFor.trim() !== '';
  return (
    <div class="stack note">
      <p>{origins({ language, ...originsOf(around, addressOf(around, letter.addressId), language) })}</p>
      <p>
        <a href={at.myPageDoor.to({})}>{t.page}</a>
      </p>
      {paid && (
        <p>
          {payerLine(mandate, initiator, language)}{' '}
          {mandateUrl !== null && <a href={mandateUrl}>{t.mandate}</a>}
        </p>
      )}
    </div>
  );
}
