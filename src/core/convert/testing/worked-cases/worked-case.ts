import { EXAMPLE_KEY, WILDCARD_CERTIFICATE } from '../../../certificates/example-pems.ts';
import type { ShortIngress } from '../../../ingress/testing/ingress-objects.ts';
import type { ConvertOptions } from '../../options.ts';

/** A URL on a.test, or a whole one, perhaps with headers behind spaces: `/x | X-C: always`. */
export type Question = string;

export type WorkedCase = Readonly<{
  ingresses: readonly ShortIngress[];
  others?: readonly string[];
  /** What the controller answers. */
  answers: Readonly<Record<Question, string>>;
  /** What the Gateway answers instead, and why, where it is not the same. */
  otherwise?: Readonly<Record<Question, readonly [answer: string, reason: string]>>;
  options?: Partial<ConvertOptions>;
  choices?: Readonly<Record<string, string>>;
}>;

/** By what each shows. */
export type WorkedCases = Readonly<Record<string, WorkedCase>>;

/** A Secret with a certificate for all names below a.test, and for the example's. */
export const secretNamed = (name: string): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: 'shop' },
    type: 'kubernetes.io/tls',
    stringData: { 'tls.crt': WILDCARD_CERTIFICATE, 'tls.key': EXAMPLE_KEY },
  });

/** What is served with the Secret `certificate`. */
export const tls = [{ hosts: ['a.test'], secretName: 'certificate' }];
