/** The name of Gatehouse as a field manager. It is always the same, since what is left out is given up. */
export const FIELD_MANAGER = 'gatehouse';
