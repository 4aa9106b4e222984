import type { WorkspaceOptions } from '../../../model/options.ts';
import type { ShortIngress } from '../ingress-objects.ts';

/** A request and what it meets. Addresses without a scheme are of host a.test and HTTP. */
type Asked = readonly [
  url: string,
  meets: string,
  more?: Readonly<{ headers?: readonly string[]; method?: string; client?: string }>,
];

export type WorkedCase = Readonly<{
  of: string;
  ingresses: readonly ShortIngress[];
  others?: readonly string[];
  options?: Partial<WorkspaceOptions>;
  asks: readonly Asked[];
}>;

/** An Ingress of a.test. */
export const a = (paths: readonly string[], rest: ShortIngress = {}): ShortIngress => ({
  hosts: { 'a.test': paths },
  ...rest,
});

export const TLS = [{ hosts: ['a.test'], secretName: 'tls' }];
export const OLD = '2024-01-01T00:00:00Z';
export const NEW = '2024-01-02T00:00:00Z';
export const choose = (choices: Readonly<Record<string, string>>): Partial<WorkspaceOptions> => ({ choices });
export const header = (...headers: readonly string[]) => ({ headers });
