import type { Schema } from '../schema.ts';
import {
  ADDRESS_TYPE,
  API_GROUP,
  CONTROLLER_NAME,
  DNS_LABEL,
  DNS_SUBDOMAIN,
  DURATION,
  HEADER_NAME,
  HOSTNAME,
  KIND,
} from './patterns.ts';

/** An API group; the empty string is the core group. */
export const apiGroup: Schema = { type: 'string', pattern: API_GROUP, maxLength: 253 };

/** The name of a kind. */
export const kindName: Schema = { type: 'string', pattern: KIND, minLength: 1, maxLength: 63 };

/** The name of a namespace. */
export const namespaceName: Schema = { type: 'string', pattern: DNS_LABEL, minLength: 1, maxLength: 63 };

/** Labels joined by dots: the name of a section, a listener, a rule, or an exact hostname. */
export const dnsName: Schema = { type: 'string', pattern: DNS_SUBDOMAIN, minLength: 1, maxLength: 253 };

/** An exact hostname, or one with a `*.` in front that stands for any labels. */
export const hostname: Schema = { type: 'string', pattern: HOSTNAME, minLength: 1, maxLength: 253 };

/** Domain and path that name a controller. */
export const controllerName: Schema = {
  type: 'string',
  pattern: CONTROLLER_NAME,
  minLength: 1,
  maxLength: 253,
};

/** How an address is to be read. */
export const addressType: Schema = { type: 'string', pattern: ADDRESS_TYPE, minLength: 1, maxLength: 253 };

/** A name of a header; also used for query parameters. */
export const headerName: Schema = { type: 'string', pattern: HEADER_NAME, minLength: 1, maxLength: 256 };

/** The name of an object. The API server checks only its length. */
export const objectName: Schema = { type: 'string', minLength: 1, maxLength: 253 };

/** A TCP or UDP port. */
export const portNumber: Schema = { type: 'integer', format: 'int32', minimum: 1, maximum: 65535 };

/** A length of time such as `1m30s`. */
export const duration: Schema = { type: 'string', pattern: DURATION };
