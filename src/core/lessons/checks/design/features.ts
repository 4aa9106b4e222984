import { implementations } from '../../../conformance/implementations.ts';
import { nearNames } from '../../../text/near-names.ts';
import { listed } from '../../../text/words.ts';
import { describe } from '../../../topology/describe.ts';
import { defineCheck } from '../define-check.ts';
import { featuresIn } from '../shared/features-in.ts';

type Features = Readonly<{ noneOf: readonly string[]; onlyCore: boolean }>;

/** Met when Extended features are not used. */
export const features = defineCheck<Features>({
  key: 'features',
  group: 'roles and design',
  when: 'none of the Extended features of `none-of` is used; `only: core` allows none at all',
  otherwise: 'the features in use, and the object that uses the first',
  examples: ['features: {none-of: [HTTPRoute308RedirectStatusCode]}', 'features: {only: core}'],
  read(fields) {
    const inner = fields.object('features', ['none-of', 'only']);
    if (!inner) return undefined;
    const onlyCore = inner.has('only') ? inner.word('only', ['core']) === 'core' : false;
    const noneOf = inner.has('none-of') ? inner.texts('none-of') : [];
    const known = new Set(implementations.flatMap((one) => [...one.features]));
    const isList = Array.isArray(inner.value('none-of'));
    for (const [index, name] of (noneOf ?? []).entries()) {
      if (known.has(name)) continue;
      const [near] = nearNames(name, known, 1);
      const meant = near === undefined ? '' : ` Is ${near} meant?`;
      inner.fail(
        'none-of',
        `No implementation reports a feature ${name}.${meant}`,
        isList ? index : undefined,
      );
    }
    if (!noneOf || inner.problems.length > 0) return undefined;
    if (noneOf.length === 0 && !onlyCore)
      return fields.fail('features', 'features says neither none-of nor only.');
    return { noneOf, onlyCore };
  },
  expects: ({ noneOf, onlyCore }) =>
    onlyCore ? 'No Extended feature is used.' : `None of ${listed(noneOf)} is used.`,
  judge({ noneOf, onlyCore }, { now }) {
    const used = featuresIn(now).filter(({ feature }) => onlyCore || noneOf.includes(feature));
    const [first] = used;
    if (!first) return { met: true, found: 'No such feature is used.' };
    const names = new Set(used.map(({ feature }) => feature));
    return {
      met: false,
      found: `${listed([...names])} ${names.size === 1 ? 'is' : 'are'} used, by ${describe(first.resource)} first.`,
      show: { what: 'object', key: first.resource.key, path: first.path },
    };
  },
});
