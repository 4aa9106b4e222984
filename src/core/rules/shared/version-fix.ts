import { NETWORKING } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import type { Fix } from '../finding.ts';
import { setFix } from './fixes.ts';

/** Writes an object in another version, with the fields that are called differently there. */
export const versionFix = (resource: Resource, apiVersion: string): Fix =>
  resource.kind === 'Ingress' && apiVersion === `${NETWORKING}/v1`
    ? {
        title: `Write it as ${apiVersion}, with its fields`,
        call: { id: 'modernise-ingress', args: { key: resource.key } },
      }
    : setFix(resource, ['apiVersion'], apiVersion, `Set apiVersion to ${apiVersion}`);
