import type { Identity } from '../model/resource.ts';
import { either } from '../text/words.ts';
import { describe } from '../topology/describe.ts';
import { roleInGenitive, roleInWords, type Persona, type Role } from './role.ts';
import { isTheirs, namespaceOfRole, writersOf, type Surroundings } from './writers-of.ts';

/**
 * Whether a role may write an object (docs/model/roles.md#who-may-write-what).
 *
 * @param namespaces those of the role; null for any
 */
export const mayWrite = (
  role: Role,
  namespaces: Persona['namespaces'],
  object: Identity,
  surroundings?: Surroundings,
): boolean => whyNotWrite(role, namespaces, object, surroundings) === null;

/** Why a role may not write an object. */
export type WriteRefusal = Readonly<{
  /** Whose it is instead: `Gateway lobby/hall is the operator's`. */
  whose: string;
  /** Whom to ask, and why: `Ask the operator of lobby: its listeners decide who may attach`. */
  ask: string;
}>;

/** As `mayWrite`: null where the role may write it, else why it may not. */
export function whyNotWrite(
  role: Role,
  namespaces: Persona['namespaces'],
  object: Identity,
  surroundings?: Surroundings,
): WriteRefusal | null {
  const { writers, decides } = writersOf(object, surroundings);
  const namespace = namespaceOfRole(object);
  const isOfRole = writers.includes(role);
  if (isOfRole && (role === 'provider' || isTheirs(namespaces, namespace))) return null;
  const asked = either(writers.map((writer) => roleInWords(writer, namespace)));
  return {
    whose: isOfRole
      ? `${describe(object)} is of another namespace`
      : `${describe(object)} is ${either(writers.map(roleInGenitive))}`,
    ask: `Ask ${asked}: ${decides}`,
  };
}

/** A refusal in sentences. */
export const refusalText = ({ whose, ask }: WriteRefusal): string => `${whose}. ${ask}.`;
