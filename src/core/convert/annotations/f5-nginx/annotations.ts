import type { AnnotationSet } from '../annotation-set.ts';
import { access, limits } from './access.ts';
import { balancing } from './balancing.ts';
import { routing } from './routing.ts';
import { appProtect, appProtectDos, mesh, plus } from './commercial.ts';

export const nginxOrg = {
  name: 'NGINX Ingress Controller (F5)',
  prefix: 'nginx.org/',
  readFrom: 'August 2026',
  facts: { ...routing, ...access, ...limits, ...balancing },
  open: {},
} as const satisfies AnnotationSet;

const more = { name: nginxOrg.name, readFrom: nginxOrg.readFrom, open: {} } as const;

/** What has other prefixes. */
export const nginxCom = { ...more, prefix: 'nginx.com/', facts: plus } as const satisfies AnnotationSet;
export const f5AppProtect = {
  ...more,
  prefix: 'appprotect.f5.com/',
  facts: appProtect,
} as const satisfies AnnotationSet;
export const f5AppProtectDos = {
  ...more,
  prefix: 'appprotectdos.f5.com/',
  facts: appProtectDos,
} as const satisfies AnnotationSet;
export const nginxMesh = { ...more, prefix: 'nsm.nginx.com/', facts: mesh } as const satisfies AnnotationSet;
