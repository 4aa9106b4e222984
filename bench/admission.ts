import Ajv, { type SchemaObject } from 'ajv';
import { installedSchema } from '../src/core/kinds/installed-schema.ts';
import { schemaOf } from '../src/core/kinds/schemas.ts';
import type { Schema } from '../src/core/kinds/schema.ts';
import { compileObject } from '../src/core/admission/structure/compile-object.ts';
import { quickPass } from '../src/core/admission/structure/quick-pass.ts';
import { interpret } from '../src/core/admission/testing/interpret.ts';
import { analyze } from '../src/core/analysis.ts';
import { defaultOptions } from '../src/core/model/options.ts';
import { loadModel } from '../src/core/model/update-model.ts';
import type { Json, JsonObject } from '../src/core/yaml/json.ts';
import { generateWorkspace } from './generate-workspace.ts';
import { measure } from './measure.ts';
import { reading } from './typing.ts';

/** Objects per round: single ones are too quick for the clock. */
const BATCH = 2000;

const GATEWAY_API = 'gateway.networking.k8s.io';
const AJV = 'ajv, compiled';

const route: JsonObject = {
  apiVersion: `${GATEWAY_API}/v1`,
  kind: 'HTTPRoute',
  metadata: { name: 'cart', namespace: 'shop', labels: { app: 'cart' } },
  spec: {
    parentRefs: [{ name: 'edge', namespace: 'infra', sectionName: 'https' }],
    hostnames: ['shop.example.com', '*.shop.example.com'],
    rules: [
      {
        matches: [
          { path: { type: 'PathPrefix', value: '/cart' }, headers: [{ name: 'version', value: 'two' }] },
          { path: { type: 'Exact', value: '/basket' }, method: 'GET' },
        ],
        filters: [
          {
            type: 'RequestHeaderModifier',
            requestHeaderModifier: { set: [{ name: 'x-team', value: 'shop' }] },
          },
        ],
        backendRefs: [
          { name: 'cart-v1', port: 8080, weight: 90 },
          { name: 'cart-v2', port: 8080, weight: 10 },
        ],
        timeouts: { request: '10s', backendRequest: '2s' },
      },
    ],
  },
};

/** The same structural schema for ajv, which only validates: no defaults, no pruning. */
function jsonSchema(schema: Schema): SchemaObject {
  const { type, properties, additionalProperties, items, required, enum: values, pattern } = schema;
  const { minLength, maxLength, minimum, maximum, minItems, maxItems, minProperties, maxProperties } = schema;
  const inner = (one: Schema): SchemaObject => jsonSchema(installedSchema(one, defaultOptions) ?? {});
  const limits = { minLength, maxLength, minimum, maximum, minItems, maxItems, minProperties, maxProperties };
  return {
    ...(type && { type }),
    ...(values && { enum: [...values] }),
    ...(pattern && { pattern }),
    ...Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined)),
    ...(required && { required: [...required] }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, field]) => [key, inner(field)])),
    }),
    ...(additionalProperties && { additionalProperties: inner(additionalProperties) }),
    ...(items && { items: inner(items) }),
  };
}

/** Measures how many HTTPRoutes are checked in a second, beside compiled ajv on the same structural schema. */
export function benchAdmission(rounds: number, print: (line: string) => void): void {
  const schema = schemaOf(GATEWAY_API, 'HTTPRoute') ?? {};
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });
  const check = ajv.compile(jsonSchema(schema));
  if (!check(route)) throw new Error(`ajv refuses the route: ${ajv.errorsText(check.errors)}`);
  const compiled = compileObject(schema, defaultOptions);
  const interpreted = (): Json => interpret(compiled, route).stored;
  const passed = (): Json | undefined => quickPass(compiled, route, 'checked');
  if (JSON.stringify(passed()) !== JSON.stringify(interpreted()))
    throw new Error('What passes is another object than what the interpreter makes.');
  const often = (work: () => unknown) => (): number => {
    for (let index = 0; index < BATCH; index++) work();
    return BATCH;
  };
  const timings = measure(
    [
      { name: AJV, run: often(() => check(route)) },
      { name: 'defaulted, all rules held', run: often(passed) },
      { name: 'the same, interpreted', run: often(interpreted) },
    ],
    Math.max(rounds, 9),
  );
  const yardstick = timings.find(({ name }) => name === AJV)?.median ?? 1;
  print('\nAn HTTPRoute against its schema');
  for (const { name, median } of timings) {
    const perSecond = Math.round(1000 / median).toLocaleString('en');
    const micros = (median * 1000).toFixed(1);
    print(
      `${name.padEnd(30)}${perSecond.padStart(12)} a second${micros.padStart(8)} µs${(median / yardstick).toFixed(2).padStart(8)}×`,
    );
  }
}

/** Measures how long a file of 10,000 lines takes from its text to its findings, when nothing is known yet. */
export function benchFirstFinding(rounds: number, print: (line: string) => void): void {
  const text = generateWorkspace(600)
    .map((file) => file.text)
    .join('---\n')
    .split('\n')
    .slice(0, 10_000)
    .join('\n');
  const work = (): number => {
    const model = loadModel([{ path: 'all.yaml', text }], reading);
    if (analyze(model, defaultOptions).findings.length === 0) throw new Error('There is nothing to find.');
    return 1;
  };
  const [timing] = measure([{ name: 'first finding', run: work }], rounds);
  const lines = text.split('\n').length.toLocaleString('en');
  print(
    `\nA file of ${lines} lines: ${timing?.median.toFixed(0)} ms from text to the first finding (all of them)`,
  );
}
