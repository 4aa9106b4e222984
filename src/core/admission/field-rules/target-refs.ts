import { backendTlsPolicy } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule } from '../field-rule.ts';
import { uniqueItems } from './shared/unique-items.ts';
import { wholeOrParts } from './shared/whole-or-parts.ts';

const target = (ref: Json): string =>
  JSON.stringify(['group', 'kind', 'name'].map((key) => stringAt(ref, key) ?? ''));

const section = (ref: Json): string => stringAt(ref, 'sectionName') ?? '';

const sections = (refs: Json): readonly string[] =>
  arrayAt(refs, []).map((ref) => `${target(ref)} ${section(ref)}`);

const example = (first: string, second: string, open = '', close = '') =>
  backendTlsPolicy(`
targetRefs:
  ${open}- group: ""
    kind: Service
    name: cart${first}
  - group: ""
    kind: Service
    name: cart${second}${close}
validation:
  hostname: cart.example.com
  wellKnownCACertificates: System`);

const port = (name: string) => `\n    sectionName: ${name}`;

export const backendTlsTargetRefsSectionAllOrNone = defineFieldRule({
  id: 'backendtls-targetrefs-section-all-or-none',
  message: 'sectionName must be specified when targetRefs includes 2 or more references to the same target',
  title: 'One targetRef means a whole Service, another only a port of it.',
  why: 'A reference without sectionName takes in all ports of the Service, so that the other one would say the same again.',
  fix: 'Name a port (`sectionName`) in each reference to the Service, or keep only the one to the whole.',
  ...wholeOrParts({
    target,
    part: (ref) => (section(ref) === '' ? '' : `port ${section(ref)}`),
    noun: 'Service',
  }),
  examples: { bad: example('', port('https'), '⟦', '⟧'), good: example(port('admin'), port('https')) },
});

export const backendTlsTargetRefsSectionUnique = defineFieldRule({
  id: 'backendtls-targetrefs-section-unique',
  message: 'sectionName must be unique when targetRefs includes 2 or more references to the same target',
  title: 'Two targetRefs name the same port of the same Service.',
  why: 'The status of a policy is kept for each target; two equal ones could not be distinguished.',
  fix: 'Take one of them out, or let it name another port.',
  ...uniqueItems(sections, 'Remove the second reference'),
  examples: {
    bad: example(port('https'), port('https'), '⟦', '⟧'),
    good: example(port('https'), port('admin')),
  },
});
