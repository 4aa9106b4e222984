import { readSavedRequest, type SavedRequest } from '../../traffic/expectations/saved-request.ts';
import type { JsonObject } from '../../yaml/json.ts';
import {
  asMapping,
  inside,
  itemsOf,
  oneOf,
  onlyKeys,
  optional,
  required,
  requiredId,
  text,
  wrong,
  type Entry,
} from './entry.ts';
import { PREDICTION_STATES, type Prediction, type PredictionOption, type PredictionState } from './lesson.ts';
import { checkIn } from './read-goals.ts';

/** What says of a prediction how its request is sent. */
const REQUEST_KEYS = ['request', 'headers', 'gateway', 'ingress', 'service', 'from', 'sni', 'port'];
const KEYS = ['id', 'ask', 'because', 'options', 'on', ...REQUEST_KEYS];

/**
 * Reads a block `predict`.
 *
 * @param usual the state on which its predictions are asked unless they say otherwise
 */
export const readPredictions = (block: Entry, usual: PredictionState): readonly Prediction[] =>
  itemsOf(block, 'predict').flatMap((item) => {
    const entry = asMapping(item, 'A prediction');
    const prediction = entry && readPrediction(entry, usual);
    return prediction ? [prediction] : [];
  });

function readPrediction(entry: Entry<JsonObject>, usual: PredictionState): Prediction | null {
  const id = requiredId(entry, 'id', 'This prediction');
  const what = id === undefined ? 'This prediction' : `Prediction ${id}`;
  onlyKeys(entry, KEYS, what);
  const ask = required(entry, 'ask', text, what);
  const because = required(entry, 'because', text, what);
  const on = optional(entry, 'on', oneOf(PREDICTION_STATES)) ?? usual;
  const sent = Object.fromEntries(Object.entries(entry.value).filter(([key]) => REQUEST_KEYS.includes(key)));
  const request = 'request' in sent ? readRequest(entry, sent, what) : null;
  const list = itemsOf(inside(entry, 'options'), 'options');
  const options = list.flatMap((item) => readOption(item, sent, what) ?? []);
  if (list.length < 2 || list.length > 5)
    wrong(entry, `${what} has ${list.length} options; there are two to five.`, { path: ['options'] });
  if (id === undefined || ask === undefined || because === undefined || options.length < list.length)
    return null;
  return { id, ask, because, request, on, options, at: entry.placeOf([]) };
}

function readRequest(entry: Entry<JsonObject>, sent: JsonObject, what: string): SavedRequest | null {
  const { ingress, ...rest } = sent;
  const read = readSavedRequest(ingress === undefined ? rest : { ...rest, ingressClass: ingress });
  if (read.problem === null && read.request) return read;
  wrong(entry, `${what}: ${read.problem ?? 'The request cannot be read.'}`, { path: ['request'] });
  return null;
}

function readOption(item: Entry, sent: JsonObject, what: string): PredictionOption | null {
  const entry = asMapping(item, 'An option');
  if (!entry) return null;
  const say = required(entry, 'say', text, `An option of ${what}`);
  const right = rightOf(entry, sent, what);
  return say === undefined || right === null ? null : { say, right, at: entry.placeOf([]) };
}

/** The check of an option, or what its author states; an option that says nothing is wrong. */
function rightOf(entry: Entry<JsonObject>, sent: JsonObject, what: string): PredictionOption['right'] | null {
  const keys = Object.keys(entry.value).filter((key) => key !== 'say');
  if (keys.length === 0) return false;
  const [key] = keys;
  if (keys.length === 1 && key === 'right') {
    const { value } = inside(entry, 'right');
    if (typeof value === 'boolean') return value;
    wrong(entry, 'right is true or false.', { path: ['right'] });
    return null;
  }
  // An expectation is about the request above it; any other check stands for itself.
  const isExpectation = keys.every((one) => ['expect', 'sees', 'gets'].includes(one));
  return checkIn(entry, ['say'], `An option of ${what}`, isExpectation ? sent : {});
}
