import type { Schema } from './schema.ts';
import { GATEWAY_API } from './shared/groups.ts';
import { tcpRouteSchema } from './tcp-route/schema.ts';
import { tlsRouteSchema } from './tls-route/schema.ts';
import { udpRouteSchema } from './udp-route/schema.ts';

type Fields = Readonly<Record<string, Schema>>;

/** The schema with another `spec`. */
function withSpec(schema: Schema, change: (spec: Schema, fields: Fields) => Schema): Schema {
  const spec = schema.properties?.['spec'] ?? {};
  return {
    ...schema,
    properties: { ...schema.properties, spec: change(spec, spec.properties ?? {}) },
  };
}

/** Up to 16 rules where v1 has one; the experimental CRDs want their names to differ. */
const manyRules = ({ rules }: Fields): Schema => ({
  ...rules,
  description: 'Forwarding rules.',
  maxItems: 16,
  experimental: { rules: ['route-rule-name-unique'] },
});

const layer4V1Alpha2 = (schema: Schema): Schema =>
  withSpec(schema, (spec, fields) => ({ ...spec, properties: { ...fields, rules: manyRules(fields) } }));

/** Hostnames may be left out, and nothing beyond their pattern is asked of them. */
const tlsV1Alpha2 = (schema: Schema): Schema =>
  withSpec(layer4V1Alpha2(schema), (spec, fields) => {
    const { minItems: _, rules: __, ...hostnames } = fields['hostnames'] ?? {};
    return { ...spec, required: ['rules'], properties: { ...fields, hostnames } };
  });

const older: ReadonlyMap<string, Schema> = new Map([
  [`${GATEWAY_API}/TCPRoute/v1alpha2`, layer4V1Alpha2(tcpRouteSchema)],
  [`${GATEWAY_API}/UDPRoute/v1alpha2`, layer4V1Alpha2(udpRouteSchema)],
  [`${GATEWAY_API}/TLSRoute/v1alpha2`, tlsV1Alpha2(tlsRouteSchema)],
]);

/** The schema of a version that differs from the one written today; undefined where there is no difference. */
export const olderSchema = (group: string, kind: string, version: string): Schema | undefined =>
  older.get(`${group}/${kind}/${version}`);
