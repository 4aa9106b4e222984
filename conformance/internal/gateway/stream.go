package gateway

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"sync"
	"time"

	"gatehouse.dev/conformance/internal/engine"
)

// A session of UDP ends when nothing has come back for so long.
const patienceWithDatagrams = 5 * time.Second

// open decides about a connection, and connects to the backend that is chosen.
func (g *Gateways) open(s *socket, protocol string, sni *string, client string) (net.Conn, error) {
	decision, err := g.Carrier.Engine.Decide(engine.Request{Protocol: protocol, Gateway: s.gateway, Port: s.port, SNI: sni, Client: client})
	if err != nil {
		return nil, err
	}
	if decision.Unclear != nil {
		return nil, fmt.Errorf("not decided: %s", *decision.Unclear)
	}
	share := g.Carrier.shares.next(decision)
	if share == nil || share.Refused {
		return nil, errors.New("refused")
	}
	ctx, cancel := context.WithTimeout(context.Background(), patienceWithClients)
	defer cancel()
	transport := "tcp"
	if protocol == "UDP" {
		transport = "udp"
	}
	backend, err := g.Carrier.dial(ctx, transport, share.Place)
	if err != nil || share.TLS == nil {
		return backend, err
	}
	return encrypt(ctx, backend, share.TLS)
}

func hostOf(address net.Addr) string {
	host, _, _ := net.SplitHostPort(address.String())
	return host
}

// carryStream connects a client with a backend; a connection that is refused is closed.
func (g *Gateways) carryStream(s *socket, protocol string, sni *string, client net.Conn) {
	defer func() { _ = client.Close() }()
	backend, err := g.open(s, protocol, sni, hostOf(client.RemoteAddr()))
	if err != nil {
		log.Printf("gateway %s: %s on port %d: %v", s.gateway, protocol, s.port, err)
		return
	}
	defer func() { _ = backend.Close() }()
	join(client, backend)
}

// join copies in both directions until both have ended.
func join(a, b net.Conn) {
	var both sync.WaitGroup
	oneWay := func(to, from net.Conn) {
		_, _ = io.Copy(to, from)
		_ = closeWrite(to)
	}
	both.Go(func() { oneWay(a, b) })
	both.Go(func() { oneWay(b, a) })
	both.Wait()
}

func closeWrite(connection net.Conn) error {
	if half, can := connection.(interface{ CloseWrite() error }); can {
		return half.CloseWrite()
	}
	return connection.Close()
}

// listenUDP takes the datagrams of each client as a session of its own.
func (g *Gateways) listenUDP(s *socket, address string) (io.Closer, error) {
	listener, err := net.ListenPacket("udp", address)
	if err != nil {
		return nil, err
	}
	go g.serveUDP(s, listener)
	return listener, nil
}

func (g *Gateways) serveUDP(s *socket, listener net.PacketConn) {
	var sessions sync.Map
	buffer := make([]byte, 65535)
	for {
		n, client, err := listener.ReadFrom(buffer)
		if err != nil {
			return
		}
		datagram := append([]byte(nil), buffer[:n]...)
		known, _ := sessions.LoadOrStore(client.String(), sync.OnceValue(func() net.Conn { return g.session(s, listener, client, &sessions) }))
		go func() {
			if backend := known.(func() net.Conn)(); backend != nil {
				_, _ = backend.Write(datagram)
			}
		}()
	}
}

// session connects a client with a backend, until nothing comes back any more; nil where its datagrams are dropped.
func (g *Gateways) session(s *socket, listener net.PacketConn, client net.Addr, sessions *sync.Map) net.Conn {
	backend, err := g.open(s, "UDP", nil, hostOf(client))
	if err != nil {
		sessions.Delete(client.String())
		log.Printf("gateway %s: UDP on port %d: %v", s.gateway, s.port, err)
		return nil
	}
	go func() {
		defer sessions.Delete(client.String())
		defer func() { _ = backend.Close() }()
		buffer := make([]byte, 65535)
		for {
			_ = backend.SetReadDeadline(time.Now().Add(patienceWithDatagrams))
			n, err := backend.Read(buffer)
			if err != nil {
				return
			}
			_, _ = listener.WriteTo(buffer[:n], client)
		}
	}()
	return backend
}
