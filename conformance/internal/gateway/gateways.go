// Package gateway is a data plane on the loopback interface: it listens where the engine says, asks it about every request and
// connection, and carries out what it decides.
package gateway

import (
	"fmt"
	"io"
	"log"
	"net"
	"sync"

	"gatehouse.dev/conformance/internal/engine"
)

// Gateways are the sockets of all Gateways.
type Gateways struct {
	Carrier *Carrier

	lock    sync.Mutex
	sockets map[key]*socket
	// Addresses that could not be bound, so that it is said once.
	failed map[key]bool
}

type key struct {
	gateway, address, protocol string
	port                       int
}

// A socket is open for as long as its Gateway listens there; what TLS needs may change meanwhile.
type socket struct {
	key
	closer io.Closer

	lock  sync.RWMutex
	names []engine.ServerName
}

func (s *socket) serverNames() []engine.ServerName {
	s.lock.RLock()
	defer s.lock.RUnlock()
	return s.names
}

func (s *socket) setServerNames(names []engine.ServerName) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.names = names
}

// Update opens the sockets that are new, and closes those that are gone. Only addresses of the loopback interface are bound.
func (g *Gateways) Update(wanted []engine.GatewaySockets) {
	g.lock.Lock()
	defer g.lock.Unlock()
	if g.sockets == nil {
		g.sockets, g.failed = map[key]*socket{}, map[key]bool{}
	}
	kept := map[key]bool{}
	for _, gateway := range wanted {
		for _, address := range gateway.Addresses {
			if ip := net.ParseIP(address); ip == nil || !ip.IsLoopback() {
				continue
			}
			for _, one := range gateway.Sockets {
				k := key{gateway.Namespace + "/" + gateway.Name, address, one.Protocol, one.Port}
				kept[k] = true
				g.openOne(k, one.Names)
			}
		}
	}
	for k, open := range g.sockets {
		if !kept[k] {
			_ = open.closer.Close()
			delete(g.sockets, k)
		}
	}
}

func (g *Gateways) openOne(k key, names []engine.ServerName) {
	if open := g.sockets[k]; open != nil {
		open.setServerNames(names)
		return
	}
	one := &socket{key: k, names: names}
	closer, err := g.listen(one)
	if err != nil {
		if !g.failed[k] {
			log.Printf("gateway %s: %v", k.gateway, err)
		}
		g.failed[k] = true
		return
	}
	one.closer = closer
	g.sockets[k] = one
}

func (g *Gateways) listen(s *socket) (io.Closer, error) {
	address := net.JoinHostPort(s.address, fmt.Sprint(s.port))
	if s.protocol == "UDP" {
		return g.listenUDP(s, address)
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, err
	}
	switch s.protocol {
	case "HTTP":
		go g.serveHTTP(s, listener)
	case "TLS":
		go g.serveTLS(s, listener)
	default:
		go accept(listener, func(connection net.Conn) { g.carryStream(s, "TCP", nil, connection) })
	}
	return listener, nil
}

func accept(listener net.Listener, handle func(net.Conn)) {
	for {
		connection, err := listener.Accept()
		if err != nil {
			return
		}
		go handle(connection)
	}
}

// Close closes all sockets.
func (g *Gateways) Close() { g.Update(nil) }
