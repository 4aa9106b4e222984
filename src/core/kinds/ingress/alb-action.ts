import { stringAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';

/** The name of a port that makes a backend an action of the AWS Load Balancer Controller. */
export const ALB_ACTION_PORT = 'use-annotation';

/** Begins the annotations that define actions; what follows is the name of the backend. */
export const ALB_ACTION = 'alb.ingress.kubernetes.io/actions.';

/**
 * Whether the `service` of a backend is an action of the AWS Load Balancer Controller (a redirect, a fixed response, a
 * weighted forward), which an annotation of its Ingress defines: there is no Service of its name.
 */
export const isAlbAction = (backend: Json): boolean => stringAt(backend, 'port.name') === ALB_ACTION_PORT;
