import type { Resource } from '../../model/resource.ts';
import type { ConvertContext } from '../convert-class.ts';
import type { ClassPlan } from '../row.ts';

/**
 * Makes a plan of the Ingresses of one class, as its controller reads them: Ingresses that the API server takes, in the order
 * of the workspace.
 */
export type Provider = (
  className: string,
  ingresses: readonly Resource[],
  context: ConvertContext,
) => ClassPlan;
