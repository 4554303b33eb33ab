import type { ApiDocument, Listed, Schema } from './api-document.ts';

/* A JSON schema as a person reads it: names, kinds, and an example. */

export interface SchemaField {
  readonly name: string;
  readonly kind: string;
  readonly required: boolean;
  readonly description: string;
}

type Resolve = (schema: Schema) => Schema;

function resolver({ components }: ApiDocument): Resolve {
  return (schema) => {
    const name = schema.$ref?.split('/').at(-1);
    return name === undefined ? schema : (components.schemas?.[name] ?? {});
  };
}

/** The fields of an object, in the order of the schema. */
export function fieldsOf(document: ApiDocument, schema: Schema | undefined): SchemaField[] {
  if (!schema) return [];
  const resolve = resolver(document);
  const { properties = {}, required = [] } = resolve(schema);
  return Object.entries(properties).map(([name, field]) => ({
    name,
    kind: kindOf(resolve, field),
    required: required.includes(name),
    description: resolve(field).description ?? '',
  }));
}

/** *string*, *integer | null*, *"fr" | "en"*, *{ id, name }[]*. */
export function kindSaid(document: ApiDocument, schema: Schema): string {
  return kindOf(resolver(document), schema);
}

function kindOf(resolve: Resolve, given: Schema): string {
  const schema = resolve(given);
  const several = schema.anyOf ?? schema.oneOf;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (several) return several.map((one) => kindOf(resolve, one)).join(' | ');
  if (schema.items) return `${bracketed(kindOf(resolve, schema.items))}[]`;
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`;
  const type = [schema.type ?? 'any'].flat().join(' | ');
  return schema.format ? `${type} (${schema.format})` : type;
}

function bracketed(kind: string): string {
  return kind.includes(' | ') ? `(${kind})` : kind;
}

/** A value that fits: its own example, else the plainest of its kind; of an object, what must be there. */
function sampleOf(resolve: Resolve, given: Schema): unknown {
  const schema = resolve(given);
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const one = (schema.anyOf ?? schema.oneOf)?.[0];
  if (one) return sampleOf(resolve, one);
  if (schema.items) return [sampleOf(resolve, schema.items)];
  if (schema.properties)
    return Object.fromEntries(
      (schema.required ?? []).map((name) => [name, sampleOf(resolve, schema.properties?.[name] ?? {})]),
    );
  const [type] = [schema.type ?? 'string'].flat();
  const plain: Readonly<Record<string, unknown>> = {
    integer: 1,
    number: 1,
    boolean: true,
    null: null,
    object: {},
  };
  return Object.hasOwn(plain, type!) ? plain[type!] : '…';
}

export function bodyOf({ operation }: Listed): Schema | undefined {
  return operation.requestBody?.content?.['application/json']?.schema;
}

/** A call one can paste in a shell, once LIANE_TOKEN holds a token. */
export function curlOf(document: ApiDocument, listed: Listed): string {
  const { method, path } = listed;
  const body = bodyOf(listed);
  const verb = method === 'GET' ? 'curl' : `curl -X ${method}`;
  const lines = [
    `${verb} '${document.servers[0]!.url}${filled(listed, path)}'`,
    `  -H "Authorization: Bearer $LIANE_TOKEN"`,
  ];
  if (body) {
    const sample = JSON.stringify(sampleOf(resolver(document), body)).replace(/'/g, "'\\''");
    lines.push("  -H 'Content-Type: application/json'", `  -d '${sample}'`);
  }
  return lines.join(' \\\n');
}

function filled({ operation }: Listed, path: string): string {
  return path.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const example = operation.parameters?.find((parameter) => parameter.name === name)?.schema?.example;
    return example === undefined ? whole : encodeURIComponent(String(example));
  });
}
