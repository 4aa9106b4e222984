import { listed, describe } from '../../topology/describe.ts';
import { listenersOf } from '../../topology/listeners.ts';
import { defineRule } from '../define-rule.ts';
import { nearNames } from '../shared/edit-distance.ts';
import { gateway, manifests, route, service, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { setFix, unsetFix } from '../shared/fixes.ts';

const example = (sectionName: string): string =>
  manifests(gateway(), route(`${TO_EDGE}\n    sectionName: ${sectionName}\n${TO_CART}`), service());

/** `sectionName` is not the name of a listener of the parent. */
export const noListenerNamed = defineRule({
  code: 'attachment/no-listener-named',
  severity: 'error',
  title: 'The sectionName of a parentRef is not one of its listeners.',
  why: 'The controller answers Accepted: False with reason NoMatchingParent, and no traffic comes through this parentRef.',
  fix: 'Write the name of a listener of that parent. Listeners that a ListenerSet adds are reached only by naming the ListenerSet.',
  examples: { bad: example('⟦https⟧'), good: example('http') },

  *each({ links }) {
    for (const { reference, parent, sectionName, outcome } of links.attachments) {
      if (outcome !== 'no-listener' || !parent || !sectionName) continue;
      const names = listenersOf(parent).map(({ name }) => name);
      if (names.includes(sectionName)) continue;
      const path = [...reference.path, 'sectionName'];
      const near = nearNames(sectionName, names);
      const offered = [...near, ...names.filter((name) => !near.includes(name))].slice(0, 4);
      yield {
        on: reference.holder,
        path,
        message: `${describe(parent)} has no listener named ${sectionName}; it has ${listed(names)}.`,
        edges: [reference.id],
        fixes: [
          ...offered.map((name) => setFix(reference.holder, path, name, `Use listener ${name}`)),
          unsetFix(reference.holder, path, 'Attach to all listeners that fit'),
        ],
      };
    }
  },
});
