package gateway

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"log"
	"net"
	"strings"
	"time"

	"gatehouse.dev/conformance/internal/engine"
)

// A client has this long to begin its handshake.
const patienceWithClients = 10 * time.Second

// serveTLS looks at the server name of each handshake. What is behind it decides whether TLS ends here, and what is spoken inside.
func (g *Gateways) serveTLS(s *socket, listener net.Listener) {
	decrypted := &handOver{Listener: listener, connections: make(chan net.Conn), closed: make(chan struct{})}
	go func() { _ = g.httpServer(s).Serve(decrypted) }()
	accept(listener, func(connection net.Conn) {
		hello, replayed, err := readHello(connection)
		if err != nil {
			_ = connection.Close()
			return
		}
		name := nameFor(s.serverNames(), hello.ServerName)
		switch {
		case name == nil:
			_ = connection.Close()
		case name.Passthrough:
			g.carryStream(s, "TLS", &hello.ServerName, replayed)
		default:
			g.terminate(s, name, hello.ServerName, replayed, decrypted)
		}
	})
	close(decrypted.closed)
}

func (g *Gateways) terminate(s *socket, name *engine.ServerName, sni string, connection net.Conn, decrypted *handOver) {
	config, err := serverConfig(name)
	if err != nil {
		log.Printf("gateway %s: %v", s.gateway, err)
		_ = connection.Close()
		return
	}
	encrypted := tls.Server(connection, config)
	ctx, cancel := context.WithTimeout(context.Background(), patienceWithClients)
	defer cancel()
	if err := encrypted.HandshakeContext(ctx); err != nil {
		_ = connection.Close()
		return
	}
	if name.HTTP {
		decrypted.give(encrypted)
		return
	}
	g.carryStream(s, "TLS", &sni, encrypted)
}

func serverConfig(name *engine.ServerName) (*tls.Config, error) {
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if name.HTTP {
		config.NextProtos = []string{"h2", "http/1.1"}
	}
	for _, pair := range name.Certificates {
		certificate, err := tls.X509KeyPair(pair.Certificate, pair.Key)
		if err != nil {
			return nil, err
		}
		config.Certificates = append(config.Certificates, certificate)
	}
	if name.Clients == nil {
		return config, nil
	}
	config.ClientCAs = x509.NewCertPool()
	for _, authority := range name.Clients.Authorities {
		config.ClientCAs.AppendCertsFromPEM([]byte(authority))
	}
	config.ClientAuth = tls.RequireAndVerifyClientCert
	if name.Clients.Optional {
		config.ClientAuth = tls.RequestClientCert
	}
	return config, nil
}

// nameFor is what is behind a server name: the most specific hostname that covers it. Nil where none does.
func nameFor(names []engine.ServerName, asked string) *engine.ServerName {
	asked = strings.ToLower(asked)
	var best *engine.ServerName
	for i := range names {
		if covers(names[i].Hostname, asked) && (best == nil || isMoreSpecific(names[i].Hostname, best.Hostname)) {
			best = &names[i]
		}
	}
	return best
}

func covers(hostname, asked string) bool {
	suffix, isWildcard := strings.CutPrefix(hostname, "*")
	return hostname == "" || hostname == asked || (isWildcard && len(asked) > len(suffix) && strings.HasSuffix(asked, suffix))
}

func isMoreSpecific(a, b string) bool {
	exactA, exactB := !strings.HasPrefix(a, "*"), !strings.HasPrefix(b, "*")
	if a != "" && b != "" && exactA != exactB {
		return exactA
	}
	return len(a) > len(b)
}

// readHello reads the first message of a handshake, and returns a connection from which it can be read again.
func readHello(connection net.Conn) (*tls.ClientHelloInfo, net.Conn, error) {
	var read bytes.Buffer
	var hello *tls.ClientHelloInfo
	errSeen := errors.New("seen")
	_ = connection.SetReadDeadline(time.Now().Add(patienceWithClients))
	probe := tls.Server(readOnly{connection, io.TeeReader(connection, &read)}, &tls.Config{
		MinVersion: tls.VersionTLS12,
		GetConfigForClient: func(info *tls.ClientHelloInfo) (*tls.Config, error) {
			copied := *info
			hello = &copied
			return nil, errSeen
		},
	})
	err := probe.Handshake()
	_ = connection.SetReadDeadline(time.Time{})
	if hello == nil {
		return nil, nil, err
	}
	return hello, &replaying{connection, io.MultiReader(&read, connection)}, nil
}

// readOnly is a connection whose client gets to see nothing of what is written.
type readOnly struct {
	net.Conn
	reader io.Reader
}

func (r readOnly) Read(into []byte) (int, error)  { return r.reader.Read(into) }
func (r readOnly) Write(from []byte) (int, error) { return len(from), nil }

type replaying struct {
	net.Conn
	reader io.Reader
}

func (r *replaying) Read(into []byte) (int, error) { return r.reader.Read(into) }

// CloseWrite says that no more will be written, as connections of TCP can.
func (r *replaying) CloseWrite() error { return closeWrite(r.Conn) }
