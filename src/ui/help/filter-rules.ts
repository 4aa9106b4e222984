import { helpTexts } from '../../texts/en/help.ts';
import { matchesWords } from '../matches-words.ts';
import type { RuleDoc } from '../../core/rules/rule-doc.ts';

/** Titles of the groups. */
const TITLES: Readonly<Record<string, () => string>> = {
  build: helpTexts.groupBuild,
  'cert-manager': helpTexts.groupCertManager,
  policy: helpTexts.groupPolicy,
  text: helpTexts.groupText,
  object: helpTexts.groupObject,
  'gateway-class': helpTexts.groupGatewayClass,
  gateway: helpTexts.groupGateway,
  listener: helpTexts.groupListener,
  'listener-set': helpTexts.groupListenerSet,
  certificate: helpTexts.groupCertificate,
  attachment: helpTexts.groupAttachment,
  backend: helpTexts.groupBackend,
  service: helpTexts.groupService,
  'reference-grant': helpTexts.groupReferenceGrant,
  reference: helpTexts.groupReference,
  'backend-tls-policy': helpTexts.groupBackendTlsPolicy,
  ingress: helpTexts.groupIngress,
  routing: helpTexts.groupRouting,
  portability: helpTexts.groupPortability,
  suppression: helpTexts.groupSuppression,
  engine: helpTexts.groupEngine,
  admission: helpTexts.groupAdmission,
};

export type RuleGroup = Readonly<{ id: string; title: string; rules: readonly RuleDoc[] }>;

/** The rules in which every word of a query is found, by group, in the order of the catalogue. */
export function filterRules(docs: readonly RuleDoc[], query: string): readonly RuleGroup[] {
  const found = docs.filter(({ code, title, says, why }) =>
    matchesWords(`${code} ${title} ${says ?? ''} ${why}`, query),
  );
  return [...new Set(found.map(({ group }) => group))].map((id) => ({
    id,
    title: TITLES[id]?.() ?? id,
    rules: found.filter(({ group }) => group === id),
  }));
}
