import type { Resource } from '../../model/resource.ts';
import type { ConvertContext } from '../convert-class.ts';
import type { ClassPlan } from '../row.ts';

/** The Ingresses that one controller reads. */
export type ClassInput = Readonly<{
  /** The name of its class; of several the first, empty for Ingresses without any. */
  className: string;
  /** `spec.controller` of the class; null where it is not in the manifests. */
  controllerName: string | null;
  /** Those that the API server takes, in the order of the workspace. */
  ingresses: readonly Resource[];
}>;

/** Makes a plan of the Ingresses of one class, as its controller reads them. */
export type Provider = (input: ClassInput, context: ConvertContext) => ClassPlan;
