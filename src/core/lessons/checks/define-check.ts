import type { Check, Judgement, Mention, ReadCheck, Setting, Shown } from './check.ts';
import type { CheckFields } from './check-fields.ts';

/** The parts of the reference, in its order. */
export const CHECK_GROUPS = [
  'status',
  'findings',
  'objects',
  'traffic',
  'text',
  'roles and design',
  'learner',
  'combining',
] as const;

/** What a check finds: words for either outcome come with it, in whole sentences. */
export type Verdict = Readonly<{ met: boolean; found: string; show?: Shown | undefined }>;

interface Definition<Value> {
  /** What names the check in a goal. */
  readonly key: string;
  /** Keys that may stand beside it. */
  readonly beside?: readonly string[];
  readonly group: (typeof CHECK_GROUPS)[number];
  /** When it is met, as a sentence for authors. */
  readonly when: string;
  /** What the learner reads when it is not, as a sentence for authors. */
  readonly otherwise: string;
  /** As an author writes it, in YAML of one line. */
  readonly examples: readonly [string, ...string[]];
  /** It is about what happened in a step, and is not judged in later ones. */
  readonly ofStep?: true;
  /** Reads what stands in the goal. Undefined where `fields` has noted a problem. */
  readonly read: (fields: CheckFields) => Value | undefined;
  /** What the check asks for, as a sentence. */
  readonly expects: (value: Value, setting: Setting) => string;
  readonly judge: (value: Value, setting: Setting, judgeInner: JudgeCheck) => Verdict | Judgement;
  /** What it names, so that a lesson can be checked for names of nothing. */
  readonly mentions?: (value: Value) => readonly Mention[];
  /** The checks that it combines. */
  readonly inner?: (value: Value) => readonly Check[];
  /** Why other right answers might fail it, as a sentence; null where they would not. */
  readonly caution?: (value: Value) => string | null;
}

/** Judges a check. */
export type JudgeCheck = (check: Check, setting: Setting) => Judgement;

/** A check as the registry holds it: of values it knows only that `read` made them. */
export type CheckDefinition = Readonly<{
  key: string;
  beside: readonly string[];
  group: (typeof CHECK_GROUPS)[number];
  when: string;
  otherwise: string;
  examples: readonly [string, ...string[]];
  ofStep: boolean;
  read: (fields: CheckFields) => ReadCheck;
  judge: (check: Check, setting: Setting, judgeInner: JudgeCheck) => Judgement;
  mentions: (check: Check) => readonly Mention[];
  inner: (check: Check) => readonly Check[];
  caution: (check: Check) => string | null;
}>;

/**
 * Defines a check: how it is read, when it is met, and what is said of it. Its value is known to it alone, so the one place
 * where it is taken for what `read` made of it is here.
 */
export function defineCheck<Value>(definition: Definition<Value>): CheckDefinition {
  const { key, beside = [], group, when, otherwise, examples, ofStep = false } = definition;
  const valueOf = (check: Check): Value => check.value as Value;
  return {
    key,
    beside,
    group,
    when,
    otherwise,
    examples,
    ofStep,
    read(fields) {
      const value = definition.read(fields);
      if (value === undefined || fields.problems.length > 0) return { ok: false, problems: fields.problems };
      return { ok: true, check: { key, value } as unknown as Check };
    },
    judge(check, setting, judgeInner) {
      const value = valueOf(check);
      const verdict = definition.judge(value, setting, judgeInner);
      if ('expected' in verdict) return verdict;
      const { met, found, show } = verdict;
      if (met) return { met, found, show };
      return { met: false, expected: definition.expects(value, setting), instead: found, show };
    },
    mentions: (check) => definition.mentions?.(valueOf(check)) ?? [],
    inner: (check) => definition.inner?.(valueOf(check)) ?? [],
    caution: (check) => definition.caution?.(valueOf(check)) ?? null,
  };
}
