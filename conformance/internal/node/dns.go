package node

import (
	"net"

	"github.com/miekg/dns"
	corev1 "k8s.io/api/core/v1"

	"gatehouse.dev/conformance/internal/podnet"
)

// runDNS answers as coredns does with the plugin `whoami`: with the address of the client beside an empty answer.
func runDNS(pod *corev1.Pod) (*runningPod, error) {
	listener, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	server := &dns.Server{PacketConn: listener, Handler: dns.HandlerFunc(func(w dns.ResponseWriter, question *dns.Msg) {
		reply := new(dns.Msg).SetReply(question)
		if client, is := w.RemoteAddr().(*net.UDPAddr); is && len(question.Question) == 1 {
			reply.Extra = []dns.RR{&dns.A{
				Hdr: dns.RR_Header{Name: question.Question[0].Name, Rrtype: dns.TypeA, Class: dns.ClassINET},
				A:   client.IP,
			}}
		}
		_ = w.WriteMsg(reply)
	})}
	go func() { _ = server.ActivateAndServe() }()
	ports := map[podnet.Port]string{{Protocol: "udp", Number: 53}: listener.LocalAddr().String()}
	return &runningPod{pod: pod, ports: ports, log: &podLog{}, stop: func() { _ = listener.Close() }}, nil
}
