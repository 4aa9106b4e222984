import type { Json, JsonObject, Path } from '../yaml/json.ts';

/** An Extended feature of the Gateway API: it is used where something stands at one of these places that `counts`. */
export type FeatureSign = Readonly<{
  feature: string;
  at: readonly string[];
  counts?: (value: Json, path: Path, object: JsonObject) => boolean;
}>;
