import type { FieldRule } from '../field-rule.ts';
import { backendTlsPolicy } from '../../kinds/shared/example-manifests.ts';
import { isFilled, unionRules } from './shared/unions.ts';

const policy = (name: string) =>
  backendTlsPolicy(`
targetRefs:
  - group: ""
    kind: Service
    name: cart
validation:
  hostname: cart.example.com
  wellKnownCACertificates: System
  subjectAltNames:
    - ${name.replaceAll('\n', '\n      ')}`);

const hostname = 'type: Hostname\nhostname: cart.example.com';
const uri = 'type: URI\nuri: spiffe://example.com/cart';

const HOSTNAME = { by: 'type', value: 'Hostname', field: 'hostname', own: hostname, other: uri };
const URI = { by: 'type', value: 'URI', field: 'uri', own: uri, other: hostname };

/** A name that a certificate may carry has the field that its type names, and not the other. */
export const subjectAltNameRules: readonly FieldRule[] = unionRules(
  [HOSTNAME, URI],
  {
    required: ({ value, field, own }) => ({
      id: `san-${field}-required`,
      message: `SubjectAltName element must contain ${value}, if Type is set to ${value}`,
      title: `An accepted name of type ${value} has no ${field}.`,
      why: 'The certificate of the backend has to carry one of these names; an empty one says nothing.',
      fix: `Add \`${field}\`.`,
      examples: { bad: policy(`⟦type: ${value}⟧`), good: policy(own) },
    }),
    forbidden: ({ value, field, own, other }) => ({
      id: `san-${field}-forbidden`,
      message: `SubjectAltName element must not contain ${value}, if Type is not set to ${value}`,
      title: `An accepted name has ${field} while its type is another.`,
      why: `\`${field}\` is read with type ${value} only; otherwise it would have no effect.`,
      fix: `Remove \`${field}\`, or give it an entry of type ${value} of its own.`,
      examples: { bad: policy(`⟦${other}\n${own.split('\n')[1]}⟧`), good: policy(other) },
    }),
  },
  isFilled,
);
