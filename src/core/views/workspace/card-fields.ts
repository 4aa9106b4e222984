import { arrayAt, numberAt, pathText, stringAt, valueAt } from '../../model/access.ts';
import { rowKind, type Row } from '../../kinds/row.ts';
import { capitalized } from '../../text/words.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';

/** A value that a card shows and that can be edited there. */
export type CardField = Readonly<{
  /** The text of its path: unique in the object. */
  id: string;
  what: 'name' | 'hostname' | 'path' | 'port';
  /** What it is called: `Hostname 2`. */
  label: string;
  path: Path;
  /** As it is written; empty where it is not. */
  text: string;
  /** The row that it stands in; null for the head of the card. */
  row: string | null;
}>;

/** The weights of the backends of a rule, which are edited together. */
export type CardWeights = Readonly<{
  row: string;
  backends: readonly Readonly<{ label: string; weight: number; path: Path }>[];
}>;

/** What can be edited on a card: its values in the order in which they are shown, and the weights of its rules. */
export type CardFields = Readonly<{ fields: readonly CardField[]; weights: readonly CardWeights[] }>;

/** The single values of rows, and where rows with several conditions hold theirs. */
const ROW_VALUES: readonly (readonly [name: string, what: CardField['what'], label: string])[] = [
  ['path', 'path', 'Path'],
  ['hostname', 'hostname', 'Hostname'],
  ['port', 'port', 'Port'],
  ['targetPort', 'port', 'Target port'],
  ['containerPort', 'port', 'Container port'],
];

/** @param rows the rows of the card, as the graph has them */
export function cardFields(value: JsonObject, rows: readonly Row[]): CardFields {
  const hostnames = arrayAt(value, 'spec.hostnames');
  const head = [
    field('name', 'Name', ['metadata', 'name'], value, null),
    ...hostnames.map((_, index) =>
      field(
        'hostname',
        numbered('Hostname', index, hostnames.length),
        ['spec', 'hostnames', index],
        value,
        null,
      ),
    ),
  ];
  return {
    fields: unique([...head, ...rows.flatMap((row) => rowFields(value, row))]),
    weights: rows.flatMap((row) => rowWeights(value, row)),
  };
}

const numbered = (label: string, index: number, count: number): string =>
  count > 1 ? `${label} ${index + 1}` : label;

function field(
  what: CardField['what'],
  label: string,
  path: Path,
  value: Json,
  row: string | null,
): CardField {
  const written = valueAt(value, path);
  const text = typeof written === 'string' || typeof written === 'number' ? String(written) : '';
  return { id: pathText(path), what, label, path, text, row };
}

function rowFields(value: Json, { id, path }: Row): readonly CardField[] {
  const row = valueAt(value, path);
  if (!isObject(row)) return [];
  const found = ROW_VALUES.flatMap(([name, what, label]) =>
    typeof row[name] === 'string' || typeof row[name] === 'number'
      ? [field(what, label, [...path, name], value, id)]
      : [],
  );
  const names =
    typeof row['name'] === 'string' ? [field('name', nameLabel(id), [...path, 'name'], value, id)] : [];
  const matches = arrayAt(row, 'matches');
  const paths = matches.flatMap((match, index) =>
    stringAt(match, 'path.value') === undefined
      ? []
      : [
          field(
            'path',
            numbered('Path', index, matches.length),
            [...path, 'matches', index, 'path', 'value'],
            value,
            id,
          ),
        ],
  );
  const host = hostOf(path);
  const hosts =
    host && stringAt(value, host) !== undefined ? [field('hostname', 'Host', host, value, id)] : [];
  return [...hosts, ...names, ...found, ...paths];
}

/** A row's name is called after it, to be distinct from that of the object: `Listener name`. */
function nameLabel(row: string): string {
  const kind = rowKind(row);
  return kind === 'other' ? 'Name of the row' : `${capitalized(kind)} name`;
}

/** Rows that are paths of a host have it beside them: `spec.rules[0].http.paths[1]` → `spec.rules[0].host`. */
const hostOf = (path: Path): Path | null =>
  path.at(-2) === 'paths' && path.at(-3) === 'http' ? [...path.slice(0, -3), 'host'] : null;

function rowWeights(value: Json, { id, path }: Row): readonly CardWeights[] {
  const list = [...path, 'backendRefs'];
  const backends = arrayAt(value, list);
  if (backends.length < 2) return [];
  return [
    {
      row: id,
      backends: backends.map((backend, index) => ({
        label: stringAt(backend, 'name') ?? `Backend ${index + 1}`,
        weight: numberAt(backend, 'weight') ?? 1,
        path: [...list, index, 'weight'],
      })),
    },
  ];
}

/** The host of an Ingress stands in the rows of all its paths; it is edited once. */
const unique = (fields: readonly CardField[]): readonly CardField[] => {
  const seen = new Set<string>();
  return fields.filter(({ id }) => !seen.has(id) && seen.add(id));
};
