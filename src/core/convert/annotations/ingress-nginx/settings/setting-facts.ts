import type { AnnotationFact } from '../../fact.ts';
import { accessSettings } from './access.ts';
import { connectionSettings } from './connections.ts';
import { processSettings } from './process.ts';
import { requestSettings } from './requests.ts';

/** What is known of each key of the ConfigMap of ingress-nginx, as of v1.15.1. */
export const settingFacts: ReadonlyMap<string, AnnotationFact> = new Map(
  Object.entries<AnnotationFact>({
    ...accessSettings,
    ...connectionSettings,
    ...requestSettings,
    ...processSettings,
  }),
);
