import { listed } from '../../text/words.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Path } from '../../yaml/json.ts';
import { defineRule, type RuleReport } from '../define-rule.ts';
import { controllersOf } from '../shared/controllers-of.ts';
import { routed, TO_CART } from '../shared/examples.ts';
import { featuredKinds, featuresOf, type FeatureUse } from '../../conformance/features-of.ts';
import type { GatewayController } from '../../conformance/gateway-controllers.ts';
import { withoutFeature } from '../../conformance/without-feature.ts';
import { implementations, REPORTS_UNTIL, supportOf } from '../../conformance/implementations.ts';

const example = (filter: string, type: string): string =>
  routed(`${TO_CART}\n    filters:\n      - type: ${type}\n        ${filter}:\n          remove: [x-debug]`);

type Use = Readonly<{ on: Resource; path: Path }>;

/** Where features are used first, by what is to be said of them. */
type Uses = Readonly<{
  /** Of features that an implementation in use lacks. */
  lacking: Map<string, Use & Readonly<{ feature: string; controller: GatewayController; version: string }>>;
  /** Of features whose implementation is not known, by feature. */
  open: Map<string, Use>;
}>;

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

  dependencies: ({ index }) => [
    index.ofKind(GATEWAY_API, 'GatewayClass'),
    ...featuredKinds.map(({ group, kind }) => index.ofKind(group, kind)),
  ],

  *check({ index }) {
    const uses: Uses = { lacking: new Map(), open: new Map() };
    for (const { group, kind } of featuredKinds) {
      for (const on of index.ofKind(group, kind)) {
        if (on.stale) continue;
        for (const use of featuresOf(on)) addUse(uses, on, use, index);
      }
    }
    yield* lacks(uses);
    yield* open(uses, this.why);
  },
});

/** The implementation that the class names decides; where no class does, every implementation counts. */
function addUse(
  { lacking, open }: Uses,
  on: Resource,
  { feature, path }: FeatureUse,
  index: ResourceIndex,
): void {
  const { known, unknown } = controllersOf(on, index);
  for (const controller of known) {
    const support = supportOf(controller, feature);
    const place = `${controller.name} ${feature}`;
    // Of an implementation that reports nothing of the feature nothing is said: how many others have it is no answer.
    if (support && !support.has && !lacking.has(place))
      lacking.set(place, { on, path, feature, controller, version: support.version });
  }
  if (unknown && !open.has(feature)) open.set(feature, { on, path });
}

const isKey = (path: Path): boolean => typeof path.at(-1) === 'string';

function* lacks({ lacking }: Uses): Iterable<RuleReport> {
  for (const { on, path, feature, controller, version } of lacking.values()) {
    yield {
      on,
      path,
      key: isKey(path),
      severity: 'warning',
      message:
        `${controller.name}, which this is for, does not pass the conformance tests of ${feature} (version ${version}). ${withoutFeature(feature)}`.trim(),
      explanation: `${feature} is an Extended feature. An implementation without it passes over the field, or does not accept the object; what it does is not known here. The newest conformance reports known here are of ${REPORTS_UNTIL}.`,
    };
  }
}

function* open(uses: Uses, why: string): Iterable<RuleReport> {
  const features = [...uses.open.keys()];
  if (features.length === 0) return;
  const explanation = `${whoHas(features)} ${why}`;
  for (const [feature, { on, path }] of uses.open) {
    const count = implementations.filter((one) => one.features.has(feature)).length;
    yield {
      on,
      path,
      key: isKey(path),
      message: `${feature} is an Extended feature: ${count} of ${implementations.length} implementations pass its tests.`,
      explanation,
    };
  }
}

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
