package node

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"math/big"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/streaming/pkg/httpstream"
	"k8s.io/streaming/pkg/httpstream/spdy"
)

// The protocols of exec that end with a status in JSON.
var execProtocols = []string{"v5.channel.k8s.io", "v4.channel.k8s.io"}

// ServeKubelet answers the API server: with the logs of Pods, and with what their client prints. It returns the port.
func (n *Node) ServeKubelet(address string) (int, error) {
	certificate, err := selfSigned()
	if err != nil {
		return 0, err
	}
	listener, err := tls.Listen("tcp", net.JoinHostPort(address, "0"), &tls.Config{
		Certificates: []tls.Certificate{certificate}, MinVersion: tls.VersionTLS12, NextProtos: []string{"http/1.1"},
	})
	if err != nil {
		return 0, err
	}
	routes := http.NewServeMux()
	routes.HandleFunc("GET /containerLogs/{namespace}/{pod}/{container}", n.serveLogs)
	routes.HandleFunc("/exec/{namespace}/{pod}/{container}", n.serveExec)
	go func() {
		err := http.Serve(listener, routes) //nolint:gosec // for the API server alone
		if !errors.Is(err, net.ErrClosed) {
			log.Printf("node: %v", err)
		}
	}()
	return listener.Addr().(*net.TCPAddr).Port, nil
}

func (n *Node) serveLogs(w http.ResponseWriter, request *http.Request) {
	running := n.find(request.PathValue("namespace"), request.PathValue("pod"))
	if running == nil {
		http.Error(w, "there is no such Pod", http.StatusNotFound)
		return
	}
	since, _ := time.Parse(time.RFC3339, request.URL.Query().Get("sinceTime"))
	_, _ = w.Write(running.log.since(since))
}

// serveExec runs the one command that Pods have here: client.
func (n *Node) serveExec(w http.ResponseWriter, request *http.Request) {
	command := request.URL.Query()["command"]
	running := n.find(request.PathValue("namespace"), request.PathValue("pod"))
	offered := strings.FieldsFunc(strings.Join(request.Header.Values(httpstream.HeaderProtocolVersion), ","), func(r rune) bool { return r == ',' || r == ' ' })
	protocol := slices.IndexFunc(execProtocols, func(one string) bool { return slices.Contains(offered, one) })
	if running == nil || len(command) == 0 || command[0] != "client" || protocol < 0 {
		http.Error(w, fmt.Sprintf("cannot run %q there, in protocol %q", command, offered), http.StatusBadRequest)
		return
	}
	w.Header().Set(httpstream.HeaderProtocolVersion, execProtocols[protocol])
	streams := make(chan httpstream.Stream, 4)
	connection := spdy.NewResponseUpgrader().UpgradeResponse(w, request, func(stream httpstream.Stream, _ <-chan struct{}) error {
		streams <- stream
		return nil
	})
	if connection == nil {
		return
	}
	defer func() { _ = connection.Close() }()
	opened, err := collect(streams, wanted(request))
	if err != nil {
		log.Printf("node: exec: %v", err)
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	pod := fmt.Sprintf("%s/%s", running.pod.Namespace, running.pod.Name)
	printed, err := n.options.Client(ctx, pod, command[1:])
	if out := opened[corev1.StreamTypeStdout]; out != nil {
		_, _ = out.Write([]byte(printed))
		_ = out.Close()
	}
	status := metav1.Status{Status: metav1.StatusSuccess}
	if err != nil {
		status = metav1.Status{Status: metav1.StatusFailure, Message: err.Error()}
	}
	written, _ := json.Marshal(status)
	_, _ = opened[corev1.StreamTypeError].Write(written)
	_ = opened[corev1.StreamTypeError].Close()
	if errors := opened[corev1.StreamTypeStderr]; errors != nil {
		_ = errors.Close()
	}
}

// wanted is how many streams a client opens.
func wanted(request *http.Request) int {
	count := 1
	for _, name := range []string{"input", "output", "error", "stdin", "stdout", "stderr"} {
		if value := request.URL.Query().Get(name); value == "1" || value == "true" {
			count++
		}
	}
	return count
}

func collect(streams <-chan httpstream.Stream, count int) (map[string]httpstream.Stream, error) {
	opened := map[string]httpstream.Stream{}
	deadline := time.After(10 * time.Second)
	for len(opened) < count {
		select {
		case stream := <-streams:
			opened[stream.Headers().Get(corev1.StreamType)] = stream
		case <-deadline:
			return nil, fmt.Errorf("%d of %d streams were opened", len(opened), count)
		}
	}
	if opened[corev1.StreamTypeError] == nil {
		return nil, errors.New("there is no stream for errors")
	}
	return opened, nil
}

func selfSigned() (tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return tls.Certificate{}, err
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour),
		DNSNames: []string{Name}, IPAddresses: []net.IP{net.ParseIP("127.0.0.1")},
	}
	raw, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	return tls.Certificate{Certificate: [][]byte{raw}, PrivateKey: key}, err
}
