import type { ConvertSettings } from '../../core/convert/convert-settings.ts';
import { CHOICES as ANSWERS, defaultConvertOptions, type ChoiceName } from '../../core/convert/options.ts';
import { migrationTexts } from '../../texts/en/migration.ts';

type Words = Readonly<{ title: () => string; about: () => string }>;

/** One answer to a choice. */
export type ChoiceOption = Words & Readonly<{ setting: ChoiceName; value: string }>;

const words = (title: () => string, about: () => string): Words => ({ title, about });

/** What each choice and its answers are called. */
const WORDS: {
  readonly [Name in ChoiceName]: Readonly<{
    title: () => string;
    answers: Readonly<Record<(typeof ANSWERS)[Name][number], Words>>;
  }>;
} = {
  paths: {
    title: migrationTexts.paths,
    answers: {
      intended: words(migrationTexts.pathsIntended, migrationTexts.aboutPathsIntended),
      faithful: words(migrationTexts.pathsFaithful, migrationTexts.aboutPathsFaithful),
    },
  },
  timeouts: {
    title: migrationTexts.timeouts,
    answers: {
      none: words(migrationTexts.leaveOut, migrationTexts.aboutTimeoutsNone),
      read: words(migrationTexts.timeoutsRead, migrationTexts.aboutTimeoutsRead),
    },
  },
  hsts: {
    title: migrationTexts.hsts,
    answers: {
      kept: words(migrationTexts.hstsKept, migrationTexts.aboutHstsKept),
      'left-out': words(migrationTexts.leaveOut, migrationTexts.aboutHstsLeftOut),
    },
  },
  httpsWithoutTls: {
    title: migrationTexts.plainHosts,
    answers: {
      refused: words(migrationTexts.plainHostsRefused, migrationTexts.aboutPlainHostsRefused),
      served: words(migrationTexts.plainHostsServed, migrationTexts.aboutPlainHostsServed),
    },
  },
  slashes: {
    title: migrationTexts.slashes,
    answers: {
      redirected: words(migrationTexts.slashesRedirected, migrationTexts.aboutSlashesRedirected),
      'left-out': words(migrationTexts.leaveOut, migrationTexts.aboutSlashesLeftOut),
    },
  },
  wildcards: {
    title: migrationTexts.wildcards,
    answers: {
      'many-labels': words(migrationTexts.wildcardsMany, migrationTexts.aboutWildcardsMany),
      'one-label': words(migrationTexts.wildcardsOne, migrationTexts.aboutWildcardsOne),
    },
  },
};

const choiceOf = <Name extends ChoiceName>(setting: Name) => {
  const { title, answers } = WORDS[setting];
  const values: readonly (typeof ANSWERS)[Name][number][] = ANSWERS[setting];
  return {
    setting,
    title,
    options: values.map((value): ChoiceOption => ({ setting, value, ...answers[value] })),
  };
};

/** Where a conversion can go more than one way without being wrong; of each the default stands first. */
export const CHOICES = (Object.keys(ANSWERS) as ChoiceName[]).map((name) => choiceOf(name));

/** What is chosen. */
export const chosenValue = (settings: ConvertSettings, setting: ChoiceName): string =>
  settings[setting] ?? defaultConvertOptions[setting];

/** The options that are not chosen. */
export const optionsToCount = (settings: ConvertSettings): readonly ChoiceOption[] =>
  CHOICES.flatMap(({ setting, options }) =>
    options.filter(({ value }) => value !== chosenValue(settings, setting)),
  );
