/** Manifests with nothing wrong in them. */
export const GOOD = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata:
  name: wheel
spec:
  controllerName: example.com/wheel
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: front
  namespace: kiln
spec:
  gatewayClassName: wheel
  listeners:
    - name: web
      port: 80
      protocol: HTTP
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: pots
  namespace: kiln
spec:
  parentRefs:
    - name: front
  hostnames:
    - pots.example.com
  rules:
    - backendRefs:
        - name: red
          port: 80
---
apiVersion: v1
kind: Service
metadata:
  name: red
  namespace: kiln
spec:
  selector:
    app: red
  ports:
    - name: http
      port: 80
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: red
  namespace: kiln
spec:
  selector:
    matchLabels:
      app: red
  template:
    metadata:
      labels:
        app: red
    spec:
      containers:
        - name: red
          image: example.com/red:1
          ports:
            - containerPort: 80
`;

/** The same with a backend that is not there: one error, on line 32 from column 17 on. */
export const DANGLING = GOOD.replace('- name: red\n          port', '- name: rad\n          port');
