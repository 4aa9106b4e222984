import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { valueAt } from '../../model/access.ts';
import { byDocument, documentOrder } from '../../model/document-order.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { gathered } from '../../incremental/gathered.ts';
import { sameItems } from '../../incremental/same-items.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { service } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const DATA = 'data:\n  currency: EUR';

/** Whether an object says its namespace; null where that is not asked of it, or it says what cannot be one. */
function saysNamespace({ group, kind, value }: Resource): boolean | null {
  if (scopeOf(group, kind) !== 'Namespaced') return null;
  const written = valueAt(value, 'metadata.namespace') ?? '';
  return typeof written === 'string' ? written !== '' : null;
}

/** Whether there is an object that says its namespace. */
const saying = gathered<Resource, 'any', true, true>({
  says: (resource) => (saysNamespace(resource) === true ? [['any', true]] : []),
  conclude: () => true,
});

/** The objects that say no namespace, by their files, in no order. */
const silent = gathered<Resource, string, Resource, readonly Resource[]>({
  says: (one) =>
    saysNamespace(one) === false && !one.stale && one.name !== '' ? [[one.file, one] as const] : [],
  sameItem: Object.is,
  conclude: (said) => [...said.values()].flat(),
  sameConclusion: sameItems,
});

const said = ({ model, index }: RuleContext) => ({
  isAny: saying([model.resources], index.memory, undefined).size > 0,
  silentIn: silent([model.resources], index.memory, undefined),
});

/** The one that stands before all others of its file. */
const firstOf = (model: Model, objects: readonly Resource[]): Resource | undefined => {
  const byPlace = byDocument(model);
  return objects.reduce<Resource | undefined>(
    (first, one) => (first && (byPlace(first, one) || byRoot(first, one)) <= 0 ? first : one),
    undefined,
  );
};

/** Objects of one text, a List in a List, by their places in it. */
function byRoot({ root: a }: Resource, { root: b }: Resource): number {
  const at = a.findIndex((step, index) => step !== b[index]);
  return Number(a[at] ?? 0) - Number(b[at] ?? 0);
}

/** Objects that leave their namespace to whoever applies them, beside others that do not. */
export const noNamespace = defineRule({
  code: 'object/no-namespace',
  model: 'references-and-grants#objects-that-name-no-namespace',
  severity: 'info',
  title: 'Some objects of a file name no namespace, while others name theirs.',
  why: 'Without a namespace an object lands wherever kubectl happens to point when it is applied. It may be beside any of the others, so a target that is not found may be there all the same.',
  fix: 'Write the namespace, leave it out of all objects, or set the namespace that is meant in Settings.',
  examples: {
    bad: manifests(service(), object('v1', 'ConfigMap', { name: '⟦cart⟧' }, DATA)),
    good: manifests(service(), object('v1', 'ConfigMap', { name: 'cart', namespace: 'shop' }, DATA)),
  },

  dependencies(context) {
    const { model, options, index } = context;
    const { isAny, silentIn } = said(context);
    const { defaultNamespace } = options;
    const order = documentOrder(model, index.memory);
    return [isAny, silentIn, order, model.view, defaultNamespace, index.mixesNamespaces()];
  },

  *check(context) {
    const { model, options, index } = context;
    const { isAny, silentIn } = said(context);
    // Whoever builds manifests gives them their namespace; and without any namespace, they are meant for any.
    if (model.view || !isAny) return;
    for (const found of silentIn.values()) {
      const first = firstOf(model, found);
      if (!first) continue;
      const isOne = found.length === 1;
      const subject = `${first.kind} ${first.name}${isOne ? '' : ` and ${found.length - 1} more of this file`}`;
      const says = `${subject} ${isOne ? 'names' : 'name'} no namespace`;
      const { defaultNamespace } = options;
      const path = ['metadata', 'namespace'];
      const title = `Write namespace ${defaultNamespace} into ${describe(first)}`;
      yield {
        on: first,
        path: ['metadata', 'name'],
        // Where it is applied to is not for a fix to guess, unless the user has said it.
        ...(index.mixesNamespaces()
          ? {
              message: `${says}, while other objects do; what ${isOne ? 'it refers' : 'they refer'} to and is not here is not known to be missing.`,
            }
          : {
              message: `${says}; here ${isOne ? 'it is' : 'they are'} taken to be in ${defaultNamespace}.`,
              fixes: [setFix(first, path, defaultNamespace, title)],
            }),
      };
    }
  },
});
