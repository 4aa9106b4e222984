import type { Role } from '../../core/roles/role.ts';
import { rolesTexts } from '../../texts/en/roles.ts';

/** How a role is shown: its sign, so that its colour is not needed, and its words. */
export const roleWords: Readonly<
  Record<Role, Readonly<{ sign: string; name: () => string; about: () => string }>>
> = {
  provider: { sign: '▲', name: rolesTexts.provider, about: rolesTexts.aboutProvider },
  operator: { sign: '■', name: rolesTexts.operator, about: rolesTexts.aboutOperator },
  developer: { sign: '●', name: rolesTexts.developer, about: rolesTexts.aboutDeveloper },
};
