/** What scrolls and may hold nothing to go to has the focus itself, so that keys reach all of it. */
export const scrolledByKeys = { tabIndex: 0 } as const;
