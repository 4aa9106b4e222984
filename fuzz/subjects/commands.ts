import type { Analysis } from '../../src/core/analysis.ts';
import { commands as all } from '../../src/core/commands/registry.generated.ts';
import { planCalls } from '../../src/core/planning/plan-calls.ts';
import { applyEdits } from '../../src/core/text/apply-edits.ts';
import type { Json } from '../../src/core/yaml/json.ts';
import { analysisOf, FILE } from '../../src/core/testing/workspace.ts';
import type { Random } from '../../bench/random.ts';
import { mutated } from '../mutate.ts';
import { sources } from '../sources.ts';
import { must, type Subject } from '../subject.ts';

const WORDS = [
  '',
  'a',
  'shop',
  'web',
  'http',
  'Service',
  '/cart',
  '*.example.com',
  '80',
  'x'.repeat(300),
  '\ud800',
  '__proto__',
  '../../a',
];

/** Whatever is asked of a damaged text, it is planned or refused in words; what is planned can be carried out and analysed. */
export const commands: Subject = {
  name: 'commands',
  run(random) {
    const source = random.pick(sources);
    const text = random.chance(0.4) ? source : mutated(source, random, 3);
    const analysis = analysisOf(text);
    const call = randomCall(analysis, random);
    const plan = planCalls(analysis, [call]);
    if (!plan.ok) {
      must(!plan.reason.includes('Internal error'), `${JSON.stringify(call)}: ${plan.reason}`);
      must(plan.reason.trim() !== '', `${JSON.stringify(call)} was refused without a reason`);
      return;
    }
    const after = applyEdits(
      text,
      plan.edits.filter(({ path }) => path === FILE),
    );
    const failed = analysisOf(after).findings.find(({ code }) => code === 'engine/rule-failed');
    must(failed === undefined, `after ${JSON.stringify(call)}: ${failed?.message ?? ''}`);
  },
};

type Call = Readonly<{ id: string; args: Readonly<Record<string, unknown>> }>;

/** A fix, or a command with arguments that are made from what there is, as strange as they come. */
function randomCall(analysis: Analysis, random: Random): Call {
  const fixes = analysis.findings.flatMap((finding) => finding.fixes.map(({ call }) => call));
  if (fixes.length > 0 && random.chance(0.4)) return random.pick(fixes);
  const { id, args } = random.pick(all);
  const keys = [...analysis.model.resources.keys(), 'core/Service/none/none'];
  const value = (): Json => {
    if (random.chance(0.5)) return random.pick(keys);
    return random.pick<Json>([
      random.pick(WORDS),
      1,
      true,
      null,
      [],
      [random.pick(keys)],
      { a: 1 },
      ['spec', 'rules', 0],
      FILE,
    ]);
  };
  return { id, args: Object.fromEntries(Object.keys(args).map((name) => [name, value()])) };
}
