import type { Analysis } from '../../analysis.ts';
import { counterpartsOf, type Counterparts } from './counterparts.ts';
import { documentRows } from './document-rows.ts';
import { modelsOf, type ModelRow } from './model-row.ts';
import { requestRows } from './request-rows.ts';

/** The two models as plain data for the screen: what stands for what, and what is where. */
export type ModelsView = Readonly<{ counterparts: Counterparts; rows: readonly ModelRow[] }>;

/** What is to be said of the Ingresses of a workspace beside its Gateways (docs/model/comparison.md#what-is-where). */
export function modelsView(analysis: Analysis): ModelsView {
  const models = modelsOf(analysis);
  return {
    counterparts: counterpartsOf(analysis),
    rows: [...requestRows(models), ...documentRows(models)],
  };
}
