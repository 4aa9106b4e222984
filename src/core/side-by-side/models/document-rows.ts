import { featuresOf } from '../../conformance/features-of.ts';
import { implementations } from '../../conformance/implementations.ts';
import { convert } from '../../convert/convert.ts';
import { defaultConvertOptions } from '../../convert/options.ts';
import { subjectText } from '../../convert/report/subject-text.ts';
import type { Outcome, Verdict } from '../../convert/verdict.ts';
import type { Resource } from '../../model/resource.ts';
import { counted, listed } from '../../text/words.ts';
import { DEFAULT_CLASS } from '../../topology/ingress-class.ts';
import { pathText } from '../../model/access.ts';
import { firstOf, rowOf, type Found, type ModelRow, type Models } from './model-row.ts';

const whole = (resource: Resource | undefined): Found | null =>
  resource ? { resource, place: { key: resource.key, path: [] }, value: resource.value } : null;

const feedback = ({ ingresses, gateways, routes }: Models): ModelRow =>
  rowOf(
    {
      id: 'status',
      title: 'Feedback',
      ingress: 'An address. What is wrong stands in events and in the log of the controller.',
      gateway: 'Conditions with reasons: of each Gateway, each listener, and each parent of a route.',
    },
    whole(ingresses[0]),
    whole(routes[0] ?? gateways[0]),
  );

const certificates = ({ ingresses, gateways }: Models): ModelRow =>
  rowOf(
    {
      id: 'certificates',
      title: 'Whose the certificate is',
      ingress: 'It lies in the namespace of the Ingress, so with the developers.',
      gateway: 'The listener names it, so it stays with the operator; a ListenerSet can leave it to a team.',
    },
    firstOf(ingresses, 'spec.tls[*].secretName'),
    firstOf(gateways, 'spec.listeners[*].tls.certificateRefs[*]'),
  );

const defaultClass = ({ ingressClasses, ingresses, gateways }: Models): ModelRow =>
  rowOf(
    {
      id: 'default-class',
      title: 'The class',
      ingress: 'A cluster may have a default class, which Ingresses without one get.',
      gateway: 'Every Gateway names its class: there is no default.',
    },
    firstOf(ingressClasses, pathText(DEFAULT_CLASS)) ?? firstOf(ingresses, 'spec.ingressClassName'),
    firstOf(gateways, 'spec.gatewayClassName'),
  );

const ports = ({ ingresses, routes }: Models): ModelRow =>
  rowOf(
    {
      id: 'ports',
      title: 'Ports of Services',
      ingress: 'By number or by name.',
      gateway: 'By number alone.',
    },
    firstOf(ingresses, 'spec.rules[*].http.paths[*].backend.service.port.name') ??
      firstOf(ingresses, 'spec.rules[*].http.paths[*].backend.service.port.number'),
    firstOf(routes, 'spec.rules[*].backendRefs[*].port'),
  );

const outcomeWords: Readonly<Record<Outcome, string>> = {
  converted: 'becomes',
  approximated: 'comes near',
  'needs-extension': 'needs an object of the implementation',
  manual: 'needs a person',
  lost: 'is lost',
  dropped: 'is not needed',
  invalid: 'is not valid',
};

/** `canary-weight of Ingress shop/next becomes HTTPRoute shop/next spec.rules[0].backendRefs` */
function annotationLine({ feature, outcome, to, difference, ...subject }: Verdict): string {
  const target = to.length > 0 && outcome !== 'lost' ? ` ${listed(to, 2)}` : '';
  const why = difference ? ` ${difference}` : '';
  return `${feature} of ${subject.ingress === null ? '' : 'Ingress '}${subjectText(subject)} ${outcomeWords[outcome]}${target}.${why}`;
}

function annotations({ analysis, ingresses }: Models): ModelRow {
  const { report } = convert(analysis.index, defaultConvertOptions);
  const lines = report.filter(({ pointer }) => pointer.startsWith('/metadata/annotations/'));
  return rowOf(
    {
      id: 'annotations',
      title: 'What an annotation becomes',
      ingress: 'Text that one controller reads, and no schema checks.',
      gateway: 'A field, a policy, or nothing.',
    },
    firstOf(ingresses, 'metadata.annotations'),
    null,
    { details: lines.map(annotationLine) },
  );
}

function portability({ analysis, ingresses }: Models): ModelRow {
  const used = new Map<string, Found>();
  for (const resource of analysis.model.resources.values())
    for (const { feature, path } of featuresOf(resource))
      if (!used.has(feature))
        used.set(feature, { resource, place: { key: resource.key, path }, value: resource.value });
  const having = implementations.filter(({ features }) =>
    [...used.keys()].every((feature) => features.has(feature)),
  );
  const details =
    used.size === 0
      ? ['Nothing beyond the core of the Gateway API is used here, which every implementation has.']
      : [
          `Extended features used here: ${listed([...used.keys()].sort())}.`,
          `${counted(having.length, 'implementation reports', 'implementations report')} all of them${having.length === 0 ? '' : `: ${listed(having.map(({ name }) => name))}`}.`,
        ];
  return rowOf(
    {
      id: 'portability',
      title: 'Moving to another implementation',
      ingress: 'What stands in annotations holds for one controller.',
      gateway: 'Features have names, and implementations report which of them they pass.',
    },
    firstOf(ingresses, 'metadata.annotations'),
    [...used.values()][0] ?? null,
    { details },
  );
}

/** Differences that documents show. */
export const documentRows = (models: Models): readonly ModelRow[] =>
  [feedback, certificates, defaultClass, ports, annotations, portability].map((row) => row(models));
