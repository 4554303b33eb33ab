import type { Child } from 'hono/jsx';
import { dayIn } from '../../platform/dates.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { type FormState, OneDeed } from '../../ui/form.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { Visit } from '../accounts/visit.ts';
import { legalForms, legalFormWords } from '../people/legal-forms.ts';
import type { IdeaFile } from './actions.ts';
import type { Idea } from './idea.ts';
import { arrivalOf } from './idea-list.tsx';
import { Talk } from './idea-talk.tsx';
import { Fact, Said, Written } from './idea-words.tsx';
import { mayEdit } from './rules.ts';
import { words } from './words.ts';

interface Props extends IdeaFile {
  readonly c: Visit;
  readonly workspace: WorkspaceOpen;
  /** The question being written. */
  readonly form: FormState;
  /** The examination, beside the pitch. */
  readonly examination: Child;
}

/** The file of one idea: its words on the left, its examination on the right, the exchange with its presenter below. */
export function IdeaFilePage(props: Props) {
  const { c, idea, workspace, examination } = props;
  const { language } = c.var;
  const t = words[language];
  const day = (date: Date) => dayIn(date, workspace.timeZone, language);
  const erased = idea.title === '';
  return (
    <>
      <div class="opening">
        <p class="note">{arrivalOf(idea, day, language)}</p>
        <h1 lang={erased ? undefined : idea.language} dir="auto">
          {erased ? t.erased : idea.title}
        </h1>
        <p class="lead">{erased ? t.file.gone : t.state[idea.state]}</p>
      </div>
      {!erased && (
        <div class="two">
          <Pitch {...props} />
          {examination}
        </div>
      )}
      {!erased && <Talk {...props} />}
      <p>
        <a href={at.ideas.to({ workspace: workspace.slug })}>{t.file.back}</a>
      </p>
    </>
  );
}

/** The words of whoever presented it, which nobody else changes. */
function Pitch({ c, idea, workspace }: Props) {
  const { language } = c.var;
  const t = words[language].file;
  const theirs = idea.presentedBy === 'presenter';
  const here = { workspace: workspace.slug, idea: idea.id };
  return (
    <article class="stack follow" aria-labelledby="words">
      <h2 id="words">{theirs && idea.presenterName !== '' ? t.words(sayable(idea.presenterName)) : t.own}</h2>
      <Written text={idea.pitch} idea={idea} />
      <Facts idea={idea} language={language} />
      {theirs && idea.presenterName === '' && <p class="note">{t.nameGone}</p>}
      {mayEdit(idea).allowed && (
        <div class="deeds">
          <a class="button" href={at.ideaEdit.to(here)}>
            {t.edit}
          </a>
          <OneDeed to={at.ideaWithdraw.to(here)} quiet>
            {t.withdraw}
          </OneDeed>
        </div>
      )}
    </article>
  );
}

function Facts({ idea, language }: { idea: Idea; language: 'fr' | 'en' }) {
  const t = words[language].file;
  const fact = (text: string) =>
    text === '' ? <span class="quiet">{t.toComplete}</span> : <Said text={text} idea={idea} />;
  return (
    <dl class="facts">
      <Fact name={t.facts.presents}>{presentsOf(idea, language) ?? fact('')}</Fact>
      {idea.presenterName !== '' && (
        <Fact name={t.facts.address}>{idea.presenterAddress ?? t.noAddress}</Fact>
      )}
      {(['audience', 'gives', 'expects', 'funding'] as const).map((name) => (
        <Fact name={t.facts[name]}>{fact(idea[name])}</Fact>
      ))}
    </dl>
  );
}

/** *La verrerie de Montreuil, société commerciale*, or a person in their own name. */
function presentsOf(idea: Idea, language: 'fr' | 'en'): string | null {
  const { organisationName, presenterName, legalForm } = idea;
  if (organisationName === '')
    return presenterName === '' ? null : words[language].file.alone(sayable(presenterName));
  const form = legalForms.find((one) => one === legalForm);
  const said = form ? `, ${inSentence(legalFormWords[language][form])}` : '';
  return `${sayable(organisationName)}${said}`;
}

/** A legal form after a comma; acronyms stay as they are. */
function inSentence(form: string): string {
  return form.charAt(0).toLocaleLowerCase('fr') + form.slice(1);
}
