import { arrayAt, objectAt } from '../../../model/access.ts';
import type { JsonObject } from '../../../yaml/json.ts';
import type { ExtensionKind } from '../shared/cover.ts';

export const ENVOY_GROUP = 'gateway.envoyproxy.io';

const API = `${ENVOY_GROUP}/v1alpha1`;

/** Who may send requests. */
export const securityPolicy: ExtensionKind = {
  apiVersion: API,
  kind: 'SecurityPolicy',
  binding: 'rule',
  finish: (spec) => {
    if (arrayAt(spec, 'authorization.rules').length === 0) return spec;
    const authorization: JsonObject = { defaultAction: 'Allow', ...objectAt(spec, 'authorization') };
    return { ...spec, authorization };
  },
};

/** How requests go on to the backends. */
export const backendTrafficPolicy: ExtensionKind = {
  apiVersion: API,
  kind: 'BackendTrafficPolicy',
  binding: 'rule',
};

/** How connections of clients are taken. */
export const clientTrafficPolicy: ExtensionKind = {
  apiVersion: API,
  kind: 'ClientTrafficPolicy',
  binding: 'listener',
};

/** What the filters of a route cannot do. */
export const httpRouteFilter: ExtensionKind = {
  apiVersion: API,
  kind: 'HTTPRouteFilter',
  binding: 'filter',
};

/** A backend that is no Service, or is reached otherwise. */
export const backend: ExtensionKind = { apiVersion: API, kind: 'Backend', binding: 'backend' };
