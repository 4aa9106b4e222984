import type { NginxModel, ReadIngress } from '../../../ingress/nginx/nginx-model.ts';
import type { InstalledCrds } from '../../../model/installed-crds.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { Need } from '../../need.ts';
import type { ConvertOptions } from '../../options.ts';
import type { AnnotationEffects } from '../shared/annotation-effects.ts';
import type { VerdictBook } from '../shared/verdict-book.ts';

/** What the conversion of an ingress-nginx goes by, and where it says what it does. */
export type NginxContext = Readonly<{
  model: NginxModel;
  options: ConvertOptions;
  crds: InstalledCrds;
  index: ResourceIndex;
  book: VerdictBook;
  effects: AnnotationEffects;
  /** What the annotations of an Ingress need, the same objects for all its locations. */
  needsOf: (by: ReadIngress) => readonly Need[];
}>;
