import { meshFeatures } from '../../src/core/status/supported-features.ts';
import type { RequestJson } from '../../src/core/traffic/request/parse-request.ts';
import type { Changes, Engine } from './create-engine.ts';

type Question = Readonly<{ id: number }> &
  (Readonly<{ apply: Changes }> | Readonly<{ decide: RequestJson }> | Readonly<{ features: 'mesh' }>);

/** Answers one line of the protocol. What cannot be answered is an answer too: `{ id, error }`. */
export function answerLine(engine: Engine, line: string): string {
  const question = JSON.parse(line) as Question;
  const { id } = question;
  try {
    return JSON.stringify({ id, result: resultOf(engine, question) });
  } catch (error) {
    return JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

function resultOf(engine: Engine, question: Question): unknown {
  if ('apply' in question) return engine.apply(question.apply);
  return 'decide' in question ? engine.decide(question.decide) : meshFeatures;
}
