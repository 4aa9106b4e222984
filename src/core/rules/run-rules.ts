import { createFinder, type Found } from './create-engine.ts';
import type { Steps } from '../incremental/steps.ts';
import type { Finding } from './finding.ts';
import { byPlace } from './by-place.ts';
import { rules } from './registry.ts';
import type { RuleContext } from './rule-context.ts';

const finder = createFinder(rules);

/** Everything that the catalogue finds in a workspace, by what it is about. */
export const findAll: (context: RuleContext) => Found = (context) => finder.find(context);

/** Looks at one object after the other, so that others can have the thread; `findAll` then does the rest. */
export const lookInSteps: (context: RuleContext) => Steps<void> = (context) => finder.look(context);

/** The same, in the order of files and positions. */
export const runRules = (context: RuleContext): readonly Finding[] =>
  [...findAll(context).values()].flat().sort(byPlace(context.model));
