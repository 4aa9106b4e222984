// Written by `npm run registries`.
import { mirrorReference } from './request-mirror.ts';
import { extensionReference } from './extension-ref.ts';
import { externalAuthReference } from './external-auth.ts';

export const filterReferences = [
  mirrorReference,
  extensionReference,
  externalAuthReference,
] as const;
