import { backendTlsPolicy } from '../../kinds/shared/example-manifests.ts';
import { defineFieldRule, type FieldRule } from '../field-rule.ts';
import { forbidsField, isFilled, requiresField } from './shared/unions.ts';

const HOSTNAME = { by: 'type', value: 'Hostname', field: 'hostname' };
const URI = { by: 'type', value: 'URI', field: 'uri' };

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

const required = (type: string, field: string) =>
  ({
    title: `An accepted name of type ${type} has no ${field}.`,
    why: 'The certificate of the backend has to carry one of these names; an empty one says nothing.',
    fix: `Add \`${field}\`.`,
  }) satisfies Partial<FieldRule>;

const forbidden = (type: string, field: string) =>
  ({
    title: `An accepted name has ${field} while its type is another.`,
    why: `\`${field}\` is read with type ${type} only; otherwise it would have no effect.`,
    fix: `Remove \`${field}\`, or give it an entry of type ${type} of its own.`,
  }) satisfies Partial<FieldRule>;

export const sanHostnameRequired = defineFieldRule({
  id: 'san-hostname-required',
  message: 'SubjectAltName element must contain Hostname, if Type is set to Hostname',
  ...required('Hostname', 'hostname'),
  ...requiresField(HOSTNAME, isFilled),
  examples: { bad: policy('⟦type: Hostname⟧'), good: policy(hostname) },
});

export const sanHostnameForbidden = defineFieldRule({
  id: 'san-hostname-forbidden',
  message: 'SubjectAltName element must not contain Hostname, if Type is not set to Hostname',
  ...forbidden('Hostname', 'hostname'),
  ...forbidsField(HOSTNAME, isFilled),
  examples: { bad: policy(`⟦${uri}\nhostname: cart.example.com⟧`), good: policy(uri) },
});

export const sanUriRequired = defineFieldRule({
  id: 'san-uri-required',
  message: 'SubjectAltName element must contain URI, if Type is set to URI',
  ...required('URI', 'uri'),
  ...requiresField(URI, isFilled),
  examples: { bad: policy('⟦type: URI⟧'), good: policy(uri) },
});

export const sanUriForbidden = defineFieldRule({
  id: 'san-uri-forbidden',
  message: 'SubjectAltName element must not contain URI, if Type is not set to URI',
  ...forbidden('URI', 'uri'),
  ...forbidsField(URI, isFilled),
  examples: { bad: policy(`⟦${hostname}\nuri: spiffe://example.com/cart⟧`), good: policy(hostname) },
});
