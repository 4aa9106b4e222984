import { choices } from '../../choices/all-choices.ts';
import { CHANNELS, RELEASES } from '../../model/installed-crds.ts';
import { KUBERNETES_VERSIONS } from '../../model/kubernetes-version.ts';
import type { Settings } from '../../model/options.ts';
import { nearNames } from '../../text/near-names.ts';
import { either } from '../../text/words.ts';
import {
  asMapping,
  flag,
  inside,
  object,
  oneOf,
  onlyKeys,
  optional,
  text,
  wrong,
  writtenList,
  type Entry,
} from './entry.ts';

const KEYS = ['release', 'channel', 'kubernetes', 'complete', 'partial', 'assume-classes', 'choices'];

/** The options of a pack or a lesson: settings of the analyzer by the names that the Settings have. */
export function readOptions(entry: Entry): Settings {
  if (entry.value === null) return {};
  const options = asMapping(entry, 'options');
  if (!options) return {};
  onlyKeys(options, KEYS, 'options');
  const read = {
    release: optional(options, 'release', { ...oneOf(RELEASES), read: releaseOf }),
    channel: optional(options, 'channel', oneOf(CHANNELS)),
    kubernetes: optional(options, 'kubernetes', { ...oneOf(KUBERNETES_VERSIONS), read: kubernetesOf }),
    complete: optional(options, 'complete', flag),
    partial: optional(options, 'partial', flag),
    assumeClasses:
      inside(options, 'assume-classes').value === null
        ? undefined
        : writtenList(options, 'assume-classes').map((written) => written.text),
    choices: optional(options, 'choices', object) && readChoices(inside(options, 'choices')),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** `1.4` without quotes is a number. */
const releaseOf = (value: unknown) => RELEASES.find((release) => release === String(value));
const kubernetesOf = (value: unknown) => KUBERNETES_VERSIONS.find((version) => version === String(value));

function readChoices(entry: Entry): Readonly<Record<string, string>> {
  const mapping = asMapping(entry, 'choices');
  const answers = new Map<string, string>();
  for (const id of Object.keys(mapping?.value ?? {})) {
    const choice = choices.find((one) => one.id === id);
    if (!choice) {
      const [near] = nearNames(
        id,
        choices.map((one) => one.id),
        1,
      );
      const hint = near === undefined ? '' : ` Did you mean ${near}?`;
      wrong(entry, `There is no choice ${id}.${hint}`, { path: [id], part: 'key' });
      continue;
    }
    const answer = text.read(inside(entry, id).value);
    if (answer !== undefined && Object.hasOwn(choice.values, answer)) answers.set(id, answer);
    else wrong(entry, `The choice ${id} is ${either(Object.keys(choice.values))}.`, { path: [id] });
  }
  return Object.fromEntries(answers);
}
