import type { Resource } from '../../model/resource.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { ResourceIndex } from '../resource-index.ts';

/** The core kinds that controllers make from other objects, or from annotations. */
export type MadeKind = 'Secret' | 'ConfigMap';

/** Whether a namespace gets one. It is only asked of namespaces that are referred to. */
export type Reach = (namespace: string, index: ResourceIndex) => boolean;

/** An object that a controller makes in the cluster, so that no manifest holds it, or none with its values. */
export type Product = Readonly<{
  kind: MadeKind;
  name: string;
  /** Its namespace; or which namespaces get one of this name. */
  namespace: string | Reach;
  /** The annotations it gets, where they are known: other makers read them. */
  annotations?: JsonObject;
  /** The controller only writes values into an object that is there. */
  fillsOnly?: true;
  /** What else must hold. */
  when?: (index: ResourceIndex) => boolean;
}>;

/** A Secret or ConfigMap whose annotations ask for copies. */
export type CopySource = Readonly<{
  kind: MadeKind;
  namespace: string;
  name: string;
  annotations: JsonObject;
}>;

/** A namespace that a package is installed into; null where it is not known which. */
export type Destination = string | null;

/** Software that makes objects in the cluster (docs/model/makers.md). */
export type Maker = Readonly<{
  /** As it is called in words: `cert-manager`. */
  software: string;
  /** What it makes of an object, by `group/Kind`. */
  makes?: Readonly<Record<string, (resource: Resource) => readonly Product[]>>;
  /** What it makes of the annotations of a Secret or ConfigMap, or of one that others make. */
  copies?: (source: CopySource) => readonly Product[];
  /** Objects that stand for a whole package of others, of any kind: where they are installed, by `group/Kind`. */
  installs?: Readonly<Record<string, (resource: Resource) => readonly Destination[]>>;
}>;

/** Declares a maker. It is plain data; the function gives it its type. */
export const defineMaker = (maker: Maker): Maker => maker;
