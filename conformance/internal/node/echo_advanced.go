package node

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sort"

	"google.golang.org/grpc"
	corev1 "k8s.io/api/core/v1"
	pb "sigs.k8s.io/gateway-api/conformance/echo-basic/grpcechoserver"

	"gatehouse.dev/conformance/internal/podnet"
)

// runEchoAdvanced answers in the form that the suite reads of the Pods of a mesh: a line for each thing that the Pod sees.
func runEchoAdvanced(pod *corev1.Pod) (*runningPod, error) {
	plain, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	calls, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		_ = plain.Close()
		return nil, err
	}
	output := &podLog{}
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) { //nolint:gosec // for tests alone
		echo(w, request, pod)
	})}
	go func() {
		if err := server.Serve(plain); !errors.Is(err, http.ErrServerClosed) {
			_, _ = fmt.Fprintln(output, err)
		}
	}()
	callServer := grpc.NewServer()
	pb.RegisterGrpcEchoServer(callServer, &grpcEcho{pod: pod})
	go func() { _ = callServer.Serve(calls) }()
	ports := map[podnet.Port]string{
		{Protocol: "tcp", Number: 8080}: plain.Addr().String(),
		{Protocol: "tcp", Number: 7070}: calls.Addr().String(),
	}
	stop := func() {
		_ = server.Close()
		callServer.Stop()
	}
	return &runningPod{pod: pod, ports: ports, log: output, stop: stop}, nil
}

func echo(w http.ResponseWriter, request *http.Request, pod *corev1.Pod) {
	say := func(name, value string) { _, _ = fmt.Fprintf(w, "%s=%s\n", name, value) }
	say("ServiceVersion", pod.Labels["version"])
	say("Host", request.Host)
	say("URL", request.RequestURI)
	say("Method", request.Method)
	say("Proto", request.Proto)
	names := make([]string, 0, len(request.Header))
	for name := range request.Header {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		for _, value := range request.Header[name] {
			say("RequestHeader", name+":"+value)
		}
	}
	say("Hostname", pod.Name)
}

type grpcEcho struct {
	pb.UnimplementedGrpcEchoServer
	pod *corev1.Pod
}

func (e *grpcEcho) Echo(context.Context, *pb.EchoRequest) (*pb.EchoResponse, error) {
	return &pb.EchoResponse{Assertions: &pb.Assertions{Context: &pb.Context{Namespace: e.pod.Namespace, Pod: e.pod.Name}}}, nil
}
