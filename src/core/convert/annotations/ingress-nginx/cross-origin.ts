import { approximated, boolean, number, type AnnotationFact } from '../fact.ts';

const cors = (field: string, difference: string): AnnotationFact =>
  approximated(3, 1, `HTTPRoute spec.rules[].filters[].cors.${field}`, difference, 'HTTPRouteCORS');

const ANSWERS =
  'Only preflight requests with an Origin are answered by the gateway, and only their answers have all CORS headers.';

/** Cross-origin requests, answered by the gateway. */
export const crossOrigin = {
  'enable-cors': boolean(cors('allowOrigins', ANSWERS)),
  'cors-allow-origin': cors('allowOrigins', 'A wildcard in an origin stands for any number of labels.'),
  'cors-allow-methods': cors('allowMethods', ANSWERS),
  'cors-allow-headers': cors('allowHeaders', ANSWERS),
  'cors-allow-credentials': boolean(cors('allowCredentials', ANSWERS)),
  'cors-expose-headers': cors('exposeHeaders', ANSWERS),
  'cors-max-age': number(cors('maxAge', ANSWERS)),
};
