import { GATEWAY_CONTROLLERS, type GatewayController } from '../../../conformance/gateway-controllers.ts';
import { implementations, supportOf } from '../../../conformance/implementations.ts';
import { nearNames } from '../../../text/near-names.ts';
import { listed } from '../../../text/words.ts';
import { describe } from '../../../topology/describe.ts';
import { defineCheck } from '../define-check.ts';
import { featuresIn } from '../shared/features-in.ts';

type Portable = Readonly<{ to: readonly string[] }>;

const names = (): readonly string[] => [
  ...new Set([...implementations, ...GATEWAY_CONTROLLERS].map(({ name }) => name)),
];

/** An implementation by its name, in whatever case. */
const implementationNamed = (written: string): string | undefined =>
  names().find((name) => name.toLowerCase() === written.toLowerCase());

const controllerNamed = (name: string): GatewayController =>
  GATEWAY_CONTROLLERS.find((one) => one.name === name) ?? { name, controllers: [] };

/** Met when implementations report to have all features that are used. */
export const portable = defineCheck<Portable>({
  key: 'portable',
  group: 'roles and design',
  when: 'the newest conformance report of each implementation has all Extended features that are used; what is not known counts as not met',
  otherwise: 'the feature, the implementation and the object',
  examples: ['portable: {to: [Envoy Gateway, Istio]}'],
  read(fields) {
    const inner = fields.object('portable', ['to']);
    const written = inner?.texts('to');
    if (!inner || !written) return undefined;
    const isList = Array.isArray(inner.value('to'));
    const to = written.flatMap((name, index) => {
      const known = implementationNamed(name);
      if (known !== undefined) return [known];
      const [near] = nearNames(name, names(), 1);
      const meant = near === undefined ? '' : ` Is ${near} meant?`;
      inner.fail('to', `No implementation is called ${name}.${meant}`, isList ? index : undefined);
      return [];
    });
    return to.length === written.length ? { to } : undefined;
  },
  expects: ({ to }) => `${listed(to)} ${to.length === 1 ? 'has' : 'have'} all features that are used.`,
  judge({ to }, { now }) {
    for (const { feature, resource, path } of featuresIn(now))
      for (const name of to) {
        const support = supportOf(controllerNamed(name), feature);
        if (support?.has) continue;
        const says = support
          ? `${name} ${support.version} does not report ${feature}`
          : `It is not known whether ${name} has ${feature}`;
        return {
          met: false,
          found: `${says}, which ${describe(resource)} uses.`,
          show: { what: 'object', key: resource.key, path },
        };
      }
    return {
      met: true,
      found: `${listed(to)} ${to.length === 1 ? 'has' : 'have'} all features that are used.`,
    };
  },
});
