/** The page of a rule in the documentation: `rules/attachment-parent-missing`. */
export const docsPage = (code: string): string => `rules/${code.replace('/', '-')}`;
