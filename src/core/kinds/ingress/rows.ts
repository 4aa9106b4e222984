import type { Json } from '../../yaml/json.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { CardRows, Row } from '../row.ts';

const TYPE_CHIPS: Readonly<Record<string, string>> = {
  Exact: 'exact',
  ImplementationSpecific: 'by controller',
};

const typeChips = (path: Json): readonly string[] => {
  const chip = TYPE_CHIPS[stringAt(path, 'pathType') ?? ''];
  return chip === undefined ? [] : [chip];
};

const pathRows = (rule: Json, at: number): readonly Row[] =>
  arrayAt(rule, 'http.paths').map((path, index) => ({
    id: `rule:${at}:path:${index}`,
    label: stringAt(rule, 'host') ?? 'any host',
    value: stringAt(path, 'path') ?? '/',
    chips: typeChips(path),
    path: ['spec', 'rules', at, 'http', 'paths', index],
    inlet: false,
    outlet: true,
  }));

/** The paths of an Ingress, host by host, and its default backend. */
export const ingressRows: CardRows = (value) => {
  const rows = arrayAt(value, 'spec.rules').flatMap(pathRows);
  if (valueAt(value, 'spec.defaultBackend') === undefined) return rows;
  const fallback = { id: 'default', label: 'everything else', chips: [], path: ['spec', 'defaultBackend'] };
  return [...rows, { ...fallback, inlet: false, outlet: true }];
};
