import type { KindVersion } from '../../kinds/define-kind.ts';
import { kindOf } from '../../kinds/registry.ts';
import { defineRule } from '../define-rule.ts';
import { object } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const example = (apiVersion: string): string =>
  object(
    apiVersion,
    'GRPCRoute',
    { name: 'cart', namespace: 'shop' },
    'spec:\n  hostnames:\n    - shop.example.com',
  );

/** A version that clusters do not have, or have no longer. */
export const apiVersion = defineRule({
  code: 'object/api-version',
  severity: 'error',
  title: 'An object is written in a version that is not served.',
  why: 'The API server refuses versions that it does not serve.',
  fix: 'Use the version that the fix names. Check that no field was renamed between the two.',
  examples: {
    bad: example('⟦gateway.networking.k8s.io/v1alpha2⟧'),
    good: example('gateway.networking.k8s.io/v1'),
  },

  *each({ resource, world }) {
    const { group, kind, version, apiVersion: written } = resource;
    const known = kindOf(group, kind);
    if (!known) return;
    const inChannel = (one: KindVersion): boolean => one.served.includes(world.channel());
    const preferred = known.versions.find(inChannel) ?? known.versions[0];
    const found = known.versions.find(({ name }) => name === version);
    if (!preferred || (found === preferred && inChannel(found))) return;
    const right = group === '' ? preferred.name : `${group}/${preferred.name}`;
    const at = { on: resource, path: ['apiVersion'] };
    const fixes =
      found === preferred ? [] : [setFix(resource, ['apiVersion'], right, `Set apiVersion to ${right}`)];
    if (!found || found.served.length === 0) {
      yield { ...at, message: `${kind} is not served as ${written}; its version is ${right}.`, fixes };
    } else if (inChannel(found)) {
      const state = found.deprecated ? 'deprecated' : 'older';
      yield {
        ...at,
        severity: 'warning',
        message: `${right} is the recommended version of ${kind}; ${written} is ${state}.`,
        explanation: 'The cluster still takes it, for now.',
        fixes,
      };
    } else {
      yield {
        ...at,
        severity: 'warning',
        message: `${written} of ${kind} is served only by the experimental CRDs.`,
        explanation:
          'With the standard CRDs the API server does not know it. Choose the experimental channel if those are installed.',
        fixes,
      };
    }
  },
});
