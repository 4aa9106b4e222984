import type { ResourceKey } from '../../core/model/resource.ts';
import { Uri } from './monaco.ts';

const SCHEME = 'gatehouse-resource';

/** An object as a URI that Monaco can open: its place is looked up when it is opened. */
export const resourceUri = (key: ResourceKey): Uri => Uri.from({ scheme: SCHEME, path: '/', query: key });

/** The object behind such a place; null for any other. */
export const resourceOf = (uri: Uri): ResourceKey | null =>
  uri.scheme === SCHEME ? (uri.query as ResourceKey) : null;
