import { listenerSet } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { gatewayListening } from './shared/examples.ts';
import { defineFieldRule } from '../field-rule.ts';
import { uniqueItems } from './shared/unique-items.ts';

/** What a listener takes of a port. An empty hostname is not the same as none. */
const place = (listener: Json): string =>
  JSON.stringify([
    valueAt(listener, 'port') ?? null,
    valueAt(listener, 'protocol') ?? null,
    valueAt(listener, 'hostname') ?? null,
  ]);

const places = (listeners: Json): readonly string[] => arrayAt(listeners, []).map(place);

/** Listeners of a set may leave the port to the Gateway; the rule then passes them over. */
const placesWithPort = (listeners: Json): readonly (string | undefined)[] =>
  arrayAt(listeners, []).map((listener) =>
    valueAt(listener, 'port') === undefined ? undefined : place(listener),
  );

const words = {
  title: 'Two listeners have the same port, protocol and hostname.',
  why: 'A connection is given to a listener by these three. Where they are equal, nothing decides between the two.',
  fix: 'Give one of them another hostname or port, or take it out.',
};

const REMOVE = 'Remove the second listener';

export const gatewayListenerPlaceUnique = defineFieldRule({
  id: 'gateway-listener-port-protocol-hostname-unique',
  message: 'Combination of port, protocol and hostname must be unique for each listener',
  ...words,
  ...uniqueItems(places, REMOVE),
  examples: {
    bad: gatewayListening(`
⟦- name: shop
  port: 80
  protocol: HTTP
  hostname: shop.example.com
- name: cart
  port: 80
  protocol: HTTP
  hostname: shop.example.com⟧`),
    good: gatewayListening(`
- name: shop
  port: 80
  protocol: HTTP
  hostname: shop.example.com
- name: cart
  port: 80
  protocol: HTTP
  hostname: cart.example.com`),
  },
});

export const listenerSetPlaceUnique = defineFieldRule({
  id: 'listenerset-port-protocol-hostname-unique',
  message: 'Combination of port, protocol and hostname must be unique for each listener',
  ...words,
  ...uniqueItems(placesWithPort, REMOVE),
  examples: {
    bad: listenerSet(`
parentRef:
  name: edge
listeners:
  ⟦- name: shop
    port: 80
    protocol: HTTP
  - name: cart
    port: 80
    protocol: HTTP⟧`),
    good: listenerSet(`
parentRef:
  name: edge
listeners:
  - name: shop
    port: 80
    protocol: HTTP
  - name: cart
    port: 8080
    protocol: HTTP`),
  },
});
