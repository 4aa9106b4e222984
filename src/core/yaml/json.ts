/** The value of a parsed manifest, as JSON. */
export type Json = null | boolean | number | string | JsonArray | JsonObject;
export type JsonArray = readonly Json[];
export type JsonObject = { readonly [key: string]: Json };

/** Keys and indexes from a root value to one inside it: `['spec', 'rules', 0, 'backendRefs']`. */
export type Path = readonly (string | number)[];
