import type { Language } from '../src/platform/languages.ts';
import type { Assets } from '../src/ui/assets.ts';
import { Between } from '../src/ui/between.tsx';
import { EmptyPage } from '../src/ui/empty.tsx';
import {
  Button,
  Choices,
  Deeds,
  ErrorSummary,
  emptyForm,
  Field,
  FileField,
  Form,
  type FormState,
  OneDeed,
  Select,
  TextArea,
  Tick,
} from '../src/ui/form.tsx';
import { Kept } from '../src/ui/kept.tsx';
import { type Frame, renderPage } from '../src/ui/page.tsx';
import { VerdictShape } from '../src/ui/shapes.tsx';
import { Steps } from '../src/ui/steps.tsx';
import { words } from './gallery-words.ts';

/*
 * Every piece of the look on three pages, to be seen and checked: no person ever meets them.
 */

export const GALLERY = ['everything', 'faulty', 'empty'] as const;
export type GalleryPage = (typeof GALLERY)[number];

export function gallery(page: GalleryPage, language: Language, assets: Assets): string {
  const t = words[language];
  const frame = frameOf(language, assets);
  if (page === 'faulty')
    return renderPage(frame, {
      title: t.letter,
      width: 'narrow',
      faulty: true,
      children: <Faulty language={language} />,
    });
  if (page === 'empty')
    return renderPage(frame, {
      title: t.rooms[3]!,
      children: <EmptyPage above={t.above} title={t.empty.title} deed={{ to: '#', text: t.empty.deed }} />,
    });
  const notice = { text: t.notice, undo: { to: '#', values: { letter: '1' } } };
  return renderPage(frame, { title: t.title, notice, children: <Everything language={language} /> });
}

function frameOf(language: Language, assets: Assets): Frame {
  const t = words[language];
  const rooms = t.rooms.map((text, i) => ({ to: `#${i}`, text, current: i === 1 }));
  const more = t.around.map((text, i) => ({ to: `#around-${i}`, text, current: false }));
  return {
    language,
    path: '/gallery',
    assets,
    nav: rooms,
    contents: [...rooms, ...more],
    who: { to: '#who', text: 'M. Madeleine', current: false },
    colophon: (
      <>
        {t.payer} <a href="#mandate">{t.mandate}</a>. {t.uncounted}
      </>
    ),
  };
}

function Everything({ language }: { language: Language }) {
  const t = words[language];
  return (
    <>
      <div class="opening">
        <p class="note">{t.above}</p>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <Steps label={t.steps.label} steps={t.steps.all} here={1} />
      <Letter language={language} />
      <Between />
      <Judged language={language} />
      <Lists language={language} />
      <Fields language={language} />
      <Smaller language={language} />
    </>
  );
}

function Letter({ language }: { language: Language }) {
  const t = words[language];
  const form = emptyForm(language, { subject: t.subject, words: t.words });
  return (
    <section class="spread">
      <div class="text">
        <Form to="#letter">
          <Field form={form} name="subject" label={t.labels.subject} />
          <div class="sheet letter">
            <TextArea form={form} name="words" label={t.labels.words} rows={8} lang={language} />
            <div class="fixed note">
              <p>
                <b>{t.fixed}</b>
              </p>
              <p>{t.fixedText}</p>
            </div>
          </div>
          <Deeds>
            <Button main>{t.deeds.approve}</Button>
            <Button quiet>{t.deeds.keep}</Button>
          </Deeds>
        </Form>
        <p class="note">{t.leaves}</p>
      </div>
      <aside class="margin">
        <h2>{t.checked}</h2>
        <Kept promises={t.promises} />
        <h2>{t.why}</h2>
        <p>{t.whyText}</p>
      </aside>
    </section>
  );
}

function Judged({ language }: { language: Language }) {
  const t = words[language];
  return (
    <section class="spread">
      <div class="text">
        <h2>{t.criteria.title}</h2>
        <ol class="criteria">
          {t.criteria.all.map(({ verdict, name, said, because }, i) => (
            <li>
              <div class="head">
                <h3>{name}</h3>
                <p class={`verdict ${verdict}`}>
                  <VerdictShape verdict={verdict} />
                  {said}
                </p>
              </div>
              <p>{because}</p>
              {i === 2 && (
                <p class="condition due">
                  <b>{t.condition.name}</b> {t.condition.text} <span class="note">{t.condition.by}</span>
                </p>
              )}
            </li>
          ))}
        </ol>
        <div class="sheet">
          <p class="place">Montreuil-sur-Mer</p>
          <p class="lines">{t.words}</p>
          <p class="sign">M. Madeleine</p>
        </div>
      </div>
      <aside class="margin">
        <dl class="facts">
          {t.facts.map(([what, is]) => (
            <div>
              <dt>{what}</dt>
              <dd>{is}</dd>
            </div>
          ))}
        </dl>
      </aside>
    </section>
  );
}

function Lists({ language }: { language: Language }) {
  const t = words[language];
  return (
    <section class="spread">
      <div class="text">
        <h2>{t.list.title}</h2>
        <nav class="filters" aria-label={t.list.filters}>
          {t.list.kinds.map((kind, i) => (
            <a href={`#filter-${i}`} aria-current={i === 0 ? 'page' : undefined}>
              {kind}
            </a>
          ))}
        </nav>
        <form class="search" action="#">
          <Field form={emptyForm(language)} name="q" type="search" label={t.list.search} />
          <Deeds>
            <Button>{t.list.searchDeed}</Button>
          </Deeds>
        </form>
        <ul class="list">
          {t.list.people.map(([name, line, from]) => (
            <li>
              <p>
                <a href="#person">
                  <b>{name}</b>
                </a>
                . {line}
              </p>
              <p class="note">{from}</p>
              <Deeds>
                <OneDeed to="#write">{t.list.write}</OneDeed>
                <OneDeed to="#aside" quiet>
                  {t.list.aside}
                </OneDeed>
              </Deeds>
            </li>
          ))}
        </ul>
        <nav class="pages" aria-label={t.list.pages}>
          <span />
          <span class="tab">1–2 / 40</span>
          <a href="#next">{t.list.next}</a>
        </nav>
      </div>
    </section>
  );
}

function Fields({ language }: { language: Language }) {
  const t = words[language];
  const form: FormState = { ...emptyForm(language), prefix: 'other-' };
  return (
    <section class="spread">
      <div class="text">
        <h2>{t.form}</h2>
        <Form to="#form" file>
          <div class="two-fields">
            <Field form={form} name="name" label={t.labels.name} autocomplete="off" />
            <Field form={form} name="by" type="date" label={t.labels.by} optional />
          </div>
          <Field
            form={form}
            name="email"
            type="email"
            label={t.labels.address}
            hint={t.addressHint}
            optional
          />
          <Field form={form} name="count" type="number" label={t.labels.count} />
          <Select form={form} name="when" label={t.labels.when} options={t.months} />
          <Choices form={form} name="reach" label={t.labels.reach} options={t.reaches} />
          <Choices form={form} name="why" label={t.labels.motives} options={t.motives} several optional />
          <Tick form={form} name="tell" label={t.labels.tick} />
          <FileField form={form} name="file" label={t.labels.file} hint={t.fileHint} accept=".csv,.vcf" />
          <Deeds>
            <Button main>{t.deeds.read}</Button>
          </Deeds>
        </Form>
      </div>
    </section>
  );
}

function Smaller({ language }: { language: Language }) {
  const t = words[language];
  return (
    <section class="spread">
      <div class="text">
        <h2>{t.table.title}</h2>
        <table class="register folds">
          <thead>
            <tr>
              {t.table.head.map((cell, i) => (
                <th scope="col" class={i === 2 ? 'num' : undefined}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {t.table.rows.map(([first, second, third]) => (
              <tr>
                <th scope="row">{first}</th>
                <td data-label={t.table.head[1]}>{second}</td>
                <td class="num" data-label={t.table.head[2]}>
                  {third}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <h2>{t.code}</h2>
        <p class="code">
          <code>KD7F-92QM</code>
        </p>
        <p>{t.address}</p>
        <pre>https://liane.example/?a=1;b=2 "as it is"</pre>
        <label for="done">{t.progress}</label>
        <progress id="done" value="40" max="100" />
        <details>
          <summary>{t.fold}</summary>
          <p class="note">{t.lead}</p>
        </details>
      </div>
    </section>
  );
}

function Faulty({ language }: { language: Language }) {
  const t = words[language];
  const form: FormState = {
    language,
    values: { name: '', email: 'fantine@', words: t.words, reach: '' },
    errors: { name: 'required', email: 'not-an-address', reach: 'not-a-choice' },
  };
  const labels = { name: t.labels.name, email: t.labels.address, reach: t.labels.reach };
  return (
    <>
      <div class="opening">
        <h1>{t.letter}</h1>
      </div>
      <Form to="#">
        <ErrorSummary form={form} labels={labels} />
        <Field form={form} name="name" label={labels.name} />
        <Field form={form} name="email" type="email" label={labels.email} hint={t.addressHint} />
        <TextArea form={form} name="words" label={t.labels.words} />
        <Choices form={form} name="reach" label={labels.reach} options={t.reaches} />
        <Deeds>
          <Button main>{t.deeds.keep}</Button>
        </Deeds>
      </Form>
    </>
  );
}
