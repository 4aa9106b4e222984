import { boolean, lost, lostControl, manual, needsExtension, number } from '../fact.ts';

const TOKEN = 'Requests are served whatever their token says.';
const FIREWALL = 'Requests are no longer inspected by NGINX App Protect.';
const INSTALL = 'Put a firewall in front of the Gateway, or use the WAF policy of NGINX Gateway Fabric.';
const CHECKS = 'Endpoints are not checked by the gateway; their readiness counts.';

/** What NGINX Plus reads. */
export const plus = {
  'jwt-key': needsExtension(4, 'jwt', TOKEN),
  'jwt-realm': needsExtension(1, 'jwt', 'Refused clients get another realm.'),
  'jwt-token': needsExtension(4, 'jwt', TOKEN),
  'jwt-login-url': lost(3, 'Clients without a token are refused instead of being sent to the login page.'),
  'sticky-cookie-services': needsExtension(3, 'affinity', 'Requests of a client go to any endpoint.'),
  'health-checks': boolean(lost(1, CHECKS)),
  'health-checks-mandatory': boolean(lost(1, CHECKS)),
  'health-checks-mandatory-queue': number(lost(1, CHECKS)),
  'slow-start': lost(1, 'New endpoints get their full share at once.'),
  policies: manual(
    4,
    'what the Policies say',
    'Access control, limits and tokens of the Policies are gone.',
    'Read the Policies, and write what they say with the policies of the implementation.',
  ),
};

export const appProtect = {
  'app-protect-enable': boolean(lostControl(FIREWALL, INSTALL)),
  'app-protect-policy': lostControl(FIREWALL, INSTALL),
  'app-protect-security-log': lost(1, 'There is no log of the firewall.'),
  'app-protect-security-log-destination': lost(1, 'There is no log of the firewall.'),
  'app-protect-security-log-enable': boolean(lost(1, 'There is no log of the firewall.')),
};

export const appProtectDos = {
  'app-protect-dos-resource': lostControl(
    'Requests are no longer watched for attacks that deny service.',
    INSTALL,
  ),
};

export const mesh = {
  'internal-route': boolean(lost(3, 'The route is no longer for the mesh alone.')),
};
