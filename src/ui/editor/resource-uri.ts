import type { ResourceKey } from '../../core/model/resource.ts';
import { Uri } from './monaco.ts';

const SCHEME = 'gatehouse-resource';

/** An object as a place that Monaco can lead to: the workspace finds where it stands when it is gone to. */
export const resourceUri = (key: ResourceKey): Uri => Uri.from({ scheme: SCHEME, path: '/', query: key });

/** The object behind such a place; null for any other. */
export const resourceOf = (uri: Uri): ResourceKey | null =>
  uri.scheme === SCHEME ? (uri.query as ResourceKey) : null;
