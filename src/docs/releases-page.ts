import type { Kind } from '../core/kinds/define-kind.ts';
import { kinds } from '../core/kinds/registry.ts';
import { isDeprecated, isKindServed, servedVersions } from '../core/kinds/served-versions.ts';
import { schemaOf } from '../core/kinds/schemas.ts';
import type { Schema, Variant } from '../core/kinds/schema.ts';
import { GATEWAY_API, X_GATEWAY_API } from '../core/kinds/shared/groups.ts';
import {
  allCrds,
  RELEASES,
  type Channel,
  type InstalledCrds,
  type Release,
} from '../core/model/installed-crds.ts';
import { servedText } from '../core/model/served-words.ts';
import { isServed, type Served } from '../core/model/served.ts';
import type { Json } from '../core/yaml/json.ts';
import type { Page } from './page.ts';

const intro = `# Releases

Which kinds, versions and fields the CRDs of each release of the Gateway API have, in the standard and in the experimental
channel. A workspace says in Settings which it is for (\`--gateway-api\` and \`--channel\` on the command line); the newest
release and the standard channel unless it does. Of each release the last patch counts. Everything else about a field is the
same in all of them.`;

const gatewayKinds = kinds.filter(({ group }) => group === GATEWAY_API || group === X_GATEWAY_API);

/** The versions that a release serves in a channel; a star for those it warns of. */
function versionsIn(kind: Kind, release: Release, channel: Channel): string {
  const crds = { release, channel };
  if (!isKindServed(kind, crds)) return '–';
  return servedVersions(kind, crds)
    .map((version) => `${version.name}${isDeprecated(version, crds) ? '*' : ''}`)
    .join(', ');
}

const kindTable = (channel: Channel): string =>
  table(
    ['kind', ...RELEASES],
    gatewayKinds.flatMap((kind) => {
      const cells = RELEASES.map((release) => versionsIn(kind, release, channel));
      return cells.every((cell) => cell === '–') ? [] : [[kind.kind, ...cells]];
    }),
  );

type Row = readonly [field: string, what: string, where: string];

/** What is not the same in all of these CRDs, at a node of a schema and inside it. */
function* rowsOf(schema: Schema, path: string, all: readonly InstalledCrds[]): Generator<Row> {
  const { served, only = {}, variants = [], properties = {}, items } = schema;
  const field = `\`${path || 'the object'}\``;
  const within = (some: Served | undefined) => all.filter((crds) => isServed(some, crds));
  const here = within(served);
  if (here.length === 0) return;
  if (served && here.length < all.length) yield [field, 'the field', servedText(served)];
  for (const [names, where] of grouped(only)) {
    const count = here.filter((crds) => isServed(where, crds)).length;
    if (count > 0 && count < here.length) yield [field, named(names, schema), servedText(where)];
  }
  for (const variant of variants)
    if (here.some((crds) => isServed(variant.served, crds)))
      yield [field, changes(variant), servedText(variant.served)];
  for (const [key, inner] of Object.entries(properties))
    yield* rowsOf(inner, path === '' ? key : `${path}.${key}`, here);
  if (items) yield* rowsOf(items, `${path}[]`, here);
}

/** Names with the same releases, in one row. */
function grouped(only: Readonly<Record<string, Served>>): readonly (readonly [string[], Served])[] {
  const found = new Map<string, [string[], Served]>();
  for (const [name, served] of Object.entries(only)) {
    const entry = found.get(JSON.stringify(served));
    if (entry) entry[0].push(name);
    else found.set(JSON.stringify(served), [[name], served]);
  }
  return [...found.values()];
}

const code = (value: Json): string =>
  `\`${(typeof value === 'string' && value !== '' ? value : JSON.stringify(value)).replaceAll('|', '\\|')}\``;

const named = (names: readonly string[], schema: Schema): string =>
  names
    .map((name) => (schema.rules?.includes(name) ? `the rule ${code(name)}` : `the value ${code(name)}`))
    .join(', ');

const changes = ({ served: _, ...keys }: Variant): string =>
  Object.entries(keys)
    .map(([key, value]) => (value === undefined ? `no ${code(key)}` : `${code(key)}: ${code(value as Json)}`))
    .join(', ');

const fieldTable = (kind: Kind): string => {
  const crds = allCrds.filter((one) => isKindServed(kind, one));
  const rows = [...rowsOf(schemaOf(kind.group, kind.kind) ?? {}, '', crds)];
  return rows.length === 0 ? '' : `### ${kind.kind}\n\n${table(['at', 'what', 'served'], rows)}`;
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The page of docs/model about what each release and channel has. */
export function releasesPage(): Page {
  const parts = [
    intro,
    '## Kinds and versions',
    'A star marks versions that the API server warns of.',
    `### Standard channel\n\n${kindTable('standard')}`,
    `### Experimental channel\n\n${kindTable('experimental')}`,
    '## Fields',
    'What is not in all CRDs, or not alike: fields, values, rules and limits. What is inside a field goes with it.',
    ...gatewayKinds.map(fieldTable).filter(Boolean),
  ];
  return { path: 'model/releases.md', text: `${parts.join('\n\n')}\n` };
}
