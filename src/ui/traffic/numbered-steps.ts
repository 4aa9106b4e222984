import type { StepView } from '../../core/views/traffic/step-view.ts';

/** Steps with keys. Two may have the same text; their number among those makes the key unique. */
export function numberedSteps(steps: readonly StepView[]): readonly (readonly [string, StepView])[] {
  const seen = new Map<string, number>();
  return steps.map((step) => {
    const words = step.group?.id ?? `${step.stage} ${step.subject} ${step.reason}`;
    const number = (seen.get(words) ?? 0) + 1;
    seen.set(words, number);
    return [`${words} ${number}`, step];
  });
}
