import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject } from '../yaml/json.ts';

/** The field in which SOPS keeps the keys and the checksum of a file; it takes it out again when it decrypts. */
const SOPS = 'sops';

/** Whether SOPS has encrypted values of a document, as the field says that it writes into it. */
export const isEncryptedDocument = (value: Json | undefined): boolean => {
  if (!isObject(value) || !Object.hasOwn(value, SOPS)) return false;
  const keys = value[SOPS];
  return isObject(keys) && ['mac', 'lastmodified', 'version'].some((key) => Object.hasOwn(keys, key));
};

/** An object as it is once it is decrypted, but for the values: without the field of SOPS. */
export function withoutEncryption(value: JsonObject): JsonObject {
  if (!isEncryptedDocument(value)) return value;
  const { [SOPS]: _, ...rest } = value;
  return rest;
}
