import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { githubComments, gitlabComments } from './comment.mjs';
import { pathsOf } from './workspaces.mjs';

const ZEROS = /^0+$/;

/** What both services are told in the same words, as variables of the environment. */
const common = (env) => {
  const failOn = env['GATEHOUSE_FAIL_ON'] || 'error';
  return {
    paths: pathsOf(env['GATEHOUSE_PATHS'] || '.'),
    options: (env['GATEHOUSE_OPTIONS'] ?? '').split(/\s+/).filter(Boolean),
    failOn,
    failOnChange: env['GATEHOUSE_FAIL_ON_CHANGE'] === 'true',
    command: [process.execPath, fileURLToPath(new URL('../../bin/gatehouse.mjs', import.meta.url))],
  };
};

/** What to do in a workflow of GitHub: the base of a pull request or, on a push, the commit before it. */
function githubSettings(env) {
  const event = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'], 'utf8'));
  const request = event.pull_request;
  const base =
    env['GATEHOUSE_BASE'] || request?.base.sha || (ZEROS.test(event.before ?? '0') ? null : event.before);
  const token = env['GATEHOUSE_TOKEN'];
  return {
    ...common(env),
    service: 'github',
    base,
    head: (!env['GATEHOUSE_BASE'] && request?.head.sha) || null,
    sarif: env['GATEHOUSE_SARIF'] === 'true',
    reports: env['RUNNER_TEMP'],
    summary: env['GITHUB_STEP_SUMMARY'],
    outputs: env['GITHUB_OUTPUT'],
    comments:
      request && token && env['GATEHOUSE_COMMENT'] !== 'false'
        ? githubComments({
            api: env['GITHUB_API_URL'] ?? 'https://api.github.com',
            repository: env['GITHUB_REPOSITORY'],
            number: request.number,
            token,
          })
        : null,
  };
}

/** What to do in a pipeline of GitLab, for a merge request. */
function gitlabSettings(env) {
  const token = env['GATEHOUSE_TOKEN'];
  const number = env['CI_MERGE_REQUEST_IID'];
  return {
    ...common(env),
    service: 'gitlab',
    base: env['GATEHOUSE_BASE'] || env['CI_MERGE_REQUEST_DIFF_BASE_SHA'] || null,
    // Is set where the merge is checked out.
    head: (!env['GATEHOUSE_BASE'] && env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA']) || null,
    sarif: true,
    reports: env['CI_PROJECT_DIR'],
    summary: undefined,
    outputs: undefined,
    comments:
      number && token
        ? gitlabComments({ api: env['CI_API_V4_URL'], project: env['CI_PROJECT_ID'], number, token })
        : null,
  };
}

/** What the run is to do, from the variables of its service. */
export function settingsOf(env) {
  if (env['GITHUB_ACTIONS'] === 'true') return githubSettings(env);
  if (env['GITLAB_CI'] === 'true') return gitlabSettings(env);
  throw new Error(
    'This runs in GitHub Actions or in GitLab CI: neither GITHUB_ACTIONS nor GITLAB_CI is "true".',
  );
}
