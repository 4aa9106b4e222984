import type { Rule } from '../define-rule.ts';
import { admissionRule } from './define-admission-rule.ts';

const config = (metadata: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  ${metadata.replaceAll('\n', '\n  ')}\n`;

const named = (more: string): string => config(`name: cart\nnamespace: shop\n${more}`);

const owned = (uid: string): string =>
  named(`ownerReferences:\n  - apiVersion: v1\n    kind: Pod\n    name: cart\n    uid: ${uid}`);

/** What the API server demands of the metadata of every object. */
export const metadataRules: readonly Rule[] = [
  admissionRule('name', {
    model: 'admission#metadata',
    title: 'An object has a name that its kind does not allow.',
    why: 'Names become parts of addresses, and for some kinds of DNS names: lower case, digits and hyphens; dots only where the kind allows them.',
    fix: 'Rename the object, and what refers to it.',
    examples: { bad: config('name: ⟦Cart_Settings⟧'), good: config('name: cart-settings') },
  }),
  admissionRule('generate-name', {
    model: 'admission#metadata',
    title: 'The start of a generated name is not allowed.',
    why: 'The API server appends letters to it, and the whole has to be a name that the kind allows.',
    fix: 'Use lower case, digits and hyphens.',
    examples: { bad: config('generateName: ⟦Cart_⟧'), good: config('generateName: cart-') },
  }),
  admissionRule('namespace', {
    model: 'admission#metadata',
    title: 'The name of a namespace is not allowed.',
    why: 'Namespaces are parts of DNS names: at most 63 letters in lower case, digits and hyphens, without dots.',
    fix: 'Write the name of a namespace that can exist.',
    examples: { bad: config('name: cart\nnamespace: ⟦Shop⟧'), good: config('name: cart\nnamespace: shop') },
  }),
  admissionRule('label', {
    model: 'admission#metadata',
    title: 'The key or the value of a label is not allowed.',
    why: 'Labels are short so that they can be compared quickly: keys are `[domain/]name`, names and values at most 63 letters, digits, `-`, `_` and `.`, beginning and ending with a letter or digit.',
    fix: 'Shorten it, or use an annotation, whose value may be any text.',
    examples: {
      bad: named('labels:\n  team: ⟦checkout and payments⟧'),
      good: named('labels:\n  team: checkout'),
    },
  }),
  admissionRule('annotation', {
    model: 'admission#metadata',
    title: 'The key of an annotation is not allowed.',
    why: 'Keys are `[domain/]name`, as those of labels; only values may be any text.',
    fix: 'Write the key with one slash at most.',
    examples: {
      bad: named('annotations:\n  ⟦example.com/team/owner⟧: checkout'),
      good: named('annotations:\n  example.com/team-owner: checkout'),
    },
  }),
  admissionRule('owner', {
    model: 'admission#metadata',
    title: 'A reference to an owner is incomplete, or a second one claims control.',
    why: 'The garbage collector follows it: group and version, kind, name and uid must be there, and one owner at most is the controller.',
    fix: 'Leave ownerReferences out of manifests; controllers write them.',
    examples: {
      bad: owned('⟦""⟧'),
      good: owned('0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'),
    },
  }),
  admissionRule('finalizer', {
    model: 'admission#metadata',
    title: 'The name of a finalizer is not allowed.',
    why: 'Whoever is to remove it must be known by it: names are `domain/name`.',
    fix: 'Write it with a domain in front, or leave it out: an object whose finalizer is never removed can never be deleted.',
    examples: {
      bad: named('finalizers: [⟦cleanup⟧]'),
      good: named('finalizers: [example.com/cleanup]'),
    },
  }),
];
