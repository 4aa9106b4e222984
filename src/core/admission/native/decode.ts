import type { KubernetesVersion } from '../../model/kubernetes-version.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import type { Resource } from '../../model/resource.ts';
import type { KnownAt } from '../../model/unknown-values.ts';
import { toBase64 } from '../../text/base64.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { quantityProblem } from '../structure/quantity.ts';
import { hasChange } from '../words/changes.ts';
import { typeName } from '../words/quote.ts';
import { base64Fault } from './base64-fault.ts';
import { fieldsOf, type GoField, type GoType } from './go-type.ts';
import { timeFault } from './time-fault.ts';

/** Why an object cannot be read. `wanted` and `got` are names of JSON Schema, for fixes. */
export type DecodeFault = Readonly<{
  kind: 'type' | 'format';
  path: Path;
  words: string;
  facts: Readonly<Record<string, Json>>;
}>;

/** An object as the program of the API server holds it once it is read. */
export type Decoded = Readonly<{
  /** Without unknown fields and nulls; a null in a list or map is what its type is when nothing is written. */
  value: JsonObject;
  /** What keeps it from being read: the server reports one thing and looks no further. */
  fault: DecodeFault | null;
  /** Fields that its type does not have. */
  unknown: readonly Path[];
  /** Places where a value that is not known would be read as something else than text. */
  notKnown: readonly Path[];
}>;

/** What distinguishes the type of an older version from that of the newer one; the server's names do not have it. */
const VERSION = /OfV\d+$/;

/**
 * Reads the object of a kind as the API server does, in the order of its text. Where two versions of a kind are of different
 * types, that of the older one is called after it.
 */
export function decode(
  { kind, version }: Pick<Resource, 'kind' | 'version'>,
  value: JsonObject,
  isKnown: KnownAt,
  kubernetes: KubernetesVersion,
): Decoded {
  const reader = new Reader(isKnown, hasChange('embedded-in-places', kubernetes));
  const older = `${kind}Of${version.toUpperCase()}`;
  const read = reader.readStruct(fieldsOf(older).size > 0 ? older : kind, value);
  return { value: read, fault: reader.fault(), unknown: reader.unknown, notKnown: reader.notKnown };
}

/** One walk over one object: where it is in the text, and in the types. What does not change is returned as it came. */
class Reader {
  readonly unknown: Path[] = [];
  readonly notKnown: Path[] = [];
  private readonly path: (string | number)[] = [];
  private readonly fields: string[] = [];
  private struct = '';
  private first: DecodeFault | null = null;
  /** Types with a reader of their own end the reading at once; their fault is reported even after others. */
  private last: DecodeFault | null = null;

  /** @param namesEmbedded whether places in words name the structs that others take in */
  constructor(
    private readonly isKnown: KnownAt,
    private readonly namesEmbedded: boolean,
  ) {}

  fault(): DecodeFault | null {
    return this.last ?? this.first;
  }

  readStruct(struct: string, value: JsonObject): JsonObject {
    const known = fieldsOf(struct);
    let read: Record<string, Json> | null = null;
    for (const key of Object.keys(value)) {
      const inner = value[key] ?? null;
      const field = known.get(key);
      if (!field && isPlaceholder(key)) continue;
      if (!field || inner === null) {
        if (!field) this.noteUnknown(key);
        delete (read ??= { ...value })[key];
        continue;
      }
      const own = this.readField(struct, key, field, inner);
      if (own !== inner) put((read ??= { ...value }), key, own);
    }
    return read ?? value;
  }

  private noteUnknown(key: string): void {
    const place = [...this.path, key];
    if (this.isKnown(place, 'key')) this.unknown.push(place);
  }

  private readField(struct: string, key: string, { type, inlined }: GoField, value: Json): Json {
    const outer = this.struct;
    const depth = this.fields.length;
    this.struct = struct;
    if (this.namesEmbedded) this.fields.push(...inlined);
    this.fields.push(key);
    const read = this.at(key, type, value);
    this.fields.length = depth;
    this.struct = outer;
    return read;
  }

  private at(step: string | number, type: GoType, value: Json): Json {
    this.path.push(step);
    const read = value === null ? zeroOf(type) : this.read(type, value);
    this.path.pop();
    return read;
  }

  private read(type: GoType, value: Json): Json {
    if (typeof value === 'string' && type.is !== 'text' && !this.isKnown(this.path)) {
      this.notKnown.push([...this.path]);
      return value;
    }
    switch (type.is) {
      case 'text':
        return typeof value === 'string' ? value : this.mistyped(type, value, 'string');
      case 'flag':
        return typeof value === 'boolean' ? value : this.mistyped(type, value, 'boolean');
      case 'integer':
        return isIn(type.name, value) ? value : this.mistyped(type, value, 'integer');
      case 'bytes':
        return this.readBytes(type, value);
      case 'list':
        return Array.isArray(value)
          ? this.readList(type.of, value as readonly Json[])
          : this.mistyped(type, value, 'array');
      case 'map':
        return isObject(value) ? this.readMap(type.of, value) : this.mistyped(type, value, 'object');
      case 'struct':
        return isObject(value) ? this.readStruct(type.struct, value) : this.mistyped(type, value, 'object');
      case 'port-or-name':
        return typeof value === 'string' || isIn('int32', value)
          ? value
          : this.end('type', this.cannotRead(INT32, value), value);
      case 'quantity':
        return this.readQuantity(value);
      case 'time':
        return this.readTime(value);
      default:
        return value;
    }
  }

  private readMap(of: GoType, value: JsonObject): JsonObject {
    let read: Record<string, Json> | null = null;
    for (const key of Object.keys(value)) {
      const own = this.at(key, of, value[key] ?? null);
      if (own !== value[key]) put((read ??= { ...value }), key, own);
    }
    return read ?? value;
  }

  private readList(of: GoType, value: readonly Json[]): readonly Json[] {
    let read: Json[] | null = null;
    for (let index = 0; index < value.length; index++) {
      const own = this.at(index, of, value[index] ?? null);
      if (own !== value[index]) (read ??= [...value])[index] = own;
    }
    return read ?? value;
  }

  /** Base64, or a list of the numbers that it stands for. */
  private readBytes(type: GoType, value: Json): Json {
    if (Array.isArray(value)) {
      const bytes = value as readonly Json[];
      const bad = bytes.find((byte) => byte !== null && !isIn('uint8', byte));
      if (bad !== undefined) return this.mistyped({ is: 'integer', name: 'uint8' }, bad, 'string');
      return toBase64(Uint8Array.from(bytes, Number));
    }
    if (typeof value !== 'string') return this.mistyped(type, value, 'string');
    const at = base64Fault(value);
    const words = `illegal base64 data at input byte ${at}`;
    if (at !== null) this.note('format', words, { format: 'byte' });
    return value;
  }

  private readQuantity(value: Json): Json {
    const text = (typeof value === 'string' ? value : JSON.stringify(value)).trim();
    const words = quantityProblem(text);
    return words === null ? value : this.end('format', words, value);
  }

  private readTime(value: Json): Json {
    if (typeof value !== 'string')
      return this.end('type', this.cannotRead({ is: 'text', name: 'string' }, value), value);
    const words = timeFault(value);
    return words === null ? value : this.end('format', words, value);
  }

  private mistyped(type: GoType, value: Json, wanted: string): Json {
    this.note('type', this.cannotRead(type, value), { wanted, got: typeName(value) });
    return value;
  }

  private cannotRead(type: GoType, value: Json): string {
    const field = `${this.struct.replace(VERSION, '')}.${this.fields.join('.')}`;
    return `json: cannot unmarshal ${described(value, type)} into Go struct field ${field} of type ${type.name}`;
  }

  private end(kind: DecodeFault['kind'], words: string, value: Json): Json {
    this.last ??= { kind, path: [...this.path], words, facts: { got: typeName(value) } };
    return value;
  }

  private note(kind: DecodeFault['kind'], words: string, facts: DecodeFault['facts']): void {
    if (this.isKnown(this.path)) this.first ??= { kind, path: [...this.path], words, facts };
    else this.notKnown.push([...this.path]);
  }
}

/** `__proto__` is a key like any other. */
function put(target: Record<string, Json>, key: string, value: Json): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

const INT32: GoType = { is: 'integer', name: 'int32' };

const RANGES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int32: [-(2n ** 31n), 2n ** 31n],
  int64: [-(2n ** 63n), 2n ** 63n],
  uint8: [0n, 256n],
};

function isIn(name: string, value: Json): boolean {
  if (typeof value !== 'number' || !Number.isInteger(value)) return false;
  const [low, end] = RANGES[name] ?? [0n, 0n];
  return value >= low && value < end;
}

/** The sort of value, as Go's reader of JSON calls it: of a number that does not fit, with the number. */
function described(value: Json, type: GoType): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return type.is === 'integer' ? `number ${value}` : 'number';
  return typeof value;
}

/** What a null among the items of a list or map is read as. */
function zeroOf(type: GoType): Json {
  switch (type.is) {
    case 'flag':
      return false;
    case 'integer':
    case 'port-or-name':
    case 'quantity':
      return 0;
    case 'list':
      return [];
    case 'map':
    case 'struct':
      return {};
    case 'text':
    case 'bytes':
      return '';
    default:
      return null;
  }
}
