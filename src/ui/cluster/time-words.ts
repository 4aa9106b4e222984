import { currentLanguage } from '../../texts/language.ts';

const format = (time: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(currentLanguage(), options).format(time);

/** A time of today, from milliseconds since 1970. */
export const timeWords = (time: number): string => format(new Date(time), { timeStyle: 'medium' });

/** A day with its time, as the API server writes it; empty where it does not say. */
export const dayWords = (time: string | null): string =>
  time === null ? '' : format(new Date(time), { dateStyle: 'medium', timeStyle: 'medium' });
