import { parseArgs } from 'node:util';
import { either } from '../core/text/words.ts';
import { nearNames } from '../core/text/near-names.ts';
import { commonOptions } from './common-options.ts';
import type { Call, CommonValues, Option, Options } from './define-verb.ts';

type Values = Readonly<Record<string, unknown>>;

type Read =
  | Readonly<{ ok: true; asks: 'help' | 'version' | null; call: Call<Values> }>
  | Readonly<{ ok: false; reason: string }>;

/** Parses the arguments behind the verb. An invalid one gives a sentence that explains it. */
export function readArguments(args: readonly string[], own: Options): Read {
  const options: Options = { ...own, ...commonOptions };
  const parsed = parse(args, options);
  if (typeof parsed === 'string') return { ok: false, reason: parsed };
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    const value = valueOf(option, parsed.values[name]);
    const wrong = wrongChoice(name, option, value);
    if (wrong) return { ok: false, reason: wrong };
    values[name] = value;
  }
  const asks = values['help'] ? 'help' : values['version'] ? 'version' : null;
  // `channel` is one of its choices; the switches are switches.
  return {
    ok: true,
    asks,
    call: { values: values as Values & CommonValues, inputs: parsed.positionals },
  };
}

function parse(args: readonly string[], options: Options) {
  const spec = Object.entries(options).map(([name, { value, short, multiple }]) => [
    name,
    {
      type: value === undefined ? ('boolean' as const) : ('string' as const),
      ...(short === undefined ? {} : { short }),
      ...(multiple ? { multiple: true } : {}),
    },
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(spec),
      allowPositionals: true,
    });
    return { values: values as Values, positionals };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return reasonOf(cause.message, options);
  }
}

/** The first sentence of Node's message; the advice behind it does not fit file names. */
function reasonOf(message: string, options: Options): string {
  const [sentence = message] = message.split(/\.\s/, 1);
  const reason = sentence.replaceAll('\n', ' ').replace(/\.?$/, '.');
  const unknown = /^Unknown option '--([^']+)'/.exec(message)?.[1];
  const [near] = unknown === undefined ? [] : nearNames(unknown, Object.keys(options), 1);
  return near === undefined ? reason : `${reason} Did you mean --${near}?`;
}

function valueOf({ value, multiple, default: fallback }: Option, given: unknown): unknown {
  if (value === undefined) return given === true;
  return given ?? (multiple ? [] : fallback);
}

function wrongChoice(name: string, { choices }: Option, value: unknown): string | null {
  if (!choices || typeof value !== 'string' || choices.includes(value)) return null;
  return `--${name} takes ${either(choices)}, not '${value}'.`;
}
