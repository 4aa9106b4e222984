import { boolean, converted, dropped, lost, lostControl, manual, needsExtension, number } from '../fact.ts';
import { balancer } from './own.ts';

const NETWORK = 'The load balancer is placed in the network by defaults.';
const REACH = 'Who reaches the load balancer is decided by defaults.';
const FIREWALL = 'Requests are no longer inspected by a web application firewall.';

/** The load balancer itself, and who reaches it. */
export const loadBalancer = {
  'group.name': converted(3, 'one Gateway for the Ingresses of the group'),
  'group.order': number(lost(3, 'Which of several matching rules answers is decided by how exact they are.')),
  'load-balancer-name': needsExtension(
    1,
    balancer('spec.loadBalancerName'),
    'The load balancer has another name.',
  ),
  scheme: needsExtension(
    4,
    balancer('spec.scheme'),
    'Whether the load balancer is reached from the internet is decided by defaults.',
  ),
  'ip-address-type': needsExtension(3, balancer('spec.ipAddressType'), NETWORK),
  subnets: needsExtension(3, balancer('spec.loadBalancerSubnets'), NETWORK),
  'customer-owned-ipv4-pool': needsExtension(3, balancer('spec.customerOwnedIpv4Pool'), NETWORK),
  'ipam-ipv4-pool-id': needsExtension(3, balancer('spec.ipv4IPAMPoolId'), NETWORK),
  'minimum-load-balancer-capacity': needsExtension(
    2,
    balancer('spec.minimumLoadBalancerCapacity'),
    'The load balancer has no reserved capacity.',
  ),
  'security-groups': needsExtension(4, balancer('spec.securityGroups'), REACH),
  'manage-backend-security-group-rules': boolean(
    needsExtension(
      3,
      balancer('spec.manageBackendSecurityGroupRules'),
      'Rules of security groups are not managed.',
    ),
  ),
  'inbound-cidrs': needsExtension(
    4,
    balancer('spec.sourceRanges'),
    'The load balancer is reached from all addresses.',
  ),
  'security-group-prefix-lists': needsExtension(4, balancer('spec.securityGroupPrefixes'), REACH),
  'listen-ports': converted(3, 'Gateway spec.listeners[]'),
  'ssl-redirect': number(
    converted(
      3,
      'a route on the other listeners that redirects with 301 to the port',
      'HTTPRouteSchemeRedirect',
      'HTTPRoutePortRedirect',
    ),
  ),
  'certificate-arn': needsExtension(
    3,
    balancer('spec.listenerConfigurations[].certificates'),
    'The certificate is found by the hostname of the listener, if there is one.',
  ),
  'ssl-policy': needsExtension(
    3,
    balancer('spec.listenerConfigurations[].sslPolicy'),
    'Versions and ciphers of TLS are the default ones.',
  ),
  'mutual-authentication': needsExtension(
    4,
    balancer('spec.listenerConfigurations[].mutualAuthentication'),
    'Clients need no certificate.',
  ),
  'load-balancer-attributes': needsExtension(
    2,
    balancer('spec.loadBalancerAttributes'),
    'Idle timeout, access logs and header checks are the default ones.',
  ),
  'wafv2-acl-arn': needsExtension(4, balancer('spec.wafV2.webACL'), FIREWALL),
  'wafv2-acl-name': needsExtension(4, balancer('spec.wafV2.webACL'), FIREWALL),
  'shield-advanced-protection': boolean(
    needsExtension(
      4,
      balancer('spec.shieldAdvanced.enabled'),
      'The load balancer is not protected by Shield Advanced.',
    ),
  ),
  'waf-acl-id': lostControl(FIREWALL, 'Move the rules to a web ACL of WAFv2.'),
  'web-acl-id': lostControl(FIREWALL, 'Move the rules to a web ACL of WAFv2.'),
  tags: needsExtension(1, balancer('spec.tags'), 'Resources in AWS have no tags of yours.'),
  'create-acm-cert': boolean(
    manual(
      3,
      'LoadBalancerConfiguration spec.listenerConfigurations[].certificates',
      'No one requests the certificate.',
      'Request a certificate in ACM for the hosts, and let the listener use it.',
    ),
  ),
  'acm-pca-arn': manual(
    3,
    'LoadBalancerConfiguration spec.listenerConfigurations[].certificates',
    'No one requests the certificate.',
    'Request a certificate from the private authority, and let the listener use it.',
  ),
  'dry-run-plan': dropped('It is written by a program that plans the migration.'),
};

const FRONT = 'There is no network load balancer in front, so fixed addresses are gone.';
const IN_FRONT =
  'Put a Gateway of the class for network load balancers in front, where you need fixed addresses.';

/** A network load balancer in front of it. */
export const frontend = {
  'enable-frontend-nlb': boolean(lost(3, FRONT, IN_FRONT)),
  'frontend-nlb-scheme': lost(3, FRONT, IN_FRONT),
  'frontend-nlb-subnets': lost(3, FRONT, IN_FRONT),
  'frontend-nlb-security-groups': lostControl(
    'The security groups of the network load balancer are gone.',
    IN_FRONT,
  ),
  'frontend-nlb-listener-port-mapping': lost(3, FRONT, IN_FRONT),
  'frontend-nlb-eip-allocations': lost(3, FRONT, IN_FRONT),
  'frontend-nlb-healthcheck-port': lost(2, FRONT, IN_FRONT),
  'frontend-nlb-healthcheck-protocol': lost(2, FRONT, IN_FRONT),
  'frontend-nlb-healthcheck-path': lost(2, FRONT, IN_FRONT),
  'frontend-nlb-healthcheck-interval-seconds': lost(1, FRONT, IN_FRONT),
  'frontend-nlb-healthcheck-timeout-seconds': lost(1, FRONT, IN_FRONT),
  'frontend-nlb-healthcheck-healthy-threshold-count': lost(1, FRONT, IN_FRONT),
  'frontend-nlb-healthcheck-unhealthy-threshold-count': lost(1, FRONT, IN_FRONT),
  'frontend-nlb-healthcheck-success-codes': lost(2, FRONT, IN_FRONT),
  'frontend-nlb-attributes': lost(2, FRONT, IN_FRONT),
  'frontend-nlb-tags': lost(1, FRONT, IN_FRONT),
};
