package mesh

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestArgumentsAreThoseOfTheSuite(t *testing.T) {
	asked, err := parse([]string{"http://echo-v1.mesh:8080/a?b=c", "--method=PUT", "-H", "Host:echo-v2", "-H", "X-A:b:c", "--count=5"})
	require.NoError(t, err)
	assert.Equal(t, "PUT", asked.method)
	assert.Equal(t, 5, asked.count)
	assert.Equal(t, "b:c", asked.header.Get("X-A"))
	request, err := requestOf(t.Context(), asked, false)
	require.NoError(t, err)
	question := questionOf("mesh/pod", asked, request)
	assert.Equal(t, "echo-v1.mesh:8080", question.Host)
	assert.Equal(t, 8080, question.Port)
	assert.Equal(t, "/a?b=c", question.Path)
	assert.Equal(t, []string{"echo-v2"}, question.Headers["Host"])
}

func TestWhatTheClientDoesNotKnowIsAnError(t *testing.T) {
	for _, arguments := range [][]string{{}, {"--tls"}, {"--count=x", "http://a"}} {
		_, err := parse(arguments)
		assert.Error(t, err)
	}
}

func TestACallIsAMessageInAFrame(t *testing.T) {
	assert.Equal(t, []byte{0, 0, 0, 0, 2, 7, 8}, frame([]byte{7, 8}))
	_, err := podOf([]byte("no"))
	assert.Error(t, err)
}
