/**
 * Stands where a secret was: a placeholder, so what is said of the manifests is *not known* there instead of wrong
 * (docs/model/admission.md#values-that-are-not-known).
 */
export const LEFT_OUT = '<left out when this was shared>';
