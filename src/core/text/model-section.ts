/** A page of docs/model. */
export type ModelPage =
  | 'admission'
  | 'attachment'
  | 'choices'
  | 'filters'
  | 'glossary'
  | 'hostnames'
  | 'ingress'
  | 'makers'
  | 'references-and-grants'
  | 'releases'
  | 'routing'
  | 'service-resolution'
  | 'status';

/** A section of docs/model, by page and heading: `status#route-accepted`. `npm run links` checks that it is there. */
export type ModelSection = `${ModelPage}#${string}`;
