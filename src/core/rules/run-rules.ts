import { createEngine } from './create-engine.ts';
import type { Finding } from './finding.ts';
import { rules } from './registry.ts';
import type { RuleContext } from './rule-context.ts';

const engine = createEngine(rules);

/** Everything that the catalogue finds in a workspace, in the order of files and positions. */
export const runRules = (context: RuleContext): readonly Finding[] => engine(context);
