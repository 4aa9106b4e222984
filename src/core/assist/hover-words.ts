import { parseKey } from '../model/resource.ts';
import type { EdgeState } from '../topology/graph.ts';
import type { FieldMeaning, HoveredReference } from './hover.ts';

const STATES: Readonly<Record<EdgeState, string>> = {
  ok: 'works',
  refused: 'is refused',
  missing: 'leads to nothing',
  unknown: 'cannot be checked here',
};

/** A hover in Markdown. Names from manifests are escaped: they are words here, never markup. */
export function hoverWords(field: FieldMeaning | null, reference: HoveredReference | null): string {
  return [...(reference ? [referenceWords(reference)] : []), ...(field ? fieldWords(field) : [])].join(
    '\n\n',
  );
}

function referenceWords({ target, state, reason }: HoveredReference): string {
  const { kind, namespace, name } = parseKey(target);
  const whole = namespace === '' ? name : `${namespace}/${name}`;
  return `The reference to ${kind} **${escape(whole)}** ${STATES[state]}${reason === null ? '.' : `: ${escape(reason)}`}`;
}

function fieldWords(field: FieldMeaning): readonly string[] {
  const type = field.required ? `${field.type}, required` : field.type;
  const facts = [
    field.default === undefined ? '' : `Default: ${code(field.default)}`,
    field.allowed.length === 0 ? '' : `Values: ${field.allowed.map(code).join(', ')}`,
    field.limits.length === 0 ? '' : `Limits: ${field.limits.join(', ')}`,
    field.support ? `Support: ${escape(field.supportNote ?? field.support)}` : '',
    field.experimental ? 'Only in the experimental channel' : '',
  ].filter((fact) => fact !== '');
  // Descriptions are our own words, with `code` in them.
  return [`**${escape(field.title)}** · ${type}`, field.description, facts.join('  \n')].filter(
    (part) => part !== '',
  );
}

const code = (value: unknown): string => `\`${JSON.stringify(value).replaceAll('`', "'")}\``;

const escape = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-!|<>~&]/g, '\\$&');
