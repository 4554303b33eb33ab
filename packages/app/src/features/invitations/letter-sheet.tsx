import { dayAndHour, dayIn, isoDayIn } from '../../platform/dates.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Choices,
  Deeds,
  ErrorSummary,
  Field,
  Form,
  type FormState,
  Hidden,
  OneDeed,
  type Option,
  Select,
  TextArea,
  Tick,
} from '../../ui/form.tsx';
import { Kept } from '../../ui/kept.tsx';
import type { Visit } from '../accounts/visit.ts';
import { leavesAt } from '../consent/hours.ts';
import { ANSWER_HERE } from '../consent/links.ts';
import { mayApprove } from '../consent/rules.ts';
import type { Departing, Facts } from '../consent/types.ts';
import { wayOut } from '../consent/way-out.ts';
import { promisesSaid } from '../consent/words.ts';
import { monthSaid } from './answer-sheet.tsx';
import { type Around, type Composed, organisationIn } from './compose.ts';
import type { LetterAt } from './draft-actions.ts';
import type { Letter } from './letter.ts';
import { lineSaid } from './letters-pages.tsx';
import { words as listWords } from './list-words.ts';
import { isDraft, mayNote, monthsAhead } from './rules.ts';
import { words } from './words.ts';

/** One letter, with all that its page looks at. */
export interface LetterSeen {
  readonly c: Visit;
  readonly here: LetterAt;
  readonly letter: Letter;
  readonly around: Around;
  readonly composed: Composed;
  readonly about: Departing;
  readonly facts: Facts;
  readonly form: FormState;
  readonly noting: FormState;
  /** What the initiator said of it, else what is noted of the person. */
  readonly why: readonly string[];
  readonly texts: readonly Option[];
  readonly day: string;
}

export function LetterSheet(seen: LetterSeen) {
  const draft = isDraft(seen.letter);
  return (
    <>
      <Opening {...seen} draft={draft} />
      <section class="spread">
        <div class="text">{draft ? <Writing {...seen} /> : <Read {...seen} />}</div>
        <Margin {...seen} draft={draft} />
      </section>
      <Answering {...seen} />
    </>
  );
}

const place = ({ here }: LetterSeen) => ({ workspace: here.workspace.slug, letter: here.letterId });

function Opening(seen: LetterSeen & { draft: boolean }) {
  const { c, letter, around, draft, day, here } = seen;
  const t = words[c.var.language];
  const name = sayable(around.root.name);
  const about = around.idea ? sayable(around.idea.title, 200) : t.notice;
  return (
    <div class="opening">
      <p class="note">
        {about}
        {draft && ` · ${t.draftOf(day)}`}
      </p>
      <h1>{letter.kind === 'notice' ? t.headingNotice(name) : t.heading(name)}</h1>
      {(!draft || letter.mail) && (
        <p class="lead">{lineSaid(c, here.workspace, { ...letter, personName: name })}</p>
      )}
      {around.root.guardian !== null && <p>{t.minor(sayable(around.root.guardian))}</p>}
    </div>
  );
}

/** The words, and below them what Liane adds, exactly as it will leave. */
function Writing(seen: LetterSeen) {
  const { c, letter, around, composed, form, about, facts, here } = seen;
  const { language, site } = c.var;
  const t = words[language];
  const notice = letter.kind === 'notice';
  const languages = (['fr', 'en'] as const).map((value) => ({ value, text: t.languages[value] }));
  const name = sayable(around.root.name);
  const may = mayApprove(about, facts).allowed && composed.mail !== null;
  const leaves = leavesAt(facts.now, facts.now, here.workspace.timeZone);
  const moment = dayAndHour(leaves, here.workspace.timeZone, language, facts.now);
  const way = wayOut(site.config, here.workspace);
  return (
    <>
      <Reuse {...seen} />
      <Form to={may ? at.letterApprove.to(place(seen)) : at.letter.to(place(seen))}>
        <ErrorSummary form={form} labels={t.labels} />
        <Hidden name="shown" value={composed.shown} />
        <To {...seen} />
        <div class="two-fields">
          <Field form={form} name="subject" label={t.labels.subject} lang={letter.language} />
          <Select form={form} name="language" label={t.labels.language} options={languages} />
        </div>
        <div class="sheet">
          <TextArea
            form={form}
            name="words"
            label={notice ? t.noticeWords : t.labels.words}
            rows={notice ? 4 : 14}
            lang={letter.language}
          />
          <FixedPart {...seen} />
        </div>
        <Deeds>
          {may && <Button main>{notice ? t.approveNotice(name) : t.approve(name)}</Button>}
          <button
            type="submit"
            class={may ? 'button plain-link' : 'button'}
            formaction={at.letter.to(place(seen))}
          >
            {t.keep}
          </button>
        </Deeds>
        {may && <p class="note">{t.leaves[way](moment)}</p>}
      </Form>
      <OneDeed to={at.letterRemove.to(place(seen))} quiet>
        {t.remove}
      </OneDeed>
    </>
  );
}

/** To whom it goes, at which address, in which language. */
function To({ c, form, around, composed, letter }: LetterSeen) {
  const t = words[c.var.language];
  const { addresses } = around;
  return (
    <>
      {composed.mail ? (
        <p class="note">{t.to(composed.mail.to.name, composed.mail.to.address)}</p>
      ) : (
        <p>{t.noAddress}</p>
      )}
      {addresses.length > 1 ? (
        <Select
          form={{ ...form, values: { ...form.values, address: letter.addressId ?? addresses[0]!.id } }}
          name="address"
          label={t.labels.address}
          options={addresses.map(({ id, address }) => ({ value: id, text: address }))}
        />
      ) : (
        <Hidden name="address" value="" />
      )}
    </>
  );
}

function FixedPart({ c, composed, letter }: LetterSeen) {
  const t = words[c.var.language];
  return (
    <div class="fixed note">
      <p>
        <b>{t.addedByLiane}</b>
      </p>
      <div class="stack" lang={letter.language}>
        {paragraphs(composed.fixed).map((text) => (
          <p class="lines">{text.replace(ANSWER_HERE, t.answerHere)}</p>
        ))}
      </div>
    </div>
  );
}

const paragraphs = (text: string) => text.split(/\n{2,}/).filter((part) => part.trim() !== '');

/** A GET that puts a text of one's own on the page; nothing is kept by it. */
function Reuse(seen: LetterSeen) {
  const { c, texts, letter } = seen;
  const t = words[c.var.language].reuse;
  if (texts.length === 0 || letter.words !== '') return null;
  const form = { language: c.var.language, values: {}, errors: {} };
  return (
    <details>
      <summary>{t.label}</summary>
      <form method="get" action={at.letter.to(place(seen))} class="stack">
        <Select form={form} name="from" label={t.which} hint={t.hint} options={texts} />
        <Deeds>
          <Button>{t.deed}</Button>
        </Deeds>
      </form>
    </details>
  );
}

/** What was approved, as it stands in what leaves. */
function Read(seen: LetterSeen) {
  const { c, letter, around, here } = seen;
  const t = words[c.var.language];
  return (
    <>
      {letter.words !== '' && <p class="note">{letter.subject}</p>}
      {letter.words !== '' && (
        <div class="sheet letter" lang={letter.language} dir="auto">
          {paragraphs(letter.words).map((text) => (
            <p class="lines" dir="auto">
              {text}
            </p>
          ))}
        </div>
      )}
      {mayWriteAgain(seen) && (
        <OneDeed
          to={at.newLetter.to({ workspace: here.workspace.slug })}
          values={{ idea: letter.ideaId!, person: around.root.id }}
          main
        >
          {t.writeAgain}
        </OneDeed>
      )}
      <p class="deeds">
        {letter.mail && (
          <a class="button" href={at.message.to({ workspace: here.workspace.slug, message: letter.mail.id })}>
            {t.seeMail}
          </a>
        )}
        <a class="button plain-link" href={at.letters.to({ workspace: here.workspace.slug })}>
          {listWords[c.var.language].back}
        </a>
      </p>
    </>
  );
}

/** The day they chose has come. */
function mayWriteAgain({ letter, facts, here }: LetterSeen): boolean {
  const { answer, laterOn, ideaId } = letter;
  return (
    answer === 'later' &&
    ideaId !== null &&
    laterOn !== null &&
    laterOn <= isoDayIn(facts.now, here.workspace.timeZone)
  );
}

function Margin(seen: LetterSeen & { draft: boolean }) {
  const { c, around, composed, why, about, facts, here, draft } = seen;
  const { language } = c.var;
  const t = words[language];
  const zone = here.workspace.timeZone;
  const when = {
    day: (date: Date) => dayIn(date, zone, language),
    moment: (date: Date) => dayAndHour(date, zone, language, facts.now),
  };
  const promises = promisesSaid(about, facts, language, when).map(({ state, said: [promise, fact] }) => ({
    state: state === 'broken' ? ('closed' as const) : state,
    ...{ promise, fact },
  }));
  const [promise, fact] = t.addressMissing;
  // The last line is the human's: without an address there is nothing for them to approve.
  if (!composed.mail) promises.splice(-1, 1, { state: 'closed', promise, fact });
  return (
    <aside class="margin">
      {draft && (
        <>
          <h2>{t.checked}</h2>
          <Kept promises={promises} />
        </>
      )}
      <h2>{t.why}</h2>
      {why.length === 0 && <p>{t.whyNothing}</p>}
      {why.map((one) => (
        <p dir="auto">{one}</p>
      ))}
      <p>
        <a href={at.person.to({ workspace: here.workspace.slug, person: around.root.id })}>{t.person}</a>
      </p>
    </aside>
  );
}

/** What happened otherwise than by the person's own link. */
function Answering(seen: LetterSeen) {
  const { c, letter, around, noting: form } = seen;
  const t = words[c.var.language];
  if (letter.kind === 'notice') return <PrintDeed {...seen} />;
  if (!mayNote('later', letter).allowed) return null;
  const fresh = isDraft(letter);
  return (
    <section class="stack">
      <details open={Object.keys(form.errors).length > 0}>
        <summary>{fresh ? t.aloud.title : t.aloud.titleAnswer}</summary>
        <div class="stack">
          <p>{fresh ? t.aloud.lead : t.aloud.leadAnswer}</p>
          <PrintDeed {...seen} />
          <NotingForm
            {...seen}
            organisation={around.idea ? organisationIn(around.idea, c.var.language) : ''}
          />
        </div>
      </details>
    </section>
  );
}

function PrintDeed(seen: LetterSeen) {
  const t = words[seen.c.var.language];
  if (!isDraft(seen.letter)) return null;
  return (
    <p class="deeds">
      <a class="button" href={at.letterPrint.to(place(seen))}>
        {t.aloud.print}
      </a>
    </p>
  );
}

function NotingForm(seen: LetterSeen & { organisation: string }) {
  const { c, letter, around, noting: form, organisation } = seen;
  const { language, tools } = c.var;
  const t = words[language].aloud;
  const hows = isDraft(letter) ? (['aloud', 'print'] as const) : (['reply', 'aloud'] as const);
  const { answers } = t;
  const options = [
    { value: 'none', text: answers.none },
    { value: 'yes', text: answers.yes },
    { value: 'later', text: answers.later },
    { value: 'no-idea', text: answers['no-idea'] },
    ...(around.idea?.organisationId == null
      ? []
      : [{ value: 'no-organisation', text: answers['no-organisation'](organisation) }]),
    { value: 'no-everything', text: answers['no-everything'] },
  ];
  const months = monthsAhead(isoDayIn(tools.now, around.workspace.timeZone));
  return (
    <Form to={at.letterAnswer.to(place(seen))}>
      <ErrorSummary form={form} labels={{ how: t.how, answer: t.answer, month: t.month }} />
      <Choices
        form={form}
        name="how"
        label={t.how}
        options={hows.map((value) => ({ value, text: t.hows[value] }))}
      />
      <Choices form={form} name="answer" label={t.answer} options={options} />
      <Select
        form={form}
        name="month"
        label={t.month}
        options={months.map((value) => ({ value, text: monthSaid(value, language) }))}
      />
      <Tick form={form} name="told" label={t.told} />
      <Deeds>
        <Button>{t.deed}</Button>
      </Deeds>
    </Form>
  );
}
