package engine

import "k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

// Changes are objects that came or changed, and objects that went.
type Changes struct {
	Put  []*unstructured.Unstructured `json:"put"`
	Gone []*unstructured.Unstructured `json:"gone"`
}

// Consequences are what a controller does about the objects of a cluster.
type Consequences struct {
	// Statuses are objects with nothing but their identity and the status that a controller writes, if it writes one.
	Statuses []*unstructured.Unstructured `json:"statuses"`
	Sockets  []GatewaySockets             `json:"sockets"`
}

// GatewaySockets say where a Gateway listens.
type GatewaySockets struct {
	Namespace string   `json:"namespace"`
	Name      string   `json:"name"`
	Addresses []string `json:"addresses"`
	Sockets   []Socket `json:"sockets"`
}

// Socket is a port on which a Gateway listens: HTTP, TLS, TCP or UDP.
type Socket struct {
	Port     int          `json:"port"`
	Protocol string       `json:"protocol"`
	Names    []ServerName `json:"names"`
}

// ServerName is what is behind a server name of a TLS handshake.
type ServerName struct {
	Hostname     string       `json:"hostname"`
	Passthrough  bool         `json:"passthrough"`
	HTTP         bool         `json:"http"`
	Certificates []KeyPair    `json:"certificates"`
	Clients      *ClientCheck `json:"clients"`
}

// KeyPair is a certificate with its key, decoded from the base64 of Secrets.
type KeyPair struct {
	Certificate []byte `json:"certificate"`
	Key         []byte `json:"key"`
}

// ClientCheck says how clients prove who they are.
type ClientCheck struct {
	Authorities []string `json:"authorities"`
	Optional    bool     `json:"optional"`
}

// Request is a request as the engine is asked about it. A nil SNI is none that the client sent.
type Request struct {
	Protocol string              `json:"protocol"`
	Gateway  string              `json:"gateway,omitempty"`
	From     string              `json:"from,omitempty"`
	Client   string              `json:"client,omitempty"`
	Port     int                 `json:"port,omitempty"`
	Host     string              `json:"host,omitempty"`
	SNI      *string             `json:"sni,omitempty"`
	Method   string              `json:"method,omitempty"`
	Path     string              `json:"path,omitempty"`
	Headers  map[string][]string `json:"headers,omitempty"`
}

// Decision is what a gateway is to do with a request. Times are in milliseconds.
type Decision struct {
	Outcome        string  `json:"outcome"`
	Unclear        *string `json:"unclear"`
	Rule           string  `json:"rule"`
	Response       *Answer `json:"response"`
	Backends       []Share `json:"backends"`
	Mirrors        []Copy  `json:"mirrors"`
	RequestTimeout int     `json:"requestTimeout"`
	BackendTimeout int     `json:"backendTimeout"`
	Retry          *Retry  `json:"retry"`
}

// Answer is what the gateway says itself.
type Answer struct {
	StatusCode int               `json:"statusCode"`
	Headers    map[string]string `json:"headers"`
}

// Place is a port of a Service, and who answers there.
type Place struct {
	Namespace   string     `json:"namespace"`
	Name        string     `json:"name"`
	Port        int        `json:"port"`
	Endpoints   []Endpoint `json:"endpoints"`
	AppProtocol string     `json:"appProtocol"`
}

// Endpoint is a Pod by its name, as Pod/namespace/name, or an address.
type Endpoint struct {
	Workload string `json:"workload"`
	Address  string `json:"address"`
	Port     int    `json:"port"`
}

// Share is where some of the requests of a rule go.
type Share struct {
	Place
	Share           float64        `json:"share"`
	Response        *Answer        `json:"response"`
	Refused         bool           `json:"refused"`
	Request         *Forwarded     `json:"request"`
	ResponseHeaders []HeaderChange `json:"responseHeaders"`
	TLS             *TLSToBackend  `json:"tls"`
}

// Copy is where copies of requests go.
type Copy struct {
	Place
	Percent float64 `json:"percent"`
}

// Forwarded is a request as a backend is to see it.
type Forwarded struct {
	Method  string              `json:"method"`
	Host    string              `json:"host"`
	Path    string              `json:"path"`
	Headers map[string][]string `json:"headers"`
}

// HeaderChange is what happens to a header of an answer: set, add or remove.
type HeaderChange struct {
	Name   string `json:"name"`
	Action string `json:"action"`
	Value  string `json:"value"`
}

// TLSToBackend says how a gateway encrypts to a backend.
type TLSToBackend struct {
	Hostname         string            `json:"hostname"`
	Authorities      []string          `json:"authorities"`
	AlternativeNames []AlternativeName `json:"alternativeNames"`
	Client           *KeyPair          `json:"client"`
}

// AlternativeName is a name that the certificate of a backend may carry: Hostname or URI.
type AlternativeName struct {
	Type  string `json:"type"`
	Value string `json:"value"`
}

// Retry says when a request is sent again.
type Retry struct {
	Attempts int   `json:"attempts"`
	Codes    []int `json:"codes"`
	Backoff  int   `json:"backoff"`
}
