package gateway

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"gatehouse.dev/conformance/internal/engine"
)

func TestSharesAreAsNearToTheWeightsAsTheyCanBe(t *testing.T) {
	decision := &engine.Decision{Rule: "r", Backends: []engine.Share{{Place: engine.Place{Name: "a"}, Share: 0.7}, {Place: engine.Place{Name: "b"}, Share: 0.3}, {Place: engine.Place{Name: "c"}}}}
	var all shares
	counted := map[string]int{}
	for range 10 {
		counted[all.next(decision).Name]++
	}
	assert.Equal(t, map[string]int{"a": 7, "b": 3}, counted)
	assert.Nil(t, all.next(&engine.Decision{Rule: "none", Backends: []engine.Share{{}}}))
}

func TestTheMostSpecificServerNameCounts(t *testing.T) {
	names := []engine.ServerName{{Hostname: ""}, {Hostname: "*.example"}, {Hostname: "*.a.example"}, {Hostname: "b.a.example"}}
	for asked, hostname := range map[string]string{
		"b.a.example": "b.a.example", "c.a.example": "*.a.example", "A.EXAMPLE": "*.example", "example": "", "other": "", "": "",
	} {
		require.NotNil(t, nameFor(names, asked), asked)
		assert.Equal(t, hostname, nameFor(names, asked).Hostname, asked)
	}
	assert.Nil(t, nameFor(names[1:], "other"))
}

func TestHeadersOfAnswersChange(t *testing.T) {
	header := http.Header{"X-Add": {"a"}, "X-Set": {"a"}, "X-Remove": {"a"}}
	change(header, []engine.HeaderChange{
		{Name: "x-add", Action: "add", Value: "b"}, {Name: "x-set", Action: "set", Value: "b"}, {Name: "x-remove", Action: "remove"},
	})
	assert.Equal(t, http.Header{"X-Add": {"a,b"}, "X-Set": {"b"}}, header)
}

func TestTheBackendGetsTheRequestAsItWasDecided(t *testing.T) {
	inbound, err := http.NewRequest(http.MethodGet, "http://front/", nil)
	require.NoError(t, err)
	outbound, err := outboundRequest(t.Context(), inbound, nil, &engine.Forwarded{
		Method: "POST", Host: "shop", Path: "/a%2Fb?c=1&d", Headers: map[string][]string{"x-a": {"1", "2"}, "connection": {"close"}},
	})
	require.NoError(t, err)
	assert.Equal(t, "/a%2Fb?c=1&d", outbound.URL.RequestURI())
	assert.Equal(t, "shop", outbound.Host)
	assert.Equal(t, []string{"1", "2"}, outbound.Header["X-A"])
	assert.NotContains(t, outbound.Header, "Connection")
}

func TestCallsGetTheirStatusAsTrailers(t *testing.T) {
	inbound, err := http.NewRequest(http.MethodPost, "http://front/", nil)
	require.NoError(t, err)
	answer := answered(inbound, &engine.Answer{StatusCode: 404, Headers: map[string]string{"grpc-status": "12"}})
	assert.Equal(t, 200, answer.StatusCode)
	assert.Equal(t, "12", answer.Header.Get("Grpc-Status"))
	assert.Equal(t, 404, answered(inbound, &engine.Answer{StatusCode: 404}).StatusCode)
}

func TestARequestIsSentAgainForItsCodesAndBrokenConnections(t *testing.T) {
	retry := &engine.Retry{Codes: []int{500}}
	assert.True(t, isRetried(&http.Response{StatusCode: 500}, nil, retry))
	assert.False(t, isRetried(&http.Response{StatusCode: 503}, nil, retry))
	assert.True(t, isRetried(nil, assert.AnError, retry))
}
