/** What Playwright turns off itself. Of two switches of a name Chromium takes the last, so they stand here again. */
const BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * Pages of the browser's own window, which no test looks at: what drops down from the address bar is one, loaded anew
 * for each window, and so for each test. Four hundred files of it took a fifth of the time of a test that opens the app.
 */
const OF_THE_WINDOW = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
];

/** Starts processes for pages to come; the one page of a test takes another. */
const AHEAD = ['SpareRendererForSitePerProcess'];

/** The switch of Chromium that turns off what a browser test has no use for. */
export const featuresOff = `--disable-features=${[...BY_PLAYWRIGHT, ...OF_THE_WINDOW, ...AHEAD].join(',')}`;
