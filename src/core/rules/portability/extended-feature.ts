import { listed } from '../../text/words.ts';
import { gathered } from '../../incremental/gathered.ts';
import type { PersistentMap } from '../../incremental/persistent-map.ts';
import { byDocument } from '../../model/document-order.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { byText } from '../../text/by-text.ts';
import { trackedAll } from '../../topology/tracked.ts';
import type { Path } from '../../yaml/json.ts';
import { placed, type Placed } from '../by-place.ts';
import { defineRule, type RuleReport } from '../define-rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { controllersOf } from '../shared/controllers-of.ts';
import { routed, TO_CART } from '../shared/examples.ts';
import { featuredKinds, featuresOf } from '../../conformance/features-of.ts';
import type { GatewayController } from '../../conformance/gateway-controllers.ts';
import { withoutFeature } from '../../conformance/without-feature.ts';
import { implementations, REPORTS_UNTIL, supportOf } from '../../conformance/implementations.ts';

const example = (filter: string, type: string): string =>
  routed(`${TO_CART}\n    filters:\n      - type: ${type}\n        ${filter}:\n          remove: [x-debug]`);

/** What is to be said of a feature, and where it is used. */
type Use = Readonly<{
  on: Resource;
  path: Path;
  feature: string;
  /** The implementation in use that lacks it; null where the implementation is not known. */
  lacking: Readonly<{ controller: GatewayController; version: string }> | null;
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

  dependencies: (context) => [firstUses(context)],

  *check(context) {
    const uses = [...firstUses(context).values()].sort(inOrder(context.model));
    for (const use of uses) if (use.lacking) yield lacks(use, use.lacking);
    yield* open(
      uses.filter(({ lacking }) => !lacking),
      this.why,
    );
  },
});

/** Where each feature is used first, by what is to be said of it. */
const firstUses = ({ model, index }: RuleContext): PersistentMap<string, Use> =>
  first([usesIn(index)], index.memory, placed(model, index.memory));

const first = gathered<readonly Use[], string, Use, Use, Placed>({
  says: (uses) =>
    uses.map((use) => [use.lacking ? `${use.lacking.controller.name} ${use.feature}` : use.feature, use]),
  sameItem: Object.is,
  conclude: (said, _, { model }) => earliest([...said.values()].flat(), model),
  sameConclusion: Object.is,
  basis: ({ order }) => order,
});

/** Thousands of objects use a feature: they need not be put in order for the first of them. */
function earliest(uses: readonly Use[], model: Model): Use | undefined {
  const compare = inOrder(model);
  return uses.reduce<Use | undefined>(
    (first, use) => (first === undefined || compare(use, first) < 0 ? use : first),
    undefined,
  );
}

/** Kind by kind, then as objects and fields stand in the files. */
const inOrder = (model: Model): ((a: Use, b: Use) => number) => {
  const byPlace = byDocument(model);
  return (a, b) => rankOf(a) - rankOf(b) || byPlace(a.on, b.on) || byText(a.on.key, b.on.key);
};

const rankOf = ({ on }: Use): number =>
  featuredKinds.findIndex(({ group, kind }) => group === on.group && kind === on.kind);

/** The implementation that the class names decides; where no class does, every implementation counts. */
const usesIn = trackedAll(
  (on, index): readonly Use[] | undefined => {
    if (on.stale) return undefined;
    const uses = featuresOf(on);
    if (uses.length === 0) return undefined;
    const { known, unknown } = controllersOf(on, index);
    return uses.flatMap(({ feature, path }): readonly Use[] => {
      const lacking = [...known].flatMap((controller): readonly Use[] => {
        const support = supportOf(controller, feature);
        // Of an implementation that reports nothing of the feature nothing is said: how many others have it is no answer.
        return support && !support.has
          ? [{ on, path, feature, lacking: { controller, version: support.version } }]
          : [];
      });
      return unknown ? [...lacking, { on, path, feature, lacking: null }] : lacking;
    });
  },
  (one) => featuredKinds.some(({ group, kind }) => group === one.group && kind === one.kind),
);

const isKey = (path: Path): boolean => typeof path.at(-1) === 'string';

const lacks = (
  { on, path, feature }: Use,
  { controller, version }: NonNullable<Use['lacking']>,
): RuleReport => ({
  on,
  path,
  key: isKey(path),
  severity: 'warning',
  message:
    `${controller.name}, which this is for, does not pass the conformance tests of ${feature} (version ${version}). ${withoutFeature(feature)}`.trim(),
  explanation: `${feature} is an Extended feature. An implementation without it passes over the field, or does not accept the object; what it does is not known here. The newest conformance reports known here are of ${REPORTS_UNTIL}.`,
});

function* open(uses: readonly Use[], why: string): Iterable<RuleReport> {
  if (uses.length === 0) return;
  const explanation = `${whoHas(uses.map(({ feature }) => feature))} ${why}`;
  for (const { on, path, feature } of uses) {
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
