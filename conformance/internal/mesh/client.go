// Package mesh plays the client of a Pod in a mesh: what it sends goes where the engine says that a mesh sends it.
package mesh

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"google.golang.org/protobuf/proto"
	pb "sigs.k8s.io/gateway-api/conformance/echo-basic/grpcechoserver"

	"gatehouse.dev/conformance/internal/engine"
	"gatehouse.dev/conformance/internal/gateway"
)

// Client carries out what the suite asks of the client of a Pod.
type Client struct{ Carrier *gateway.Carrier }

// command is what the arguments ask for.
type command struct {
	url    *url.URL
	method string
	header http.Header
	count  int
}

func parse(arguments []string) (*command, error) {
	asked := &command{method: http.MethodGet, header: http.Header{}, count: 1}
	for i := 0; i < len(arguments); i++ {
		name, value, _ := strings.Cut(arguments[i], "=")
		var err error
		switch {
		case name == "--method":
			asked.method = value
		case name == "--count":
			asked.count, err = strconv.Atoi(value)
		case name == "-H" && i+1 < len(arguments):
			i++
			header, content, _ := strings.Cut(arguments[i], ":")
			asked.header.Add(header, content)
		case strings.HasPrefix(name, "-"):
			err = fmt.Errorf("the client has no option %s", name)
		default:
			asked.url, err = url.Parse(arguments[i])
		}
		if err != nil {
			return nil, err
		}
	}
	if asked.url == nil {
		return nil, errors.New("the client needs a URL")
	}
	return asked, nil
}

// Run sends the requests that the arguments ask for from a Pod, namespace/name, and returns what its client prints.
func (c *Client) Run(ctx context.Context, pod string, arguments []string) (string, error) {
	asked, err := parse(arguments)
	if err != nil {
		return "", err
	}
	var printed strings.Builder
	for i := range asked.count {
		if err := c.send(ctx, pod, asked, i, &printed); err != nil {
			return "", err
		}
		printed.WriteString("\n")
	}
	return printed.String(), nil
}

func (c *Client) send(ctx context.Context, pod string, asked *command, number int, printed io.Writer) error {
	isCall := asked.url.Scheme == "grpc"
	request, err := requestOf(ctx, asked, isCall)
	if err != nil {
		return err
	}
	response, err := c.Carrier.RoundTrip(questionOf(pod, asked, request), request)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	say := func(format string, values ...any) {
		_, _ = fmt.Fprintf(printed, "["+strconv.Itoa(number)+format+"\n", values...)
	}
	say("] Url=%s", asked.url)
	say("] StatusCode=%d", response.StatusCode)
	names := make([]string, 0, len(response.Header))
	for name := range response.Header {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		for _, value := range response.Header[name] {
			say("] ResponseHeader=%s:%s", name, value)
		}
	}
	if isCall {
		hostname, err := podOf(body)
		if err != nil {
			return err
		}
		body = []byte("Hostname=" + hostname)
	}
	for line := range strings.Lines(string(body)) {
		say(" body] %s", strings.TrimRight(line, "\n"))
	}
	return nil
}

// The path of the call that Pods of the suite answer.
const echoCall = pb.GrpcEcho_Echo_FullMethodName

func requestOf(ctx context.Context, asked *command, isCall bool) (*http.Request, error) {
	target := *asked.url
	method := asked.method
	var body []byte
	if isCall {
		target.Scheme, target.Path, method = "http", echoCall, http.MethodPost
		body = frame(nil)
	}
	if target.Path == "" {
		target.Path = "/"
	}
	request, err := http.NewRequestWithContext(ctx, method, target.String(), bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	for name, values := range asked.header {
		request.Header[name] = values
	}
	if isCall {
		request.ProtoMajor, request.ProtoMinor = 2, 0
		request.Header.Set("Content-Type", "application/grpc")
	}
	return request, nil
}

// questionOf is a request as the engine is asked about it. The host is where the client connects to, whatever its header Host says.
func questionOf(pod string, asked *command, request *http.Request) engine.Request {
	port, _ := strconv.Atoi(asked.url.Port())
	if port == 0 {
		port = 80
	}
	return engine.Request{
		Protocol: "HTTP",
		From:     pod,
		Port:     port,
		Host:     asked.url.Host,
		Method:   request.Method,
		Path:     request.URL.RequestURI(),
		Headers:  map[string][]string(request.Header),
	}
}

// frame is a message of gRPC as it stands in a body: uncompressed, behind its length.
func frame(message []byte) []byte {
	framed := binary.BigEndian.AppendUint32([]byte{0}, uint32(len(message))) //nolint:gosec // a small message
	return append(framed, message...)
}

// podOf is the Pod that answered a call.
func podOf(body []byte) (string, error) {
	const head = 5
	if len(body) < head {
		return "", fmt.Errorf("the call was not answered: %q", body)
	}
	answer := &pb.EchoResponse{}
	if err := proto.Unmarshal(body[head:], answer); err != nil {
		return "", err
	}
	return answer.GetAssertions().GetContext().GetPod(), nil
}
