import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

/** A schema as OpenAPI 3.0 writes it; what this program does not read stays untyped. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly description?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface DescribedOperation {
  readonly method: string;
  readonly path: string;
  readonly permission: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, Omit<DescribedOperation, 'path'>>>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const PROBLEM = 'application/problem+json';

/** The description the running server gives of itself, and whether an answer is what it promised. */
export class ServedDocument {
  private readonly ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS });
  private readonly compiled = new Map<string, ValidateFunction>();

  private constructor(private readonly document: Document) {
    const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [
      name,
      // A problem may say more than every problem says.
      name === 'Problem' ? readByJsonSchema(schema, false) : readByJsonSchema(schema, true),
    ]);
    this.ajv.addSchema({ components: { schemas: Object.fromEntries(schemas) } }, 'served');
  }

  static async of(url: string): Promise<ServedDocument> {
    return new ServedDocument((await (await fetch(`${url}/api/docs-json`)).json()) as Document);
  }

  get operations(): DescribedOperation[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => {
        const permission = String((operation as Record<string, unknown>)['x-permission']);
        return {
          ...operation,
          parameters: operation.parameters ?? [],
          permission,
          path,
          method: method.toUpperCase(),
        };
      }),
    );
  }

  resolve({ $ref, ...schema }: Schema): Schema {
    if (!$ref) return schema;
    const found = this.document.components.schemas[$ref.split('/').at(-1) ?? ''];
    if (!found) throw new Error(`${$ref} leads nowhere in the served document.`);
    return found;
  }

  /** What of an answer the document does not promise; empty when all is well. */
  faultsOf(operation: DescribedOperation, answer: ReceivedAnswer): string[] {
    const { status, type, text, isReplayed } = answer;
    const declared = operation.responses[status];
    if (!declared && status < 400) return [`status ${status} is not declared`];
    const content = declared ? (declared.content ?? {}) : { [PROBLEM]: { schema: ref('Problem') } };
    const [mediaType = ''] = type.split(';');
    if (Object.keys(content).length === 0)
      return text === '' ? [] : ['a body where none is declared'];
    const media = content[mediaType];
    if (!media) return [`the type "${type}" is not declared for ${status}`];
    if (!/[/+]json$/.test(mediaType)) return [];
    const schema = isReplayed ? ref('Replayed') : (media.schema ?? {});
    return this.violations(schema, JSON.parse(text));
  }

  private violations(schema: Schema, body: unknown): string[] {
    const key = JSON.stringify(schema);
    const validate =
      this.compiled.get(key) ?? this.ajv.compile<unknown>(readByJsonSchema(schema, true));
    this.compiled.set(key, validate);
    return validate(body) ? [] : (validate.errors ?? []).map(inWords);
  }
}

export interface ReceivedAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly isReplayed: boolean;
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const inWords = ({ instancePath, message, params }: ErrorObject) =>
  `${instancePath || 'the answer'} ${message} ${JSON.stringify(params)}`;

const FORMATS = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  binary: true,
} as const;

/**
 * OpenAPI 3.0 as JSON Schema reads it: `nullable` beside an enum or a reference means "or null". Closed: a field that
 * is not declared is a fault, since nobody decided that it may leave.
 */
function readByJsonSchema(schema: Schema, isClosed: boolean): Record<string, unknown> {
  const { nullable, ...rest } = schema as Schema & Record<string, unknown>;
  const read = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, readKeyword(key, value, isClosed)]),
  );
  if (read.$ref) read.$ref = String(read.$ref).replace(/^#/, 'served#');
  if (isClosed && read.properties && read.additionalProperties === undefined)
    read.additionalProperties = false;
  return nullable ? { anyOf: [{ type: 'null' }, read] } : read;
}

function readKeyword(key: string, value: unknown, isClosed: boolean): unknown {
  const read = (schema: unknown) => readByJsonSchema(schema as Schema, isClosed);
  if (key === 'properties')
    return Object.fromEntries(
      Object.entries(value as object).map(([name, own]) => [name, read(own)]),
    );
  if (['oneOf', 'anyOf', 'allOf'].includes(key)) return (value as unknown[]).map(read);
  if (['items', 'additionalProperties'].includes(key) && typeof value === 'object')
    return read(value);
  return value;
}
