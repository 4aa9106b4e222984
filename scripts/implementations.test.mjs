import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { implementationsIn, implementationsText } from './implementations.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'reports-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const profile = (name, ...features) => `
  - name: ${name}
    core: { result: success }
    extended: { result: success, supportedFeatures: [${features}], unsupportedFeatures: [HTTPRouteRetry] }`;

const report = ({ project = 'example/edge', version = 'v2', api = 'v1.6.0', date, profiles }) => `
apiVersion: gateway.networking.k8s.io/v1
kind: ConformanceReport
date: "${date}T10:00:00+02:00"
gatewayAPIChannel: experimental
gatewayAPIVersion: ${api}
implementation:
  organization: ${project.split('/')[0]}
  project: ${project.split('/')[1]}
  version: ${version}
profiles:${profiles}
`;

function write(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

test('the newest version counts, with what it has in any mode, and without the mesh', () => {
  write({
    'v1.6.0/edge/default.yaml': report({
      date: '2026-06-30',
      profiles: profile('GATEWAY-HTTP', 'HTTPRouteCORS', 'ListenerSet') + profile('MESH-HTTP', 'MeshHTTP'),
    }),
    'v1.6.0/edge/other-mode.yaml': report({
      date: '2026-07-01',
      profiles: profile('GATEWAY-TLS', 'ListenerSet', 'TLSRouteModeMixed'),
    }),
    'v1.6.0/edge/older.yaml': report({
      version: 'v1',
      date: '2026-05-01',
      profiles: profile('GATEWAY-HTTP', 'HTTPRouteRetry'),
    }),
    'v1.10.0/core.yaml': report({
      project: 'example/core-only',
      api: 'v1.10.0',
      date: '2026-01-02',
      profiles: '\n  - { name: GATEWAY-HTTP, core: { result: success } }',
    }),
    'v1.9.0/core.yaml': report({
      project: 'example/core-only',
      api: 'v1.9.0',
      date: '2026-08-02',
      profiles: profile('GATEWAY-HTTP', 'HTTPRouteRetry'),
    }),
    'v1.6.0/edge/README.md': 'kind: ConformanceReport',
    'v1.6.0/edge/values.yaml': 'kind: Values',
  });
  const implementations = implementationsIn(folder, new Map([['example/edge', 'The Edge']]));
  expect(implementationsText(implementations)).toBe(`[
  {
    "name": "core-only",
    "project": "example/core-only",
    "version": "v2",
    "gatewayApi": "v1.10.0",
    "date": "2026-01-02",
    "features": []
  },
  {
    "name": "The Edge",
    "project": "example/edge",
    "version": "v2",
    "gatewayApi": "v1.6.0",
    "date": "2026-07-01",
    "features": ["HTTPRouteCORS", "ListenerSet", "TLSRouteModeMixed"]
  }
]
`);
});
