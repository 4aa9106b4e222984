import type { RequestJson } from '../../src/core/traffic/request/parse-request.ts';
import type { Changes, Engine } from './create-engine.ts';

type Question = Readonly<{ id: number }> & (Readonly<{ apply: Changes }> | Readonly<{ decide: RequestJson }>);

/** Answers one line of the protocol. What cannot be answered is an answer too: `{ id, error }`. */
export function answerLine(engine: Engine, line: string): string {
  const question = JSON.parse(line) as Question;
  const { id } = question;
  try {
    const result = 'apply' in question ? engine.apply(question.apply) : engine.decide(question.decide);
    return JSON.stringify({ id, result });
  } catch (error) {
    return JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) });
  }
}
