import { createFinder, type Found } from './create-engine.ts';
import type { Finding } from './finding.ts';
import { byPlace } from './by-place.ts';
import { rules } from './registry.ts';
import type { RuleContext } from './rule-context.ts';

/** Everything that the catalogue finds in a workspace, by what it is about. */
export const findAll: (context: RuleContext) => Found = createFinder(rules);

/** The same, in the order of files and positions. */
export const runRules = (context: RuleContext): readonly Finding[] =>
  [...findAll(context).values()].flat().sort(byPlace(context.model));
