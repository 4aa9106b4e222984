import { isObject } from '../yaml/is-object.ts';
import type { Json } from '../yaml/json.ts';
import { isPlaceholder, isProse } from './placeholder.ts';

/** A value as its readers see it, and whether one of them has read what is not known. */
export type Observed = Readonly<{ value: Json; sawUnknown: () => boolean }>;

/**
 * Watches over a value while something is concluded from it: a conclusion that has read a value which is filled in later
 * (`isPlaceholder`), or the keys of an object of which one is, is no conclusion.
 */
export function observe(value: Json): Observed {
  let seen = false;
  /** One object is seen as one object, however often it is read. */
  const watched = new WeakMap<object, Json>();
  const watch = (here: Json): Json => {
    if (typeof here === 'string') seen ||= isPlaceholder(here);
    if (!Array.isArray(here) && !isObject(here)) return here;
    const known = watched.get(here);
    if (known !== undefined) return known;
    const proxy = new Proxy<object>(here, handler) as Json;
    watched.set(here, proxy);
    return proxy;
  };
  const notice = (target: object): void => {
    seen ||= Object.keys(target).some(isPlaceholder);
  };
  const handler: ProxyHandler<object> = {
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol') return found;
      if (!Object.hasOwn(target, key)) {
        // A key that is filled in later may come to be this one. Lists have none.
        if (!Array.isArray(target)) notice(target);
        return found;
      }
      return isProse(key, found) ? found : watch(found as Json);
    },
    has(target, key) {
      notice(target);
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      notice(target);
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(target, key) {
      if (!Object.hasOwn(target, key)) notice(target);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  };
  return { value: watch(value), sawUnknown: () => seen };
}
