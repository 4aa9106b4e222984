package gateway

import (
	"context"
	"crypto/tls"
	"log"
	"net"
	"net/http"
	"net/http/httputil"

	"gatehouse.dev/conformance/internal/engine"
)

func (g *Gateways) serveHTTP(s *socket, listener net.Listener) {
	_ = g.httpServer(s).Serve(listener)
}

// httpServer takes HTTP/1.1 and HTTP/2, with and without TLS.
func (g *Gateways) httpServer(s *socket) *http.Server {
	protocols := new(http.Protocols)
	protocols.SetHTTP1(true)
	protocols.SetHTTP2(true)
	protocols.SetUnencryptedHTTP2(true)
	proxy := &httputil.ReverseProxy{
		// What the backend gets is decided further down; the request stays as the client sent it.
		Rewrite:       func(*httputil.ProxyRequest) {},
		Transport:     roundTripper(func(request *http.Request) (*http.Response, error) { return g.carry(s, request) }),
		FlushInterval: -1,
		ErrorHandler: func(_ http.ResponseWriter, request *http.Request, err error) {
			log.Printf("gateway %s: %s %s%s: %v", s.gateway, request.Method, request.Host, request.URL.Path, err)
			panic(http.ErrAbortHandler)
		},
	}
	handler := http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		proxy.ServeHTTP(w, request.WithContext(context.WithValue(request.Context(), received{}, request)))
	})
	return &http.Server{Handler: handler, Protocols: protocols, ErrorLog: log.New(discard{}, "", 0)}
}

// Clients that break off handshakes, which some tests do on purpose, are not worth a line.
type discard struct{}

func (discard) Write(text []byte) (int, error) { return len(text), nil }

type roundTripper func(*http.Request) (*http.Response, error)

func (r roundTripper) RoundTrip(request *http.Request) (*http.Response, error) { return r(request) }

// The key of the request as it was received: the proxy takes headers away that routing may look at.
type received struct{}

func (g *Gateways) carry(s *socket, outbound *http.Request) (*http.Response, error) {
	inbound, _ := outbound.Context().Value(received{}).(*http.Request)
	return g.Carrier.RoundTrip(questionOf(s, inbound), inbound)
}

// questionOf is a request as the engine is asked about it.
func questionOf(s *socket, request *http.Request) engine.Request {
	client, _, _ := net.SplitHostPort(request.RemoteAddr)
	asked := engine.Request{
		Protocol: "HTTP",
		Gateway:  s.gateway,
		Client:   client,
		Port:     s.port,
		Host:     request.Host,
		Method:   request.Method,
		Path:     request.RequestURI,
		Headers:  map[string][]string(request.Header),
	}
	if request.TLS != nil {
		asked.Protocol = "HTTPS"
		asked.SNI = &request.TLS.ServerName
	}
	return asked
}

// handOver is a listener of connections that something else accepted.
type handOver struct {
	net.Listener
	connections chan net.Conn
	closed      chan struct{}
}

func (h *handOver) Accept() (net.Conn, error) {
	select {
	case connection := <-h.connections:
		return connection, nil
	case <-h.closed:
		return nil, net.ErrClosed
	}
}

func (h *handOver) give(connection *tls.Conn) {
	select {
	case h.connections <- connection:
	case <-h.closed:
		_ = connection.Close()
	}
}
