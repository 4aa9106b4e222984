import type { Schema } from '../schema.ts';
import { flag, list, oneOf, partial, text } from '../shared/builders.ts';
import { apiGroup, kindName, objectName } from '../shared/scalars.ts';
import { labelSelector } from '../shared/label-selector.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { backendObjectRef, certificateRef } from '../shared/object-refs.ts';

const strings = (description: string, item: string): Schema => list(description, text(item));

const target = (description: string): Schema =>
  partial(
    description,
    {
      group: { ...apiGroup, description: 'API group of the target.' },
      kind: { ...kindName, description: 'Kind of the target: a Gateway or a route.' },
      name: { ...objectName, description: 'Name of the target, in the namespace of the policy.' },
      sectionName: text('Listener of a Gateway, or rule of a route; all of them when left out.'),
    },
    { required: ['group', 'kind', 'name'] },
  );

const targetSelector = partial(
  'One way to find targets.',
  {
    ...labelSelector.properties,
    group: text('API group of the targets.', { default: 'gateway.networking.k8s.io' }),
    kind: text('Kind of the targets.'),
    matchLabels: {
      ...labelSelector.properties?.['matchLabels'],
      description: 'Labels that targets carry with exactly these values.',
    },
  },
  { required: ['kind'] },
);

/** The fields of a Secret as Envoy Gateway refers to it. */
const secret = (description: string): Schema => ({
  ...certificateRef,
  description,
  preserveUnknownFields: true,
});

const backends = list('Services that are asked.', {
  ...backendObjectRef,
  description: 'One Service that is asked.',
  preserveUnknownFields: true,
});

const cors = partial('Answers the checks of browsers for requests from other origins.', {
  allowCredentials: flag('Whether requests may carry cookies and credentials.'),
  allowHeaders: strings('Request headers that are allowed.', 'Name of a header.'),
  allowMethods: strings('Methods that are allowed.', 'A method.'),
  allowOrigins: strings('Origins that may send requests.', 'An origin, with a wildcard for its first label.'),
  exposeHeaders: strings('Response headers that scripts may read.', 'Name of a header.'),
  maxAge: text('How long browsers may keep the answer, such as 24h.'),
});

const basicAuth = partial(
  'Asks for a name and a password.',
  {
    forwardUsernameHeader: text('Header in which the backend gets the name.'),
    users: secret('Secret with the users, in the format of htpasswd under the key .htpasswd.'),
  },
  { required: ['users'] },
);

const apiKeyAuth = partial(
  'Asks for a key.',
  {
    credentialRefs: list(
      'Secrets with the keys of clients.',
      secret('One Secret: the ids of clients, each with its key.'),
    ),
    extractFrom: list(
      'Where keys are looked for, in this order.',
      partial('One place.', {
        cookies: strings('Cookies that may hold the key.', 'Name of a cookie.'),
        headers: strings('Headers that may hold the key.', 'Name of a header.'),
        params: strings('Query parameters that may hold the key.', 'Name of a parameter.'),
      }),
    ),
    forwardClientIDHeader: text('Header in which the backend gets the id of the client.'),
    sanitize: flag('Whether the key is taken out before the request goes on.'),
  },
  { required: ['credentialRefs', 'extractFrom'] },
);

const jwt = partial(
  'Asks for a JSON Web Token.',
  {
    optional: flag('Whether requests without a token pass.'),
    providers: list(
      'Who issues tokens.',
      partial(
        'One issuer.',
        {
          audiences: strings('Audiences of which a token must name one.', 'An audience.'),
          claimToHeaders: list(
            'Claims that the backend gets as headers.',
            partial('One claim.', { claim: text('Name of the claim.'), header: text('Name of the header.') }),
          ),
          issuer: text('Issuer that a token must name.'),
          name: text('Name of the issuer, for authorization rules.'),
          remoteJWKS: partial('Where the keys of the issuer are fetched.', {
            uri: text('Address of the keys.'),
          }),
        },
        { required: ['name'] },
      ),
    ),
  },
  { required: ['providers'] },
);

const oidc = partial(
  'Sends users to log in with OpenID Connect.',
  {
    clientID: text('Id of the client at the provider.'),
    clientSecret: secret('Secret with the password of the client under the key client-secret.'),
    logoutPath: text('Path that logs the user out.'),
    provider: partial(
      'Where users log in.',
      {
        authorizationEndpoint: text('Address for logging in; discovered when left out.'),
        issuer: text('Issuer of the tokens.'),
        tokenEndpoint: text('Address for tokens; discovered when left out.'),
      },
      { required: ['issuer'] },
    ),
    redirectURL: text('Address to which the provider sends the user back.'),
    scopes: strings('Scopes that are asked for beside openid.', 'A scope.'),
  },
  { required: ['provider'] },
);

const extAuth = partial('Asks a service about each request.', {
  failOpen: flag('Whether requests pass while the service cannot be asked.', { default: false }),
  grpc: partial('A service that speaks the gRPC protocol of Envoy.', { backendRefs: backends }),
  headersToExtAuth: strings('Request headers that the service gets.', 'Name of a header.'),
  http: partial('A service that speaks HTTP.', {
    backendRefs: backends,
    headersToBackend: strings('Headers of its answer that the backend gets.', 'Name of a header.'),
    path: text('Path that is put before that of the request.'),
  }),
});

const ACTIONS = ['Allow', 'Deny'];

const authorization = partial('Decides which requests pass.', {
  defaultAction: oneOf('What happens to requests that no rule is about; Deny when left out.', ACTIONS),
  rules: list(
    'Rules, of which the first that fits decides.',
    partial(
      'One rule.',
      {
        action: oneOf('What happens to requests that fit.', ACTIONS),
        name: text('Name of the rule.'),
        principal: partial('Who sends the request.', {
          clientCIDRs: strings('Address ranges of clients.', 'An address range.'),
          jwt: partial('What the token says.', {
            provider: text('Name of the issuer among the providers.'),
            scopes: strings('Scopes that the token must have.', 'A scope.'),
          }),
        }),
      },
      { required: ['action'] },
    ),
  ),
});

export const securityPolicySchema = objectSchema(
  {
    spec: partial('Desired state.', {
      apiKeyAuth,
      authorization,
      basicAuth,
      cors,
      extAuth,
      jwt,
      oidc,
      targetRef: target('What the policy is laid upon; targetRefs takes its place.'),
      targetRefs: list('What the policy is laid upon.', target('One target.')),
      targetSelectors: list('Targets of the namespace by their labels.', targetSelector),
    }),
    status: partial('State reported by Envoy Gateway.'),
  },
  ['spec'],
);
