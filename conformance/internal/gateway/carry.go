package gateway

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"time"

	"gatehouse.dev/conformance/internal/engine"
	"gatehouse.dev/conformance/internal/podnet"
)

// Carrier carries out what the engine decides about requests.
type Carrier struct {
	Engine  *engine.Engine
	Network *podnet.Network
	shares  shares
}

// ofOneHop are headers that are for the next server alone.
var ofOneHop = []string{"connection", "proxy-connection", "keep-alive", "transfer-encoding", "upgrade", "te", "trailer", "content-length"}

// A mirror has this long to answer.
const patienceWithMirrors = 10 * time.Second

// RoundTrip asks the engine about a request, and carries out its decision: it answers by itself, or sends the request to a Pod, again
// where the rule says so. The body of an upgraded connection is that of the answer, as with http.Transport.
func (c *Carrier) RoundTrip(asked engine.Request, inbound *http.Request) (*http.Response, error) {
	decision, err := c.Engine.Decide(asked)
	if err != nil {
		return nil, err
	}
	if decision.Unclear != nil {
		return nil, fmt.Errorf("not decided: %s", *decision.Unclear)
	}
	var body []byte
	if inbound.Body != nil && !isUpgrade(inbound) {
		if body, err = io.ReadAll(inbound.Body); err != nil {
			return nil, err
		}
	}
	c.mirror(decision, inbound, body)
	if decision.Outcome == "refused" {
		return nil, errors.New("the connection is refused")
	}
	if decision.Response != nil {
		return answered(inbound, decision.Response), nil
	}
	share := c.shares.next(decision)
	if share == nil {
		return nil, errors.New("no backend was decided on")
	}
	if share.Response != nil {
		return answered(inbound, share.Response), nil
	}
	return c.forward(inbound, body, decision, share)
}

func isUpgrade(request *http.Request) bool { return request.Header.Get("Upgrade") != "" }

// answered is an answer of the gateway itself. Calls of gRPC get theirs as trailers without a body.
func answered(inbound *http.Request, answer *engine.Answer) *http.Response {
	header := http.Header{}
	for name, value := range answer.Headers {
		header.Set(name, value)
	}
	status := answer.StatusCode
	if header.Get("Grpc-Status") != "" {
		header.Set("Content-Type", "application/grpc")
		status = http.StatusOK
	}
	return &http.Response{
		StatusCode: status, Proto: inbound.Proto, ProtoMajor: inbound.ProtoMajor, ProtoMinor: inbound.ProtoMinor,
		Header: header, Body: http.NoBody, Request: inbound,
	}
}

func (c *Carrier) forward(inbound *http.Request, body []byte, decision *engine.Decision, share *engine.Share) (*http.Response, error) {
	ctx, cancel := withTimeout(inbound.Context(), decision.RequestTimeout)
	attempts := 1
	if decision.Retry != nil {
		attempts += decision.Retry.Attempts
	}
	for attempt := 1; ; attempt++ {
		response, err := c.attempt(ctx, inbound, body, decision, share)
		if attempt < attempts && ctx.Err() == nil && isRetried(response, err, decision.Retry) {
			if response != nil {
				_ = response.Body.Close()
			}
			time.Sleep(time.Duration(decision.Retry.Backoff) * time.Millisecond)
			continue
		}
		if err != nil {
			cancel()
			status := http.StatusServiceUnavailable
			if errors.Is(err, context.DeadlineExceeded) {
				status = http.StatusGatewayTimeout
			}
			log.Printf("gateway: %s %s: %v", share.Request.Method, share.Request.Path, err)
			return answered(inbound, &engine.Answer{StatusCode: status}), nil
		}
		change(response.Header, share.ResponseHeaders)
		response.Body = closing(response.Body, cancel)
		return response, nil
	}
}

func withTimeout(ctx context.Context, milliseconds int) (context.Context, context.CancelFunc) {
	if milliseconds == 0 {
		return context.WithCancel(ctx)
	}
	return context.WithTimeout(ctx, time.Duration(milliseconds)*time.Millisecond)
}

// isRetried says whether a rule sends a request again: for its codes, and where the connection failed.
func isRetried(response *http.Response, err error, retry *engine.Retry) bool {
	if err != nil {
		return true
	}
	for _, code := range retry.Codes {
		if response.StatusCode == code {
			return true
		}
	}
	return false
}

func (c *Carrier) attempt(ctx context.Context, inbound *http.Request, body []byte, decision *engine.Decision, share *engine.Share) (*http.Response, error) {
	ctx, cancel := withTimeout(ctx, decision.BackendTimeout)
	outbound, err := outboundRequest(ctx, inbound, body, share.Request)
	if err != nil {
		cancel()
		return nil, err
	}
	response, err := c.transport(share.Place, share.TLS, isGRPC(inbound)).RoundTrip(outbound)
	if err != nil {
		defer cancel()
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, err
	}
	response.Body = closing(response.Body, cancel)
	return response, nil
}

func isGRPC(request *http.Request) bool {
	return strings.HasPrefix(strings.ToLower(request.Header.Get("Content-Type")), "application/grpc")
}

// outboundRequest is a request as the backend is to see it.
func outboundRequest(ctx context.Context, inbound *http.Request, body []byte, wanted *engine.Forwarded) (*http.Request, error) {
	path, query, hasQuery := strings.Cut(wanted.Path, "?")
	target := &url.URL{Scheme: "http", Host: "pod", Opaque: path, RawQuery: query, ForceQuery: hasQuery && query == ""}
	outbound, err := http.NewRequestWithContext(ctx, wanted.Method, "http://pod/", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	if len(body) == 0 {
		outbound.Body = http.NoBody
		outbound.GetBody = nil
		outbound.ContentLength = 0
	}
	outbound.URL = target
	outbound.Host = wanted.Host
	for name, values := range wanted.Headers {
		outbound.Header[http.CanonicalHeaderKey(name)] = values
	}
	for _, name := range ofOneHop {
		outbound.Header.Del(name)
	}
	if isUpgrade(inbound) {
		outbound.Header.Set("Connection", "Upgrade")
		outbound.Header.Set("Upgrade", inbound.Header.Get("Upgrade"))
	}
	if isGRPC(inbound) {
		outbound.Header.Set("Te", "trailers")
	}
	if _, sent := outbound.Header["User-Agent"]; !sent {
		outbound.Header["User-Agent"] = []string{""}
	}
	return outbound, nil
}

// change does to the headers of an answer what the filters of a rule say.
func change(header http.Header, changes []engine.HeaderChange) {
	for _, one := range changes {
		switch one.Action {
		case "set":
			header.Set(one.Name, one.Value)
		case "add":
			header.Set(one.Name, strings.Join(append(header.Values(one.Name), one.Value), ","))
		case "remove":
			header.Del(one.Name)
		}
	}
}

// mirror sends copies of a request, whose answers are thrown away.
func (c *Carrier) mirror(decision *engine.Decision, inbound *http.Request, body []byte) {
	for _, copied := range decision.Mirrors {
		if rand.Float64()*100 >= copied.Percent { //nolint:gosec // a share, no secret
			continue
		}
		wanted := copiedRequest(decision, inbound)
		go func() {
			ctx, cancel := context.WithTimeout(context.Background(), patienceWithMirrors)
			defer cancel()
			outbound, err := outboundRequest(ctx, inbound, body, wanted)
			if err == nil {
				var response *http.Response
				if response, err = c.transport(copied.Place, nil, isGRPC(inbound)).RoundTrip(outbound); err == nil {
					_, _ = io.Copy(io.Discard, response.Body)
					err = response.Body.Close()
				}
			}
			if err != nil {
				log.Printf("gateway: mirror to %s/%s: %v", copied.Namespace, copied.Name, err)
			}
		}()
	}
}

// copiedRequest is what a mirror gets: the request as the filters of the rule have it, which stands with its backends.
func copiedRequest(decision *engine.Decision, inbound *http.Request) *engine.Forwarded {
	for _, share := range decision.Backends {
		if share.Request != nil {
			return share.Request
		}
	}
	headers := map[string][]string(inbound.Header)
	return &engine.Forwarded{Method: inbound.Method, Host: inbound.Host, Path: inbound.URL.RequestURI(), Headers: headers}
}

type closingBody struct {
	io.ReadCloser
	closed func()
}

func (b closingBody) Close() error {
	defer b.closed()
	return b.ReadCloser.Close()
}

type closingConnection struct {
	io.ReadWriteCloser
	closed func()
}

func (b closingConnection) Close() error {
	defer b.closed()
	return b.ReadWriteCloser.Close()
}

// closing calls a function when a body is closed; the body of an upgraded connection can be written to, as before.
func closing(body io.ReadCloser, closed func()) io.ReadCloser {
	if both, can := body.(io.ReadWriteCloser); can {
		return closingConnection{both, closed}
	}
	return closingBody{body, closed}
}
