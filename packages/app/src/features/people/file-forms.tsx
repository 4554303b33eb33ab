import type { Child } from 'hono/jsx';
import { quoted } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, Field, Form, type FormState, OneDeed, Select, TextArea } from '../../ui/form.tsx';
import type { Seen } from './file-view.tsx';
import { words } from './file-words.ts';
import type { IdeaNamed } from './ideas-named.ts';
import { FACT_KINDS } from './inputs.ts';

/** Which of the three small forms came back with something to mend. */
export type Adding = 'fact' | 'address' | 'tie';

interface AddProps {
  readonly seen: Seen;
  readonly form: FormState;
  readonly open: Adding | null;
}

const here = ({ workspace, person }: Seen) => ({ workspace: workspace.slug, person: person.root.id });

/** What may be added: a line, an address, a tie. */
export function Additions({ seen, form, open }: AddProps) {
  const t = words[form.language];
  const { factText, factHint, factKind, tieWho, tieHint, addressLabel } = t.add;
  const kinds = FACT_KINDS.map((kind) => ({ value: kind, text: t.kinds[kind] }));
  return (
    <section class="stack">
      <Folded open={open === 'fact'} label={t.add.fact}>
        <Form to={at.personFact.to(here(seen))}>
          <TextArea form={form} name="text" label={factText} hint={factHint} rows={3} />
          <Select form={form} name="kind" label={factKind} options={kinds} />
          <Deeds>
            <Button>{t.add.factDeed}</Button>
          </Deeds>
        </Form>
      </Folded>
      <Folded open={open === 'address'} label={t.add.address}>
        <Form to={at.personAddress.to(here(seen))}>
          <Field form={form} name="address" type="email" label={addressLabel} />
          <Deeds>
            <Button>{t.add.addressDeed}</Button>
          </Deeds>
        </Form>
      </Folded>
      <Folded open={open === 'tie'} label={t.add.tie}>
        <Form to={at.personTie.to(here(seen))}>
          <Field form={form} name="who" label={tieWho} hint={tieHint} />
          <Deeds>
            <Button>{t.add.tieDeed}</Button>
          </Deeds>
        </Form>
      </Folded>
    </section>
  );
}

function Folded({ open, label, children }: { open: boolean; label: string; children: Child }) {
  return (
    <details open={open}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}

/** What may be done about a person, each with what it does. */
export function PersonDeeds({ seen, ideas }: { seen: Seen; ideas: readonly IdeaNamed[] }) {
  const t = words[seen.language].deeds;
  const to = here(seen);
  const { mustTellBy, root, addresses } = seen.person;
  return (
    <section class="stack" aria-labelledby="faire">
      <h2 id="faire">{t.title}</h2>
      <ul class="acts">
        {mustTellBy && (
          <Act text={t.told}>
            <OneDeed to={at.personTold.to(to)}>{t.toldDeed}</OneDeed>
          </Act>
        )}
        {mustTellBy && addresses.length > 0 && (
          <Act text={t.notice}>
            <OneDeed to={at.personNotice.to(to)}>{t.noticeDeed}</OneDeed>
          </Act>
        )}
        {!root.isSelf &&
          ideas
            .filter(({ open }) => open)
            .map(({ id, title }) => (
              <Act text={t.write(quoted(title, seen.language, 60))}>
                <OneDeed to={at.newLetter.to(to)} values={{ idea: id, person: root.id }}>
                  {t.writeDeed}
                </OneDeed>
              </Act>
            ))}
        <Act text={t.details}>
          <a class="button" href={at.personDetails.to(to)}>
            {t.detailsDeed}
          </a>
        </Act>
        <Act text={t.merge}>
          <a class="button" href={at.personMerge.to(to)}>
            {t.mergeDeed}
          </a>
        </Act>
        {!root.isSelf && (
          <Act text={t.erase}>
            <a class="button" href={at.personErase.to(to)}>
              {t.eraseDeed}
            </a>
          </Act>
        )}
      </ul>
      {!root.isSelf && <Refused seen={seen} ideas={ideas} />}
    </section>
  );
}

function Act({ text, children }: { text: string; children: Child }) {
  return (
    <li>
      <p>{text}</p>
      {children}
    </li>
  );
}

/** A no said aloud: as far as the person said, each reach weighing the same. */
function Refused({ seen, ideas }: { seen: Seen; ideas: readonly IdeaNamed[] }) {
  const { language } = seen;
  const t = words[language].deeds;
  const to = at.personRefused.to(here(seen));
  const organisations = new Map(ideas.flatMap(({ organisation: o }) => (o ? [[o.id, o.name]] : [])));
  return (
    <details>
      <summary>{t.refusedOpen}</summary>
      <p>{t.refused}</p>
      <div class="deeds">
        <OneDeed to={to} values={{ reach: 'everything' }}>
          {t.refusedAll}
        </OneDeed>
        {[...organisations].map(([id, name]) => (
          <OneDeed to={to} values={{ reach: 'organisation', scope: id }}>
            {t.refusedOrganisation(quoted(name, language, 60))}
          </OneDeed>
        ))}
        {ideas.map(({ id, title }) => (
          <OneDeed to={to} values={{ reach: 'idea', scope: id }}>
            {t.refusedIdea(quoted(title, language, 60))}
          </OneDeed>
        ))}
      </div>
    </details>
  );
}
