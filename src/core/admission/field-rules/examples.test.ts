import { describe, expect, test } from 'vitest';
import type { Channel } from '../../model/installed-crds.ts';
import { pathText, valueAt } from '../../model/access.ts';
import { analysisOf, unmark } from '../../testing/workspace.ts';
import { nearestSpan } from '../../yaml/tree.ts';
import { admissionOf } from '../admission-of.ts';
import { fieldRules } from './registry.ts';
import { officialRules } from './testing/official-rules.ts';

/** What else is reported where a rule cannot be broken alone. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'listener-name-unique': ['spec.listeners[1]: Duplicate value: {"name":"http"}'],
  'gateway-frontend-tls-port-unique': ['spec.tls.frontend.perPort[1]: Duplicate value: {"port":443}'],
  'tlsroute-hostname-rfc1123': [
    String.raw`spec.hostnames[0]: Invalid value: "Cart.example.com": spec.hostnames[0] in body should match '^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'`,
  ],
  'tlsroute-hostname-wildcard': [
    String.raw`spec.hostnames[0]: Invalid value: "cart.*.example.com": spec.hostnames[0] in body should match '^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'`,
  ],
  'http-path-no-fragment': [
    `spec.rules[0].matches[0].path: Invalid value: must only contain valid characters (matching ^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$) for types ['Exact', 'PathPrefix']`,
  ],
};

/** Rules whose own expression fails on the example, with the reason that stands before the message. */
const FAILS: Readonly<Record<string, string>> = {
  'listener-tls-terminate-needs-certs': 'no such key: certificateRefs evaluating rule: ',
};

/** Never reported for a manifest by itself, each with the reason. */
const SILENT: Readonly<Record<string, string>> = {
  'controller-name-immutable': 'compares with the stored object',
  'gateway-status-address-hostname-format': 'the server does not read the status of a manifest',
  'http-path-type-known': 'the list of values of the field keeps it from being evaluated',
};

function admitted(yaml: string, channel: Channel) {
  const { model, index } = analysisOf(yaml, { channel });
  const [resource] = model.resources.values();
  if (!resource) throw new Error('no object');
  return { resource, violations: admissionOf(resource, index).violations };
}

const reported = officialRules.filter(({ id }) => !Object.hasOwn(SILENT, id));

describe.each(reported)('$id', ({ id, message, places: placesOf }) => {
  const rule = fieldRules.get(id);
  const channel: Channel = placesOf.every((place) => place.channel === 'exp') ? 'experimental' : 'standard';
  const { text, spans } = unmark(rule?.examples.bad ?? '');
  const marked = spans.map(({ start, end }) => text.slice(start, end));
  const bad = () => {
    const { resource, violations } = admitted(text, channel);
    return { resource, violations, own: violations.find(({ code }) => code === `admission/${id}`) };
  };

  test('is what the API server says of its failing example, and says nothing else', () => {
    const { resource, violations, own } = bad();
    const path = pathText(own?.path ?? []);
    const places = placesOf.filter(({ kind }) => kind === resource.kind).map((place) => place.path);
    expect(places).toContain(path.replaceAll(/\[\d+\]/g, '[]'));
    const value = valueAt(resource.value, own?.path ?? []) ?? null;
    // Objects and lists are not shown, but where the expression itself fails: there their type is.
    const whole = typeof value === 'object';
    const shown = whole ? '' : `: ${JSON.stringify(value)}`;
    const failing = FAILS[id] === undefined ? shown : `: "object": ${FAILS[id]}`;
    const line = `${path}: Invalid value${failing}${FAILS[id] === undefined ? ': ' : ''}${message}`;
    const lines = violations.map((violation) => violation.message);
    expect(lines.toSorted()).toEqual([line, ...(ALSO[id] ?? [])].toSorted());
  });

  test('points at what the example marks', () => {
    const { resource, own } = bad();
    const span = own && nearestSpan(resource.doc, [...resource.root, ...own.path], 'value');
    expect([span && text.slice(span.start, span.end)]).toEqual(marked);
    expect([span]).toEqual(spans);
  });

  test('is not reported for its passing example', () => {
    expect(admitted(rule?.examples.good ?? '', channel).violations).toEqual([]);
  });
});

test.each(Object.entries(SILENT))('%s is never reported: it %s', (id) => {
  const rule = fieldRules.get(id);
  const { violations } = admitted(unmark(rule?.examples.bad ?? '').text, 'experimental');
  expect(violations.map(({ code }) => code)).not.toContain(`admission/${id}`);
  expect(admitted(rule?.examples.good ?? '', 'experimental').violations).toEqual([]);
});
