import { listed } from '../../text/words.ts';
import type { Resource } from '../../model/resource.ts';
import type { Path } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';
import { routed, TO_CART } from '../shared/examples.ts';
import { featuredKinds, featuresOf } from '../shared/features-of.ts';
import { implementations, REPORTS_UNTIL } from '../shared/implementations.ts';

const example = (filter: string, type: string): string =>
  routed(`${TO_CART}\n    filters:\n      - type: ${type}\n        ${filter}:\n          remove: [x-debug]`);

/** What this design needs beyond the Core of the API, said once for each feature where it is used first. */
export const extendedFeature = defineRule({
  code: 'portability/extended-feature',
  model: 'status#the-controller-modelled',
  severity: 'info',
  title: 'These manifests use an Extended feature of the Gateway API.',
  why: 'Every conformant implementation has the Core of the API; Extended features are its own choice. One that does not have it passes over the field, or does not accept the object.',
  fix: 'Make sure that the implementation of the class has the feature.',
  examples: {
    bad: example('⟦responseHeaderModifier⟧', 'ResponseHeaderModifier'),
    good: example('requestHeaderModifier', 'RequestHeaderModifier'),
  },

  dependencies: ({ index }) => featuredKinds.map(({ group, kind }) => index.ofKind(group, kind)),

  *check({ index }) {
    const uses = new Map<string, Readonly<{ on: Resource; path: Path }>>();
    for (const { group, kind } of featuredKinds) {
      for (const on of index.ofKind(group, kind)) {
        if (on.stale) continue;
        for (const { feature, path } of featuresOf(on))
          if (!uses.has(feature)) uses.set(feature, { on, path });
      }
    }
    if (uses.size === 0) return;
    const features = [...uses.keys()];
    const explanation = `${whoHas(features)} ${this.why}`;
    for (const [feature, { on, path }] of uses) {
      const count = implementations.filter((one) => one.features.has(feature)).length;
      yield {
        on,
        path,
        key: typeof path.at(-1) === 'string',
        message: `${feature} is an Extended feature: ${count} of ${implementations.length} implementations pass its tests.`,
        explanation,
      };
    }
  },
});

/** The implementations that have everything that is used, as of the youngest report. */
function whoHas(features: readonly string[]): string {
  const all = implementations.filter((one) => features.every((feature) => one.features.has(feature)));
  const what = features.length === 1 ? 'it' : `all ${features.length} that are used here`;
  const names = all.map(({ name, version }) => `${name} ${version}`);
  return `By their conformance reports up to ${REPORTS_UNTIL}, ${
    names.length === 0
      ? `no implementation has ${what}`
      : `${listed(names, 12)} ${names.length === 1 ? 'has' : 'have'} ${what}`
  }.`;
}
