import { backendTlsPolicy } from '../../kinds/shared/example-manifests.ts';
import { arrayAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule } from '../field-rule.ts';
import { isFilled } from './shared/unions.ts';

const hasRefs = (validation: Json): boolean => arrayAt(validation, 'caCertificateRefs').length > 0;
const hasWellKnown = (validation: Json): boolean => isFilled(validation, 'wellKnownCACertificates');

const REFS = `
  caCertificateRefs:
    - group: ""
      kind: ConfigMap
      name: cart-ca`;

const WELL_KNOWN = '\n  wellKnownCACertificates: System';

const policy = (lines: string, open = '', close = '') =>
  backendTlsPolicy(`
targetRefs:
  - group: ""
    kind: Service
    name: cart
validation:
  ${open}hostname: cart.example.com${lines}${close}`);

export const backendTlsCaOneRequired = defineFieldRule({
  id: 'backendtls-ca-one-required',
  message: 'must specify either CACertificateRefs or WellKnownCACertificates',
  title: 'Nothing says which certificates of the backend are trusted.',
  why: 'The gateway checks the certificate of the backend against a CA, either one of your own or those that everybody trusts.',
  fix: 'Name a ConfigMap with the CA in `caCertificateRefs`, or set `wellKnownCACertificates: System`.',
  holds: (validation) => hasRefs(validation) || hasWellKnown(validation),
  fixes: () => [{ title: 'Trust the well-known CAs', at: ['wellKnownCACertificates'], set: 'System' }],
  examples: { bad: policy('', '⟦', '⟧'), good: policy(WELL_KNOWN) },
});

export const backendTlsCaNotBoth = defineFieldRule({
  id: 'backendtls-ca-not-both',
  message: 'must not contain both CACertificateRefs and WellKnownCACertificates',
  title: 'CAs of your own and the well-known ones are given together.',
  why: 'A policy trusts the one or the other; nothing is said about both.',
  fix: 'Remove `wellKnownCACertificates` for a private CA, or `caCertificateRefs` for a public one.',
  holds: (validation) => !hasRefs(validation) || !hasWellKnown(validation),
  fixes: () => [
    { title: 'Trust only the CAs that are named', at: ['wellKnownCACertificates'], unset: true },
    { title: 'Trust only the well-known CAs', at: ['caCertificateRefs'], unset: true },
  ],
  examples: { bad: policy(`${REFS}${WELL_KNOWN}`, '⟦', '⟧'), good: policy(REFS) },
});
