import type { JsonObject, Path } from '../yaml/json.ts';

/** One connectable line of a card. */
export type Row = Readonly<{
  /** `listener:https`, `rule:0`, `port:8080/TCP`, `container:http`, …: unique in the card. */
  id: string;
  label: string;
  /** The fact at the end of the line: a port `443`, a path `/cart`, where it leads `→ 301 https`. */
  value?: string;
  /** More short facts, shown while there is room: `*.example.com`, `mirror`. */
  chips: readonly string[];
  /** Where in the object the row stands. */
  path: Path;
  /** Whether arrows may come in, go out. */
  inlet: boolean;
  outlet: boolean;
}>;

/** What a row is called where it stands alone: `https 443`, `products /products`. */
export const rowName = ({ label, value }: Pick<Row, 'label' | 'value'>): string =>
  value === undefined ? label : `${label} ${value}`;

/** All that a row says, part by part. */
export const rowFacts = (row: Pick<Row, 'label' | 'value' | 'chips'>): readonly string[] => [
  rowName(row),
  ...row.chips,
];

/** The chip of a listener that ends TLS. */
export const TLS_CHIP = 'TLS';

/** What a card's row stands for; `header` is the card as a whole. */
export type RowKind = 'header' | 'listener' | 'rule' | 'path' | 'port' | 'container' | 'other';

/** The kind of a row by its id (`listener:https`, `rule:0`, `rule:0:path:1`, `default`, `port:80/TCP`, `container:app:http`). */
export function rowKind(row: string | null): RowKind {
  if (row === null) return 'header';
  if (row === 'default' || /^rule:\d+:path:\d+$/.test(row)) return 'path';
  const kind = /^[a-z]+/.exec(row)?.[0];
  return kind === 'listener' || kind === 'rule' || kind === 'port' || kind === 'container' ? kind : 'other';
}

/** The connectable lines of the card of an object. */
export type CardRows = (value: JsonObject) => readonly Row[];

/** The ids of rows that edges look for. */
export const listenerRowId = (name: string): string => `listener:${name}`;
export const portRowId = (port: number, protocol: string): string => `port:${port}/${protocol}`;
