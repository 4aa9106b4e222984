// Package podnet is the network of the Pods: their addresses lead to ports of the loopback interface on which their processes listen.
package podnet

import (
	"context"
	"fmt"
	"net"
	"sync"
)

// Network knows where the ports of Pods really are. The zero value has none.
type Network struct {
	lock  sync.RWMutex
	ports map[string]string
	pods  map[string]string
}

// Port names a port of a Pod: tcp or udp.
type Port struct {
	Protocol string
	Number   int
}

func id(protocol, address string, port int) string {
	return fmt.Sprintf("%s %s %d", protocol, address, port)
}

// Add makes a Pod reachable: by its address, and by its name as Pod/namespace/name.
func (n *Network) Add(pod, address string, ports map[Port]string) {
	n.lock.Lock()
	defer n.lock.Unlock()
	if n.ports == nil {
		n.ports, n.pods = map[string]string{}, map[string]string{}
	}
	n.pods[pod] = address
	for port, local := range ports {
		n.ports[id(port.Protocol, address, port.Number)] = local
	}
}

// Remove makes it unreachable.
func (n *Network) Remove(pod string, ports map[Port]string) {
	n.lock.Lock()
	defer n.lock.Unlock()
	address := n.pods[pod]
	delete(n.pods, pod)
	for port := range ports {
		delete(n.ports, id(port.Protocol, address, port.Number))
	}
}

// AddressOf is the address of a Pod that is known by its name; empty where there is none.
func (n *Network) AddressOf(pod string) string {
	n.lock.RLock()
	defer n.lock.RUnlock()
	return n.pods[pod]
}

// Dial connects to a port of a Pod by its address in the network of the Pods.
func (n *Network) Dial(ctx context.Context, protocol, address string, port int) (net.Conn, error) {
	n.lock.RLock()
	local, known := n.ports[id(protocol, address, port)]
	n.lock.RUnlock()
	if !known {
		return nil, fmt.Errorf("no Pod listens on %s port %d/%s", address, port, protocol)
	}
	var dialer net.Dialer
	return dialer.DialContext(ctx, protocol, local)
}
