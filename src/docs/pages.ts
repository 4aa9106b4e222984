import { checksPage } from './checks-page.ts';
import { choicesPage } from './choices-page.ts';
import { glossaryPage } from './glossary-page.ts';
import { kindPages } from './kind-pages.ts';
import { implementationsPage } from './implementations-page.ts';
import type { Page } from './page.ts';
import { releasesPage } from './releases-page.ts';
import { rulePages } from './rule-pages.ts';

/** Every generated page; `npm run docs` writes them. */
export const pages = (): readonly Page[] => [
  ...kindPages(),
  ...rulePages(),
  choicesPage(),
  implementationsPage(),
  releasesPage(),
  checksPage(),
  glossaryPage(),
];
