const SEVERITY = { error: 'major', warning: 'minor', note: 'info' };

/** Results in SARIF as a code quality report, which GitLab shows in merge requests. */
export const codeQuality = (sarif) =>
  sarif.runs.flatMap(({ results }) =>
    results.map(({ ruleId, level, message, locations, partialFingerprints }) => {
      const { artifactLocation, region } = locations[0].physicalLocation;
      return {
        description: message.text,
        check_name: ruleId,
        fingerprint: Object.values(partialFingerprints)[0],
        severity: SEVERITY[level],
        location: {
          path: artifactLocation.uri.split('/').map(decodeURIComponent).join('/'),
          lines: { begin: region.startLine },
        },
      };
    }),
  );
