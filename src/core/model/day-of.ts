/** The day of a moment as options have it (`WorkspaceOptions.today`), in UTC: `2026-01-31`. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
