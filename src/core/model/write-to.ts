import type { ResourceKey } from './resource.ts';

/**
 * Where edits go of objects that a root makes of a base: to the file that holds the field, to the base, which all of its
 * roots build, or to a patch of the root in view.
 */
export type WriteTo = 'written' | 'base' | 'patch';

/** The two files that an edit of an object can go to. */
export type Destinations = Readonly<{
  key: ResourceKey;
  base: Readonly<{
    file: string;
    /** The roots that build it, as people name them. */
    roots: readonly string[];
  }>;
  patch: Readonly<{
    file: string;
    /** There is no patch for the object yet: it is made, and listed in the kustomization. */
    isNew: boolean;
  }>;
}>;
