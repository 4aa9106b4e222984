package gateway

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"slices"

	"gatehouse.dev/conformance/internal/engine"
)

// The value of appProtocol for HTTP/2 without TLS.
const h2c = "kubernetes.io/h2c"

// transport sends requests to the Pods behind a place: a connection for each, so that every request finds out by itself who answers.
func (c *Carrier) transport(place engine.Place, secured *engine.TLSToBackend, grpc bool) *http.Transport {
	protocols := new(http.Protocols)
	if grpc || place.AppProtocol == h2c {
		protocols.SetUnencryptedHTTP2(true)
		protocols.SetHTTP2(true)
	} else {
		protocols.SetHTTP1(true)
	}
	return &http.Transport{
		Protocols:          protocols,
		DisableKeepAlives:  true,
		DisableCompression: true,
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			connection, err := c.dial(ctx, "tcp", place)
			if err != nil || secured == nil {
				return connection, err
			}
			return encrypt(ctx, connection, secured)
		},
	}
}

// dial connects to one of the Pods behind a place.
func (c *Carrier) dial(ctx context.Context, protocol string, place engine.Place) (net.Conn, error) {
	if len(place.Endpoints) == 0 {
		return nil, fmt.Errorf("Service %s/%s has no endpoints", place.Namespace, place.Name)
	}
	endpoint := place.Endpoints[rand.IntN(len(place.Endpoints))] //nolint:gosec // any one will do
	address := endpoint.Address
	if address == "" {
		address = c.Network.AddressOf(endpoint.Workload)
	}
	return c.Network.Dial(ctx, protocol, address, endpoint.Port)
}

// encrypt makes a connection to a backend one of TLS, and checks its certificate as the policy says.
func encrypt(ctx context.Context, connection net.Conn, secured *engine.TLSToBackend) (net.Conn, error) {
	roots := x509.NewCertPool()
	for _, authority := range secured.Authorities {
		roots.AppendCertsFromPEM([]byte(authority))
	}
	config := &tls.Config{
		ServerName: secured.Hostname,
		MinVersion: tls.VersionTLS12,
		// VerifyConnection does it: other names than the server name may count.
		InsecureSkipVerify: true, //nolint:gosec
		VerifyConnection:   func(state tls.ConnectionState) error { return verify(state, roots, secured) },
	}
	if secured.Client != nil {
		pair, err := tls.X509KeyPair(secured.Client.Certificate, secured.Client.Key)
		if err != nil {
			return nil, err
		}
		config.Certificates = []tls.Certificate{pair}
	}
	encrypted := tls.Client(connection, config)
	if err := encrypted.HandshakeContext(ctx); err != nil {
		_ = connection.Close()
		return nil, err
	}
	return encrypted, nil
}

func verify(state tls.ConnectionState, roots *x509.CertPool, secured *engine.TLSToBackend) error {
	leaf := state.PeerCertificates[0]
	options := x509.VerifyOptions{Roots: roots, Intermediates: x509.NewCertPool()}
	for _, other := range state.PeerCertificates[1:] {
		options.Intermediates.AddCert(other)
	}
	if len(secured.AlternativeNames) == 0 {
		options.DNSName = secured.Hostname
	}
	if _, err := leaf.Verify(options); err != nil {
		return err
	}
	if len(secured.AlternativeNames) == 0 || slices.ContainsFunc(secured.AlternativeNames, func(name engine.AlternativeName) bool { return carries(leaf, name) }) {
		return nil
	}
	return errors.New("the certificate of the backend carries none of the names that its policy lists")
}

func carries(leaf *x509.Certificate, name engine.AlternativeName) bool {
	if name.Type == "URI" {
		for _, uri := range leaf.URIs {
			if uri.String() == name.Value {
				return true
			}
		}
		return false
	}
	return leaf.VerifyHostname(name.Value) == nil
}
