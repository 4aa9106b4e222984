import type { ConvertSettings } from '../../core/convert/convert-settings.ts';
import { defaultConvertOptions } from '../../core/convert/options.ts';
import { migrationTexts } from '../../texts/en/migration.ts';

type Setting = 'paths' | 'timeouts';

/** One answer to a choice. */
export type ChoiceOption = Readonly<{
  setting: Setting;
  value: string;
  title: () => string;
  about: () => string;
}>;

/** Where a conversion can go more than one way without being wrong; the defaults stand first. */
export const CHOICES: readonly Readonly<{
  setting: Setting;
  title: () => string;
  options: readonly ChoiceOption[];
}>[] = [
  {
    setting: 'paths',
    title: migrationTexts.paths,
    options: [
      {
        setting: 'paths',
        value: 'intended',
        title: migrationTexts.pathsIntended,
        about: migrationTexts.aboutPathsIntended,
      },
      {
        setting: 'paths',
        value: 'faithful',
        title: migrationTexts.pathsFaithful,
        about: migrationTexts.aboutPathsFaithful,
      },
    ],
  },
  {
    setting: 'timeouts',
    title: migrationTexts.timeouts,
    options: [
      {
        setting: 'timeouts',
        value: 'none',
        title: migrationTexts.timeoutsNone,
        about: migrationTexts.aboutTimeoutsNone,
      },
      {
        setting: 'timeouts',
        value: 'read',
        title: migrationTexts.timeoutsRead,
        about: migrationTexts.aboutTimeoutsRead,
      },
    ],
  },
];

/** What is chosen. */
export const chosenValue = (settings: ConvertSettings, setting: Setting): string =>
  settings[setting] ?? defaultConvertOptions[setting];

/** The options that are not chosen. */
export const optionsToCount = (settings: ConvertSettings): readonly ChoiceOption[] =>
  CHOICES.flatMap(({ setting, options }) =>
    options.filter(({ value }) => value !== chosenValue(settings, setting)),
  );
