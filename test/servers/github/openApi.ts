import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormatsModule from 'ajv-formats';

// The published description is CommonJS data and so is the format plug-in: both arrive as default exports.
const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: JsonObject;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly template: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly schema: JsonObject } | undefined;
  readonly responses: ReadonlyMap<string, JsonObject | undefined>;
}

export interface Match {
  readonly operation: Operation;
  readonly pathValues: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);

/** GitHub's published OpenAPI description of api.github.com, and judgement of traffic by it. */
export class OpenApi {
  readonly #document: JsonObject;
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #ajv: Ajv;

  constructor() {
    const file = require.resolve('@octokit/openapi').replace(/index\.js$/, 'generated/api.github.com.json');
    this.#document = JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
    // The description is OpenAPI 3.0, not JSON Schema: its extra keywords must not be errors.
    this.#ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true, logger: false });
    addFormats(this.#ajv);
  }

  /** A published example by its name in the description, as a fresh copy. */
  example(name: string): JsonObject {
    const found = this.#resolve({ $ref: `#/components/examples/${name}` });
    return structuredClone(found['value']) as JsonObject;
  }

  /** The operation that a request line names; literal path parts win over parameters. */
  match(method: string, path: string): Match | undefined {
    const parts = path.split('/');
    let best: { template: string; values: Record<string, string>; literals: number } | undefined;
    for (const [template, methods] of Object.entries(this.#document['paths'] as JsonObject)) {
      if (!(method.toLowerCase() in (methods as JsonObject))) continue;
      const found = matchTemplate(template, parts);
      if (found !== undefined && found.literals > (best?.literals ?? -1)) best = { template, ...found };
    }
    if (best === undefined) return undefined;
    return { operation: this.#operation(method, best.template), pathValues: best.values };
  }

  /** What a request has that the description doesn't allow, one sentence each. */
  judgeRequest({ operation, pathValues }: Match, query: URLSearchParams, body: Json | undefined): string[] {
    const faults: string[] = [];
    const known = new Set<string>();
    for (const parameter of operation.parameters) {
      if (parameter.in === 'query') known.add(parameter.name);
      const value = parameter.in === 'path' ? pathValues[parameter.name] : query.get(parameter.name);
      if (parameter.in !== 'path' && parameter.in !== 'query') continue;
      if (value === null || value === undefined) {
        if (parameter.required === true)
          faults.push(`${parameter.in} parameter ${parameter.name} is missing`);
        continue;
      }
      const schema = parameter.schema ?? {};
      faults.push(
        ...this.#validate(`${operation.id} ${parameter.name}`, schema, coerce(value, schema)).map(
          (fault) => `${parameter.in} parameter ${parameter.name}${fault}`,
        ),
      );
    }
    for (const name of query.keys()) if (!known.has(name)) faults.push(`query parameter ${name} is unknown`);
    return [...faults, ...this.#judgeBody(operation, body)];
  }

  /** What an answer has that the description doesn't allow. */
  judgeResponse(operation: Operation, status: number, body: Json | undefined): string[] {
    if (!operation.responses.has(String(status))) return [`status ${status} is not described`];
    const schema = operation.responses.get(String(status));
    if (schema === undefined) return body === undefined ? [] : [`a body is not described for ${status}`];
    if (body === undefined) return [`the body of ${status} is missing`];
    return this.#validate(`${operation.id} ${status}`, schema, body).map((fault) => `answer${fault}`);
  }

  #judgeBody(operation: Operation, body: Json | undefined): string[] {
    if (operation.body === undefined)
      return body === undefined ? [] : ['a body is sent where none is described'];
    if (body === undefined) return operation.body.required ? ['the body is missing'] : [];
    const schema = this.#resolve(operation.body.schema);
    const faults = this.#validate(`${operation.id} body`, schema, body).map((fault) => `body${fault}`);
    const properties = schema['properties'] as JsonObject | undefined;
    // GitHub ignores members it doesn't know, which hides typing errors: here they are faults.
    if (properties !== undefined && body !== null && typeof body === 'object' && !Array.isArray(body))
      for (const name of Object.keys(body))
        if (!(name in properties)) faults.push(`body has unknown ${name}`);
    return faults;
  }

  #operation(method: string, template: string): Operation {
    const path = (this.#document['paths'] as JsonObject)[template] as JsonObject;
    const found = path[method.toLowerCase()] as JsonObject;
    const requestBody = found['requestBody'] as JsonObject | undefined;
    const parameters = [
      ...((path['parameters'] ?? []) as Json[]),
      ...((found['parameters'] ?? []) as Json[]),
    ];
    return {
      id: found['operationId'] as string,
      method,
      template,
      parameters: parameters.map((each) => this.#resolve(each as JsonObject) as unknown as Parameter),
      body:
        requestBody === undefined
          ? undefined
          : { required: requestBody['required'] === true, schema: jsonSchemaOf(requestBody) ?? {} },
      responses: new Map(
        Object.entries(found['responses'] as JsonObject).map(([status, response]) => [
          status,
          jsonSchemaOf(this.#resolve(response as JsonObject)),
        ]),
      ),
    };
  }

  #resolve(value: JsonObject): JsonObject {
    const reference = value['$ref'];
    if (typeof reference !== 'string') return value;
    let found: Json = this.#document;
    for (const part of reference.slice(2).split('/')) found = (found as JsonObject)[part] ?? null;
    return this.#resolve(found as JsonObject);
  }

  #validate(key: string, schema: JsonObject, value: Json): string[] {
    let validate = this.#validators.get(key);
    if (validate === undefined) {
      validate = this.#ajv.compile(this.#standAlone(schema));
      this.#validators.set(key, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (error) => `${error.instancePath.replaceAll('/', '.')} ${error.message ?? error.keyword}`,
    );
  }

  /** A schema with just the components it reaches, so that only what is used gets compiled. */
  #standAlone(schema: JsonObject): JsonObject {
    const needed: JsonObject = {};
    const visit = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(visit);
      if (value === null || typeof value !== 'object') return value;
      const reference = value['$ref'];
      if (typeof reference === 'string') {
        const name = reference.split('/').at(-1) ?? '';
        if (!(name in needed)) {
          needed[name] = true;
          needed[name] = visit(this.#resolve(value));
        }
        return { $ref: `#/definitions/${name}` };
      }
      const copy: JsonObject = {};
      for (const [name, member] of Object.entries(value))
        if (name !== 'example' && name !== 'examples') copy[name] = visit(member);
      // OpenAPI 3.0 allows `nullable` beside a reference or a combination, JSON Schema does not.
      if (copy['nullable'] === true && copy['type'] === undefined) {
        delete copy['nullable'];
        return { anyOf: [copy, { type: 'null' }] };
      }
      return copy;
    };
    const root = visit(schema) as JsonObject;
    return { allOf: [root], definitions: needed };
  }
}

function matchTemplate(template: string, parts: readonly string[]) {
  const names = template.split('/');
  if (names.length !== parts.length) return undefined;
  const values: Record<string, string> = {};
  let literals = 0;
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? '';
    if (name.startsWith('{')) values[name.slice(1, -1)] = decodeURIComponent(part);
    else if (name === part) literals++;
    else return undefined;
  }
  return { values, literals };
}

function jsonSchemaOf(holder: JsonObject): JsonObject | undefined {
  const content = holder['content'] as JsonObject | undefined;
  const media = content?.['application/json'] as JsonObject | undefined;
  return media?.['schema'] as JsonObject | undefined;
}

function coerce(value: string, schema: JsonObject): Json {
  if (schema['type'] === 'integer' || schema['type'] === 'number')
    return value === '' ? value : Number(value);
  if (schema['type'] === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}
