import { httpRoute } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, numberAt, stringAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule } from '../field-rule.ts';
import { fieldOf } from './shared/field-of.ts';
import { uniqueItems } from './shared/unique-items.ts';
import { wholeOrParts } from './shared/whole-or-parts.ts';

/** What a parentRef names. An empty namespace counts as none; the own namespace spelled out does not. */
const parent = (ref: Json): string =>
  JSON.stringify(['group', 'kind', 'name', 'namespace'].map((key) => stringAt(ref, key) ?? ''));

/** Whether all references are to parents of different names. */
function nameDifferentParents(refs: Json): boolean {
  const list = Array.isArray(refs) ? (refs as readonly Json[]) : [];
  if (list.length > FEW) return false;
  for (let second = 1; second < list.length; second++) {
    const name = fieldOf(list[second], 'name');
    if (typeof name !== 'string') return false;
    for (let first = 0; first < second; first++) if (fieldOf(list[first], 'name') === name) return false;
  }
  return true;
}

/** So many names are compared pair by pair. */
const FEW = 8;

const section = (ref: Json): string => stringAt(ref, 'sectionName') ?? '';
const port = (ref: Json): number => numberAt(ref, 'port') ?? 0;

const sections = (refs: Json): readonly string[] =>
  arrayAt(refs, []).map((ref) => `${parent(ref)} ${section(ref)}`);

const sectionsAndPorts = (refs: Json): readonly string[] =>
  arrayAt(refs, []).map((ref) => `${parent(ref)} ${section(ref)} ${port(ref)}`);

const example = (refs: string) => httpRoute(`parentRefs:${refs}`);

const allOrNone = {
  title: 'One parentRef means a whole parent, another only a part of it.',
  why: 'A reference without a section takes in all listeners of the parent, so that the other one would say the same again.',
  fix: 'Name a section in each reference to the parent, or keep only the one to the whole.',
  examples: {
    bad: example(`
  ⟦- name: edge
  - name: edge
    sectionName: http⟧`),
    good: example(`
  - name: edge
    sectionName: https
  - name: edge
    sectionName: http`),
  },
};

const unique = {
  title: 'Two parentRefs name the same part of the same parent.',
  why: 'The status of a route is kept for each parentRef; two equal ones could not be distinguished.',
  fix: 'Take one of them out, or let it name another section.',
  examples: {
    bad: example(`
  ⟦- name: edge
    sectionName: http
  - name: edge
    sectionName: http⟧`),
    good: example(`
  - name: edge
    sectionName: http
  - name: edge
    sectionName: https`),
  },
};

export const parentRefsSectionAllOrNone = defineFieldRule({
  id: 'parentrefs-section-all-or-none',
  message: 'sectionName must be specified when parentRefs includes 2 or more references to the same parent',
  ...allOrNone,
  why: `${allOrNone.why} The standard channel looks at sectionName only, not at port.`,
  surely: nameDifferentParents,
  ...wholeOrParts({
    target: parent,
    part: (ref) => (section(ref) === '' ? '' : `sectionName ${section(ref)}`),
    noun: 'parent',
  }),
});

export const parentRefsSectionUnique = defineFieldRule({
  id: 'parentrefs-section-unique',
  message: 'sectionName must be unique when parentRefs includes 2 or more references to the same parent',
  ...unique,
  why: `${unique.why} The standard channel does not look at port, so references that differ in nothing else count as equal.`,
  surely: nameDifferentParents,
  ...uniqueItems(sections, 'Remove the second reference'),
});

export const parentRefsSectionPortAllOrNone = defineFieldRule({
  id: 'parentrefs-section-port-all-or-none',
  message:
    'sectionName or port must be specified when parentRefs includes 2 or more references to the same parent',
  ...allOrNone,
  fix: 'Name a section (or a port) in each reference to the parent, or keep only the one to the whole.',
  surely: nameDifferentParents,
  ...wholeOrParts({
    target: parent,
    part: (ref) =>
      [section(ref) === '' ? '' : `sectionName ${section(ref)}`, port(ref) === 0 ? '' : `port ${port(ref)}`]
        .filter((one) => one !== '')
        .join(' and '),
    form: (ref) => `${section(ref) === ''} ${port(ref) === 0}`,
    noun: 'parent',
  }),
});

export const parentRefsSectionPortUnique = defineFieldRule({
  id: 'parentrefs-section-port-unique',
  message:
    'sectionName or port must be unique when parentRefs includes 2 or more references to the same parent',
  ...unique,
  fix: 'Take one of them out, or let it name another section or port.',
  surely: nameDifferentParents,
  ...uniqueItems(sectionsAndPorts, 'Remove the second reference'),
});
