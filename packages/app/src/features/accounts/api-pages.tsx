import { Hono } from 'hono';
import { at } from '../../routes.ts';
import { type ApiDocument, type Listed, operationsOf, type Schema } from './api-document.ts';
import { bodyOf, curlOf, fieldsOf, kindSaid } from './api-schema.ts';
import { words } from './api-words.ts';
import { show } from './show.tsx';
import type { SiteEnv } from './visit.ts';

/** The API as a document for programs and as a page for people. The document is made once, when first asked for. */
export function apiPages(make: () => ApiDocument): Hono<SiteEnv> {
  let made: ApiDocument | undefined;
  const document = () => {
    made ??= make();
    return made;
  };
  return new Hono<SiteEnv>()
    .get(at.openApi.path, (c) => c.json(document()))
    .get(at.api.path, (c) => {
      const t = words[c.var.language];
      return show(c, { title: t.title }, <ApiSheet document={document()} t={t} />);
    });
}

type T = (typeof words)['fr'];

interface Props {
  readonly document: ApiDocument;
  readonly t: T;
}

function ApiSheet({ document, t }: Props) {
  const all = operationsOf(document);
  const subjects = [...new Set(all.map(({ operation }) => operation.tags?.[0] ?? ''))];
  return (
    <>
      <div class="opening">
        <h1>{t.opening}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <Use document={document} t={t} />
      {all.length === 0 && <p>{t.none}</p>}
      {subjects.map((subject) => (
        <section class="stack">
          <h2 lang="en">{subject}</h2>
          <ul class="list">
            {all
              .filter(({ operation }) => operation.tags?.[0] === subject)
              .map((listed) => (
                <OneOperation document={document} listed={listed} t={t} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Use({ document, t }: Props) {
  return (
    <>
      <section class="spread">
        <div class="text">
          <h2>{t.token.title}</h2>
          <p>{t.token.text}</p>
          <p class="deeds">
            <a class="button" href={at.account.to({})}>
              {t.token.deed}
            </a>
          </p>
        </div>
        <p class="margin">{t.token.use}</p>
      </section>
      <section class="spread">
        <div class="text">
          <h2>{t.answers.title}</h2>
          <p>{t.answers.text}</p>
          <pre>{`curl '${document.servers[0]!.url}${at.openApi.path}'`}</pre>
          <p>
            <a href={at.openApi.to({})}>{t.answers.document}</a>
          </p>
          <dl class="facts" lang="en">
            {refusalsOf(document).map(([status, description]) => (
              <div>
                <dt>{status}</dt>
                <dd>
                  <Marked text={description} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
        <p class="margin">{t.answers.margin}</p>
      </section>
    </>
  );
}

/** What each status of a refusal means: it means the same at every address. */
function refusalsOf(document: ApiDocument): [string, string][] {
  const all = operationsOf(document).flatMap(({ operation }) => Object.entries(operation.responses));
  const said = new Map(all.map(([status, { description = '' }]) => [status, description]));
  return [...said].filter(([status]) => !status.startsWith('2')).sort();
}

function OneOperation({ document, listed, t }: Props & { listed: Listed }) {
  const { method, path, operation } = listed;
  const answers = Object.entries(operation.responses);
  const good = answers.filter(([status]) => status.startsWith('2'));
  const refusals = answers.filter(([status]) => !status.startsWith('2'));
  const body = bodyOf(listed);
  return (
    <li id={operation.operationId}>
      <p>
        <code>
          <b>{method}</b> {path}
        </code>
      </p>
      <Said text={operation.summary} />
      {operation.description && <Said text={operation.description} quiet />}
      <details class="stack">
        <summary>
          {t.more}
          <span class="visually-hidden">{` ${operation.operationId}`}</span>
        </summary>
        {body && <Shape document={document} title={t.body} schema={body} t={t} />}
        {good.map(([status, answer]) => (
          <Shape
            document={document}
            title={`${t.result} ${status}`}
            schema={answer.content?.['application/json']?.schema}
            t={t}
          />
        ))}
        <p class="note">
          {t.refusals} {refusals.map(([status]) => status).join(', ')}
        </p>
        <pre>{curlOf(document, listed)}</pre>
      </details>
    </li>
  );
}

/** A sentence of the document: in English, with `names` as in a program. */
function Said({ text = '', quiet = false }: { text?: string | undefined; quiet?: boolean }) {
  return (
    <p lang="en" class={quiet ? 'note' : undefined}>
      <Marked text={text} />
    </p>
  );
}

function Marked({ text }: { text: string }) {
  return <>{text.split('`').map((part, i) => (i % 2 ? <code>{part}</code> : part))}</>;
}

interface ShapeProps extends Props {
  readonly title: string;
  readonly schema: Schema | undefined;
}

/** The fields of a body or of a result; of a list, those of one of it. */
function Shape({ document, title, schema, t }: ShapeProps) {
  if (!schema) return null;
  const fields = fieldsOf(document, schema.items ?? schema);
  return (
    <>
      <p class="note">
        <b>{title}</b> {schema.items && t.list}
      </p>
      {fields.length === 0 ? (
        <p>
          <code>{kindSaid(document, schema)}</code>
        </p>
      ) : (
        <dl class="facts">
          {fields.map(({ name, kind, required, description }) => (
            <div>
              <dt>
                <code>{name}</code>
                {!required && ` (${t.optional})`}
              </dt>
              <dd>
                <code>{kind}</code>{' '}
                <span lang="en">
                  <Marked text={description} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
