import type { Kind, KindVersion, RefSpec } from '../core/kinds/define-kind.ts';
import type { Schema } from '../core/kinds/schema.ts';
import { filtersOf } from '../core/filters/filter-of.ts';
import { NEWEST_RELEASE } from '../core/model/installed-crds.ts';
import { servedText } from '../core/model/served-words.ts';
import { fieldRows } from './field-rows.ts';

/** The reference page of a kind, in Markdown: what it is for, its versions, its references, its fields, a manifest to begin with. */
export function kindPage(kind: Kind, schema: Schema): string {
  const parts = [
    `# ${kind.kind}`,
    kind.description,
    facts(kind),
    `## Versions\n\n${versions(kind)}`,
    ...(kind.refs.length === 0 ? [] : [`## References\n\n${references(kind.refs)}`]),
    ...filterSection(kind),
    `## A manifest to begin with\n\n\`\`\`yaml\n${kind.starter('example', 'default')}\`\`\``,
    `## Fields\n\n${fields(schema, (path) => !isStatus(path))}`,
    ...(schema.properties?.['status'] ? [`## Status\n\n${fields(schema, isStatus)}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const facts = ({ group, plural, shortNames, scope }: Kind): string =>
  [
    `- Group: ${group === '' ? 'core' : `\`${group}\``}`,
    `- Plural: ${[plural, ...shortNames].map((name) => `\`${name}\``).join(', ')}`,
    `- Scope: ${scope === 'Cluster' ? 'the whole cluster' : 'a namespace'}`,
  ].join('\n');

const versions = (kind: Kind): string =>
  table(
    ['apiVersion', 'served', ''],
    kind.versions.map((version) => [
      `\`${kind.group === '' ? version.name : `${kind.group}/${version.name}`}\``,
      servedIn(version),
      version === kind.versions[0] ? 'use this one' : deprecatedText(version),
    ]),
  );

function servedIn({ served }: KindVersion): string {
  if (served === undefined) return 'yes';
  return Object.keys(served).length === 0 ? 'no longer' : servedText(served);
}

const deprecatedText = ({ deprecated }: KindVersion): string =>
  deprecated === undefined ? '' : deprecated === true ? 'deprecated' : `deprecated since ${deprecated}`;

const references = (refs: readonly RefSpec[]): string =>
  table(
    ['field', 'for', 'to', 'across namespaces'],
    refs.map((ref) => [
      `\`${ref.at.replaceAll('[*]', '[]')}\``,
      ref.role.replaceAll('-', ' '),
      ref.targets.length === 0 ? 'what it names' : ref.targets.map(kindName).join(', '),
      acrossNamespaces(ref),
    ]),
  );

/** The filters that rules and backends of a route may have; nothing for kinds without. */
function filterSection({ kind }: Kind): readonly string[] {
  const known = filtersOf(kind, { release: NEWEST_RELEASE, channel: 'experimental' });
  if (known.length === 0) return [];
  const rows = known.map(({ type, field, served, repeatable, features, description }) => [
    `\`${type}\``,
    `\`${field}\``,
    [description, ...(served ? [`*served ${servedText(served)}*`] : [])].join(' '),
    repeatable ? 'several' : 'one',
    features
      .map(({ feature }) => feature)
      .filter((feature) => feature.startsWith(kind))
      .join(', '),
  ]);
  return [
    `## Filters\n\n${table(['type', 'settings', 'what it does', 'in a list', 'Extended features'], rows)}`,
  ];
}

const kindName = (target: string): string => target.slice(target.lastIndexOf('/') + 1);

function acrossNamespaces({ namespace, grant }: RefSpec): string {
  if (namespace === 'cluster') return 'cluster-scoped';
  if (namespace === 'local') return 'no';
  return grant ? 'with a ReferenceGrant' : 'yes';
}

const isStatus = (path: string): boolean => path === 'status' || path.startsWith('status.');

const fields = (schema: Schema, chosen: (path: string) => boolean): string =>
  table(
    ['field', 'type', 'default', 'limits', 'meaning'],
    fieldRows(schema)
      .filter(({ path }) => chosen(path))
      .map((row) => [
        `\`${row.path}\`${row.required ? ' *' : ''}`,
        row.type,
        row.default,
        row.limits,
        row.meaning,
      ]),
  ) + '\n\n\\* must be there when the object around it is.';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** A pipe ends a cell, also inside code. */
const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
