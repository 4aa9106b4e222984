import { matchesWords } from '../matches-words.ts';
import type { RuleDoc } from '../../core/rules/rule-doc.ts';

/** Titles of the groups. */
const TITLES: Readonly<Record<string, string>> = {
  build: 'Builds of kustomizations',
  'cert-manager': 'What cert-manager makes',
  policy: 'Policies of implementations',
  text: 'Text',
  object: 'Objects',
  'gateway-class': 'GatewayClasses',
  gateway: 'Gateways',
  listener: 'Listeners',
  'listener-set': 'ListenerSets',
  certificate: 'Certificates',
  attachment: 'Attachment of routes',
  backend: 'Backends',
  service: 'Services',
  'reference-grant': 'ReferenceGrants',
  reference: 'References',
  'backend-tls-policy': 'BackendTLSPolicies',
  ingress: 'Ingresses',
  routing: 'Routing',
  portability: 'Portability',
  suppression: 'Suppression',
  engine: 'The checks themselves',
  admission: 'What the API server refuses',
};

export type RuleGroup = Readonly<{ id: string; title: string; rules: readonly RuleDoc[] }>;

/** The rules in which every word of a query is found, by group, in the order of the catalogue. */
export function filterRules(docs: readonly RuleDoc[], query: string): readonly RuleGroup[] {
  const found = docs.filter(({ code, title, says, why }) =>
    matchesWords(`${code} ${title} ${says ?? ''} ${why}`, query),
  );
  return [...new Set(found.map(({ group }) => group))].map((id) => ({
    id,
    title: TITLES[id] ?? id,
    rules: found.filter(({ group }) => group === id),
  }));
}
