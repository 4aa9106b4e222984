import type { Finding } from '../rules/finding.ts';

/** A finding on one line: the sentence for people, then the line of the API server where that is another. */
export const fullMessage = ({ message, serverWords }: Pick<Finding, 'message' | 'serverWords'>): string =>
  serverWords === undefined ? message : `${message} ${serverWords}`;
