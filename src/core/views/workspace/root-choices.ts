import { rootsIn } from '../../builds/cluster-view.ts';
import { REST, rootTitle } from '../../builds/roots.ts';
import type { Model } from '../../model/model.ts';

/** A root that can be shown. */
export type RootChoice = Readonly<{
  /** As the option `view` names it. */
  id: string;
  label: string;
  /** How many objects of the Gateway API, and Ingresses, its files hold; null for the files of no root. */
  routing: number | null;
  /** Whether it is the one on screen. */
  shown: boolean;
}>;

/** The roots of a workspace, the first one first; none where every document is an object of the cluster. */
export const rootChoices = (model: Model): readonly RootChoice[] =>
  (rootsIn(model)?.list ?? []).map(({ id, routing }) => ({
    id,
    label: rootTitle(id),
    routing: id === REST ? null : routing,
    shown: id === model.view?.root,
  }));
