import { keysIn, type AnnotationVendor } from './annotation-vendor.ts';

export const certManager: AnnotationVendor = {
  name: 'cert-manager',
  prefix: 'cert-manager.io/',
  keys: keysIn(`
    allow-direct-injection alt-names certificate-name certificate-revision cluster-issuer common-name
    disable-auto-approval disable-reissue duration email-sans inject-apiserver-ca inject-ca-from
    inject-ca-from-secret ip-sans issue-temporary-certificate issuer issuer-group issuer-kind issuer-name
    next-private-key private-key-algorithm private-key-encoding private-key-rotation-policy
    private-key-secret-name private-key-size renew-before renew-before-percentage revision-history-limit
    secret-template subject-countries subject-localities subject-organizationalunits subject-organizations
    subject-postalcodes subject-provinces subject-serialnumber subject-streetaddresses uri-sans usages`),
};

export const certManagerAcme: AnnotationVendor = {
  name: 'cert-manager',
  prefix: 'acme.cert-manager.io/',
  keys: keysIn(`
    certificate-name http-domain http-token http01-edit-in-place http01-ingress-class
    http01-ingress-ingressclassname http01-parentrefkind http01-parentrefname http01-parentref-kind
    http01-parentref-name http01-solver`),
};
