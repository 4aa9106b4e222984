/** What a participant may do, from the most to the least. */
export const ROLES = ['lead', 'edit', 'suggest', 'look'] as const;

export type Role = (typeof ROLES)[number];

/** The roles that a room can give everybody who comes. */
export const EVERYBODY = ['edit', 'suggest', 'look'] as const;

export type EverybodyRole = (typeof EVERYBODY)[number];

export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);

export const isEverybodyRole = (value: unknown): value is EverybodyRole =>
  EVERYBODY.some((role) => role === value);

/** Whether the role writes the shared document. Everybody writes his own copy. */
export const writesShared = (role: Role): boolean => role === 'lead' || role === 'edit';
