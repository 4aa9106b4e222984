import { objectAt } from './access.ts';
import type { Resource } from './resource.ts';

/** The annotation of a Secret whose certificate was made for trying out. */
export const THROWAWAY_ANNOTATION = 'gatehouse.dev/throwaway';

/** Whether a Secret says of itself that its certificate was made for trying out. */
export const isThrowaway = ({ value }: Pick<Resource, 'value'>): boolean =>
  objectAt(value, 'metadata.annotations')[THROWAWAY_ANNOTATION] === 'true';
