import { rules } from '../../rules/registry.ts';
import { nearNames } from '../../text/near-names.ts';
import { mentionsOf } from '../checks/judge-check.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import { mentionsIn } from '../format/mentions-in.ts';
import type { LessonPlace } from '../format/place.ts';
import type { Prose } from '../format/prose.ts';
import { selectObjects } from '../selectors/select-objects.ts';
import { readSelector, type Selector } from '../selectors/selector.ts';
import { checksWithin } from '../checks/checks-within.ts';
import { goalsOf, type LessonContext } from './lesson-context.ts';
import { error } from './problem.ts';
import { termsOf } from './terms-of.ts';

/** Names of objects, terms, lessons, predictions and findings that nothing has. */
export function references(context: LessonContext): readonly LessonProblem[] {
  const { lesson, pack } = context;
  const terms = termsOf(pack);
  const prose: readonly Prose[] = [
    lesson.introduction,
    ...lesson.steps.flatMap((step) => [step.prose, step.after]),
    ...lesson.translations.flatMap(({ introduction, steps }) => [
      introduction,
      ...steps.flatMap((step) => [step.prose, step.after]),
    ]),
  ];
  return [
    ...prose.flatMap((one) => inProse(context, one, terms)),
    ...[
      ...lesson.screen.focus,
      ...lesson.steps.flatMap(({ goals }) => goals.flatMap(({ show }) => show)),
    ].flatMap(({ selector, at }) => ofSelector(context, selector, at)),
    ...lesson.needs.flatMap(({ text, at }) =>
      unknown(
        'lesson',
        text,
        at,
        pack.lessons.map(({ id }) => id),
      ),
    ),
    ...goalsOf(lesson).flatMap(({ goal }) => inCheck(context, goal.check, goal.at)),
  ];
}

const inProse = (
  context: LessonContext,
  prose: Prose,
  terms: ReadonlySet<string>,
): readonly LessonProblem[] =>
  mentionsIn(prose).flatMap((mention) => {
    if (mention.type === 'term') return unknown('term', mention.term, mention.at, [...terms]);
    if (mention.type === 'request') return [];
    const read = readSelector(mention.selector);
    if (!read.ok) return [error('lesson/reference', mention.at, read.message)];
    return ofSelector(context, read.selector, mention.at);
  });

/** Selectors may also name what a card is drawn for without a manifest, such as a load balancer. */
function ofSelector(
  { states, analysisOf }: LessonContext,
  selector: Selector,
  at: LessonPlace,
): readonly LessonProblem[] {
  const everywhere = [
    states.start,
    ...states.solutions,
    ...states.alternatives.flatMap((one) => one.solutions),
  ];
  if (selector.kind === 'LoadBalancer') return [];
  return everywhere.some((state) => selectObjects(selector, analysisOf(state).index).length > 0)
    ? []
    : [error('lesson/reference', at, `No state of the lesson holds ${selector.text}.`)];
}

function inCheck(
  context: LessonContext,
  check: Parameters<typeof checksWithin>[0],
  at: LessonPlace,
): readonly LessonProblem[] {
  return checksWithin(check).flatMap((one) =>
    mentionsOf(one).flatMap((mention): readonly LessonProblem[] => {
      switch (mention.what) {
        case 'selector': {
          // Other checks may well ask that something is not there.
          const read = one.key === 'did' ? readSelector(mention.text) : null;
          return read?.ok ? ofSelector(context, read.selector, at) : [];
        }
        case 'prediction':
          return unknown(
            'prediction',
            mention.id,
            at,
            context.lesson.steps.flatMap(({ predictions }) => predictions.map(({ id }) => id)),
          );
        case 'code':
          return isCode(mention.code) ? [] : unknown('finding', mention.code, at, codes());
        case 'request':
          return [];
      }
    }),
  );
}

const codes = (): readonly string[] => rules.map(({ code }) => code);

/** `group/*` stands for all of a group. */
const isCode = (code: string): boolean =>
  codes().some((one) => one === code || (code.endsWith('/*') && one.startsWith(code.slice(0, -1))));

function unknown(
  what: string,
  name: string,
  at: LessonPlace,
  known: readonly string[],
): readonly LessonProblem[] {
  if (known.includes(what === 'term' ? name.toLowerCase() : name)) return [];
  const [near] = nearNames(name, known, 1);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  const where = what === 'term' ? ' in the glossary of the pack' : '';
  return [error('lesson/reference', at, `There is no ${what} ${name}${where}.${hint}`)];
}
