import { arrayAt, stringAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule } from '../field-rule.ts';
import { gatewayListening } from './shared/examples.ts';
import { uniqueItems } from './shared/unique-items.ts';

const names = (listeners: Json): readonly (string | undefined)[] =>
  arrayAt(listeners, []).map((listener) => stringAt(listener, 'name'));

/** `name` with a number behind it that no other listener has. */
function freeName(name: string, others: readonly (string | undefined)[]): string {
  let number = 2;
  while (others.includes(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}

export const listenerNameUnique = defineFieldRule({
  id: 'listener-name-unique',
  message: 'Listener name must be unique within the Gateway',
  title: 'Two listeners have one name.',
  why: 'Routes choose a listener by its name (`sectionName`), and the status is kept by name: with two of one name they could not be distinguished.',
  fix: 'Give each listener a name of its own.',
  ...uniqueItems(names, (index, repeated, listeners) => {
    const name = freeName(repeated, names(listeners));
    return { title: `Rename the listener to ${name}`, at: [index, 'name'], set: name };
  }),
  examples: {
    bad: gatewayListening(`
⟦- name: http
  port: 80
  protocol: HTTP
- name: http
  port: 8080
  protocol: HTTP⟧`),
    good: gatewayListening(`
- name: http
  port: 80
  protocol: HTTP
- name: http-alt
  port: 8080
  protocol: HTTP`),
  },
});
