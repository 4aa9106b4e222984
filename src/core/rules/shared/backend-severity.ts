import { isOverlooked } from '../../status/route/is-overlooked.ts';
import type { Reference } from '../../topology/references.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { RuleReport } from '../define-rule.ts';

/** What is wrong with a backend is no error where the implementation in force says of the route that it is resolved. */
export const backendSeverity = (reference: Reference, index: ResourceIndex): Pick<RuleReport, 'severity'> =>
  isOverlooked(reference, index) ? { severity: 'warning' } : {};
