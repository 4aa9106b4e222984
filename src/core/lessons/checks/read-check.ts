import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { isObject } from '../../yaml/is-object.ts';
import { nearNames } from '../../text/near-names.ts';
import { listed } from '../../text/words.ts';
import type { Check, CheckProblem, ReadCheck } from './check.ts';
import { checkFields } from './check-fields.ts';
import { checkOf, checkKeys } from './checks.ts';

/** Checks in checks, at most this deep: an author needs two. */
const DEEPEST = 8;

const fault = (path: Path, message: string): CheckProblem => ({ path, message });

/**
 * Reads the check of an entry: the keys of a goal that are not its own, an option, or an item of `all`. Exactly one key
 * names the check; others belong to it. Never throws: what cannot be read is a problem with its place in the entry.
 */
export const readCheck = (entry: Json): ReadCheck => read(entry, [], 0);

function read(entry: Json, path: Path, depth: number): ReadCheck {
  if (depth > DEEPEST) return refuse(fault(path, `Checks stand in checks, at most ${DEEPEST} deep.`));
  if (!isObject(entry))
    return refuse(fault(path, 'A check is an object such as {exists: Kind/namespace/name}.'));
  const written = Object.keys(entry);
  const named = written.filter((key) => checkOf(key) !== undefined && !belongs(key, entry));
  const [key, second] = named;
  if (key === undefined) return refuse(...noCheck(written, path));
  if (second !== undefined)
    return refuse(
      fault(
        [...path, second],
        `${listed(named)} are ${named.length} checks, and a goal has one: combine them with all or any.`,
      ),
    );
  const definition = checkOf(key);
  if (!definition) return refuse(...noCheck(written, path));
  const allowed = [key, ...definition.beside];
  const strange = written.filter((one) => !allowed.includes(one));
  if (strange.length > 0) return refuse(...strange.map((one) => unknownKey(one, key, allowed, path)));
  return definition.read(checkFields(entry, path, (item, at) => read(item, at, depth + 1)));
}

/** Whether a key that could name a check stands beside another one, to which it belongs. */
const belongs = (key: string, entry: JsonObject): boolean =>
  Object.keys(entry).some((other) => other !== key && checkOf(other)?.beside.includes(key));

const refuse = (...problems: readonly CheckProblem[]): ReadCheck => ({ ok: false, problems });

function unknownKey(name: string, key: string, allowed: readonly string[], path: Path): CheckProblem {
  const [near] = nearNames(name, allowed, 1);
  const meant = near === undefined ? ` It has ${listed(allowed)}.` : ` Is ${near} meant?`;
  return fault([...path, name], `The check ${key} has no ${name}.${meant}`);
}

function noCheck(written: readonly string[], path: Path): readonly CheckProblem[] {
  if (written.length === 0) return [fault(path, 'There is no check.')];
  return written.map((name) => {
    const [near] = nearNames(name, checkKeys, 1);
    return fault(
      [...path, name],
      `There is no check ${name}.${near === undefined ? '' : ` Is ${near} meant?`}`,
    );
  });
}

/** All checks of a check: itself, and those that it combines. */
export const allChecks = (check: Check): readonly Check[] => [
  check,
  ...(checkOf(check.key)?.inner(check) ?? []).flatMap(allChecks),
];
