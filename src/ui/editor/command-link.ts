import { inMarkdown } from '../../core/assist/meaning-words.ts';

/** A link in a hover that runs a command of the editor. */
export const commandLink = (label: string, command: string, argument: unknown): string =>
  `[${inMarkdown(label)}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
