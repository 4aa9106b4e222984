import { Environment, Optional } from '@marcbachmann/cel-js';
import { Duration } from '@marcbachmann/cel-js/evaluator';
import { lazy } from '../../../incremental/lazy.ts';
import { registerAddresses } from './addresses.ts';
import { payForGrowth, payForLoop } from './cost.ts';
import { define } from './define.ts';
import { NO_DURATION } from '../../go-duration.ts';
import { celDuration } from './cel-duration.ts';
import { celEquals, celIn } from './equality.ts';
import { durationText, formatText, timeText } from './format-text.ts';
import { registerFormats } from './formats.ts';
import { failure } from './failure.ts';
import { registerTexts } from './texts.ts';
import { hasField } from './has-field.ts';
import { registerLists } from './lists.ts';
import { registerLogic } from './logic.ts';
import { registerQuantities } from './quantities.ts';
import { OWN } from './rewrite.ts';
import { registerUrls } from './urls.ts';

/**
 * CEL as the API server knows it for rules of CRDs: `self`, `oldSelf`, optional values, and the libraries of
 * Kubernetes. `self` has no type: what fields a rule may read is checked against the schema (`check-fields.ts`).
 */
export const celEnvironment: () => Environment = lazy(makeEnvironment);

function makeEnvironment(): Environment {
  const environment = new Environment({
    enableOptionalTypes: true,
    unlistedVariablesAreDyn: false,
    // The arguments of `format` are of any types; the API server lets them.
    homogeneousAggregateLiterals: false,
    limits: { maxDepth: 600, maxAstNodes: 50_000 },
  });
  environment.registerVariable('self', 'dyn').registerVariable('oldSelf', 'dyn');
  registerTexts(environment);
  registerLists(environment);
  registerAddresses(environment);
  registerQuantities(environment);
  registerUrls(environment);
  registerFormats(environment);
  registerLogic(environment);

  const add = define(environment);
  add(`${OWN.equals}(dyn, dyn): bool`, celEquals);
  add(`${OWN.isIn}(dyn, dyn): bool`, celIn);
  add(`${OWN.has}(dyn, string): bool`, hasField);
  add(`${OWN.loop}(dyn, int): dyn`, payForLoop);
  add(`${OWN.growth}(dyn): dyn`, payForGrowth);
  add(`${OWN.keys}(dyn): dyn`, (range: unknown) =>
    Array.isArray(range) ? range.map((_, at) => BigInt(at)) : range,
  );
  add('durationInGo(string): google.protobuf.Duration', (text: string) => {
    const duration = celDuration(text);
    if (!duration) throw failure(NO_DURATION);
    return duration;
  });
  add('durationInGo(google.protobuf.Duration): google.protobuf.Duration', (duration: Duration) => duration);
  add('string(google.protobuf.Duration): string', durationText);
  add('string(google.protobuf.Timestamp): string', timeText);
  add('string.format(list): string', formatText);
  add('OptionalNamespace.ofNonZeroValue(dyn): optional<dyn>', (_: unknown, value: unknown) =>
    isZero(value) ? Optional.none() : Optional.of(value),
  );
  return environment;
}

const isZero = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  value === false ||
  value === 0n ||
  value === 0 ||
  (Array.isArray(value) && value.length === 0) ||
  (value instanceof Map && value.size === 0);
