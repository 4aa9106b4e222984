import type { Json, Path } from '../../../yaml/json.ts';
import { checkLabel, checkSubdomain } from '../../words/names.ts';
import { has, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';

const NAMES = ['resourceClaimName', 'resourceClaimTemplateName'];

/** Devices that a Pod claims. */
export function checkResourceClaims(notes: Notes, path: Path, claims: readonly Json[]): void {
  const names = new Set<string>();
  for (const [index, claim] of claims.entries()) {
    const at = [...path, index];
    const name = textOf(claim, 'name');
    if (name === '') notes.required([...at, 'name']);
    else if (names.has(name)) notes.duplicate([...at, 'name'], name);
    else notes.named([...at, 'name'], name, checkLabel);
    names.add(name);
    checkSource(notes, at, claim);
  }
}

function checkSource(notes: Notes, path: Path, claim: Json): void {
  const given = NAMES.filter((field) => has(claim, field));
  const shown = { shown: asHeld(claim) };
  if (given.length === 2)
    notes.invalid(
      path,
      claim,
      'at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified',
      shown,
    );
  if (given.length === 0)
    notes.invalid(
      path,
      claim,
      'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`',
      shown,
    );
  for (const field of given) notes.named([...path, field], textOf(claim, field), checkSubdomain);
}

/** A claim as the program of the server holds it: its fields have names of their own there, and what is not set is null. */
const asHeld = (claim: Json): string =>
  JSON.stringify({
    Name: textOf(claim, 'name'),
    ResourceClaimName: textOrNull(claim, 'resourceClaimName'),
    ResourceClaimTemplateName: textOrNull(claim, 'resourceClaimTemplateName'),
  });

const textOrNull = (claim: Json, field: string): string | null =>
  has(claim, field) ? textOf(claim, field) : null;
