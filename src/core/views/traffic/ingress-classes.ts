import { controllerWords } from '../../ingress/controllers/controller-groups.ts';
import type { IngressPlane } from '../../ingress/ingress-plane.ts';

/** A class of Ingresses to which requests can be sent. */
export type IngressClassView = Readonly<{
  name: string;
  /** What is simulated in its place: `ingress-nginx`; null where requests to it are not decided. */
  controller: string | null;
}>;

/** The classes that the Ingresses of a workspace are of, by name, with the controller of each. */
export const ingressClasses = ({ controllers }: IngressPlane): readonly IngressClassView[] =>
  controllers
    .flatMap(({ kind, group }) =>
      group.classes.map((name) => ({ name, controller: kind && controllerWords(kind) })),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
