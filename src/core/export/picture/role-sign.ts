import { ROLE_SHAPES, type Role } from '../../roles/role.ts';
import type { PictureColours } from './picture-colours.ts';
import { element } from './svg-element.ts';

/** How wide and high the sign of a role is. */
export const ROLE_SIGN = 12;

/** The sign of a role in its colour, so that its middle is at a point. */
export const drawRoleSign = (role: Role, x: number, y: number, colours: PictureColours): string =>
  element('path', {
    'data-role': role,
    d: ROLE_SHAPES[role],
    transform: `translate(${x - ROLE_SIGN / 2} ${y - ROLE_SIGN / 2})`,
    fill: colours[`role-${role}`],
  });
