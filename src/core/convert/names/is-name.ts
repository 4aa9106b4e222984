import { DNS_SUBDOMAIN } from '../../kinds/shared/patterns.ts';

const NAME = new RegExp(DNS_SUBDOMAIN);

/** Whether Kubernetes takes a text as the name of a Gateway, a GatewayClass or a namespace. */
export const isName = (text: string): boolean => text.length <= 253 && NAME.test(text);
