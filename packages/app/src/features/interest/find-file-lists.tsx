import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, Form } from '../../ui/form.tsx';
import type { FindAt } from './find-actions.ts';
import { type FileFinding, type FileGiven, sealStranger } from './find-file.ts';
import { words } from './find-file-words.ts';
import { LONGEST_WHY } from './find-lists.tsx';
import { words as findWords } from './find-words.ts';
import { type Around, inPeace, PeaceList, PerhapsList, WriteList, whySaid } from './pages.tsx';
import type { Perhaps, Suggestion } from './types.ts';

export interface FileListsProps {
  readonly language: Language;
  readonly tools: Pick<Tools, 'keys' | 'now'>;
  readonly here: FindAt;
  readonly given: FileGiven;
  readonly finding: FileFinding;
}

/** The three lists of a file; whoever is ticked is kept, and no one else: nobody is ticked beforehand. */
export function FileLists(props: FileListsProps) {
  const { language, here, finding } = props;
  const { idea, found, people, tolerance, heard } = finding;
  const t = words[language];
  const name = (id: string) => sayable(people.get(id)?.name ?? '');
  const lists = { found, people, name, language, options: { tolerance, answers: heard, write: null } };
  const around = aroundFor(props, name);
  const strangers = [...found.write, ...found.perhaps].some(({ person }) => !finding.known.has(person));
  const to = { workspace: here.workspace.slug, idea: here.ideaId };
  return (
    <>
      <div class="opening">
        <p class="note">
          <a href={at.find.to(to)}>{sayable(idea.title, 200)}</a> · {t.read(finding.readPeople)}
        </p>
        <h1>{findWords[language].heading(found.write.length, inPeace(found))}</h1>
        <p class="note">
          <a href={at.findInFile.to(to)}>{t.again}</a>
        </p>
      </div>
      <Form to={at.findKeep.to(to)} class="lists">
        <WriteList {...lists} around={around} />
        <PerhapsList {...lists} around={around} />
        {strangers && (
          <section class="stack">
            <p>{t.keepText}</p>
            <Deeds>
              <Button main>{t.keepDeed}</Button>
            </Deeds>
          </section>
        )}
      </Form>
      <PeaceList {...lists} around={around} />
    </>
  );
}

function aroundFor(props: FileListsProps, name: (id: string) => string): Around {
  const { here, finding, given, language } = props;
  const t = words[language];
  const source = (id: string) => {
    const from = finding.people.get(id)?.sources[0];
    if (finding.known.has(id)) return t.known;
    return from ? t.source(sayable(given.files.people.name), from.line) : '';
  };
  return {
    to: (id) => (finding.known.has(id) ? at.person.to({ workspace: here.workspace.slug, person: id }) : null),
    source,
    deeds: (one) => (finding.known.has(one.person) ? null : <Keep {...props} one={one} name={name} />),
    nobody: <></>,
    margin: <></>,
    peaceAside: <p>{t.peaceAside}</p>,
  };
}

function Keep(
  props: FileListsProps & { readonly one: Suggestion | Perhaps; readonly name: (id: string) => string },
) {
  const { language, tools, here, given, finding, one, name } = props;
  const why = whySaid(one, name, language).slice(0, LONGEST_WHY).toWellFormed();
  return (
    <label class="choice">
      <input
        type="checkbox"
        name="keep"
        value={sealStranger(tools, here, given, finding, { id: one.person, why })}
      />
      <span>
        {words[language].keep}
        <span class="visually-hidden"> : {name(one.person)}</span>
      </span>
    </label>
  );
}
