import type { Json } from '../../../core/yaml/json.ts';
import { isObject } from '../../../core/yaml/is-object.ts';

const DESCRIPTIVE = [
  'name',
  'host',
  'hostname',
  'type',
  'method',
  'path',
  'value',
  'kind',
  'protocol',
  'port',
  'weight',
];

/** A few words for a folded item of a list: what distinguishes it from the others. */
export function describeItem(item: Json, depth = 0): string {
  if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') return String(item);
  if (Array.isArray(item))
    return depth > 1 ? '' : item.map((one: Json) => describeItem(one, depth + 1)).join(', ');
  if (!isObject(item)) return '';
  const names = [
    ...DESCRIPTIVE.filter((name) => name in item),
    ...Object.keys(item).filter((name) => !DESCRIPTIVE.includes(name)),
  ];
  const words: string[] = [];
  for (const name of names) {
    const word = depth > 2 ? '' : describeItem(item[name] ?? null, depth + 1);
    if (word !== '') words.push(word);
    if (words.length === 3) break;
  }
  return words.join(' ');
}
