package node

import (
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes/fake"
)

func pod(image string, env ...corev1.EnvVar) *corev1.Pod {
	return &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Namespace: "mesh", Name: "echo-1", UID: "u", Labels: map[string]string{"version": "v1"}},
		Spec: corev1.PodSpec{
			NodeName:   Name,
			Containers: []corev1.Container{{Name: "echo", Image: image, Env: env, VolumeMounts: []corev1.VolumeMount{{Name: "v", MountPath: "/etc/v"}}}},
			Volumes:    []corev1.Volume{{Name: "v", VolumeSource: corev1.VolumeSource{ConfigMap: &corev1.ConfigMapVolumeSource{LocalObjectReference: corev1.LocalObjectReference{Name: "cm"}, Items: []corev1.KeyToPath{{Key: "k", Path: "p"}}}}}},
		},
	}
}

func TestProgramsAreKnownByTheirImages(t *testing.T) {
	for image, program := range map[string]string{
		"registry.k8s.io/gateway-api/echo-basic:v1.5.1": "echo-basic", "registry.k8s.io/gateway-api/echo-advanced:v1": "echo-advanced",
		"coredns": "coredns", "registry.k8s.io/pause:3.10": "",
	} {
		assert.Equal(t, program, programOf(pod(image)), image)
	}
}

func TestTheEnvironmentSaysWhichPortsAreOpen(t *testing.T) {
	numbers := func(environment map[string]string) (all []int) {
		for _, port := range portsOf(environment) {
			all = append(all, port.Number)
		}
		return all
	}
	assert.Equal(t, []int{3000, 3001}, numbers(nil))
	assert.Equal(t, []int{3000, 3001, 8443}, numbers(map[string]string{"TLS_SERVER_CERT": "c"}))
	assert.Equal(t, []int{3000}, numbers(map[string]string{"GRPC_ECHO_SERVER": "1"}))
	assert.Equal(t, []int{3000, 8443}, numbers(map[string]string{"TCP_ECHO_SERVER": "1", "TLS_SERVER_CERT": "c"}))
	assert.Equal(t, []int{8080}, numbers(map[string]string{"UDP_ECHO_SERVER": "1"}))
}

func TestVariablesLeadToWhatIsMounted(t *testing.T) {
	namespace := corev1.EnvVar{Name: "NAMESPACE", ValueFrom: &corev1.EnvVarSource{FieldRef: &corev1.ObjectFieldSelector{FieldPath: "metadata.namespace"}}}
	client := fake.NewClientset(&corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Namespace: "mesh", Name: "cm"}, Data: map[string]string{"k": "text"}})
	n, err := New(client, Options{})
	require.NoError(t, err)
	defer n.Close()
	echo := pod("echo-basic", namespace, corev1.EnvVar{Name: "FILE", Value: "/etc/v/p"})
	folder, err := n.mount(t.Context(), echo)
	require.NoError(t, err)
	environment := environmentOf(echo, folder)
	assert.Equal(t, "mesh", environment["NAMESPACE"])
	assert.FileExists(t, environment["FILE"])
}

func TestAPodRunsUntilItIsDeleted(t *testing.T) {
	echo := pod("registry.k8s.io/gateway-api/echo-advanced:v1")
	client := fake.NewClientset(echo)
	n, err := New(client, Options{})
	require.NoError(t, err)
	defer n.Close()
	n.Observe(t.Context(), echo)
	ready, err := client.CoreV1().Pods("mesh").Get(t.Context(), "echo-1", metav1.GetOptions{})
	require.NoError(t, err)
	assert.Equal(t, corev1.PodRunning, ready.Status.Phase)
	address := n.Network.AddressOf("Pod/mesh/echo-1")
	assert.Equal(t, ready.Status.PodIP, address)
	transport := &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return n.Network.Dial(ctx, "tcp", address, 8080)
	}}
	defer transport.CloseIdleConnections()
	response, err := transport.RoundTrip(mustRequest(t, "http://pod/a?b"))
	require.NoError(t, err)
	body, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	assert.Contains(t, string(body), "URL=/a?b\n")
	assert.Contains(t, string(body), "Hostname=echo-1\n")

	echo.DeletionTimestamp = &metav1.Time{Time: time.Now()}
	n.Observe(t.Context(), echo)
	assert.Empty(t, n.Network.AddressOf("Pod/mesh/echo-1"))
	_, err = n.Network.Dial(t.Context(), "tcp", address, 8080)
	assert.Error(t, err)
}

func TestLogsAreThoseSinceATime(t *testing.T) {
	output := &podLog{}
	_, _ = output.Write([]byte("early\n"))
	time.Sleep(2 * time.Millisecond)
	from := time.Now()
	_, _ = output.Write([]byte("late\n"))
	assert.Equal(t, "late\n", string(output.since(from)))
	assert.Equal(t, "early\nlate\n", string(output.since(time.Time{})))
}

func TestOnlyTheClientCanBeRun(t *testing.T) {
	n, err := New(fake.NewClientset(), Options{Client: func(context.Context, string, []string) (string, error) { return "", nil }})
	require.NoError(t, err)
	defer n.Close()
	port, err := n.ServeKubelet("127.0.0.1")
	require.NoError(t, err)
	transport := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}} //nolint:gosec // a test
	defer transport.CloseIdleConnections()
	response, err := transport.RoundTrip(mustRequest(t, "https://"+fmt.Sprintf("127.0.0.1:%d", port)+"/exec/mesh/echo-1/echo?command=sh&output=1"))
	require.NoError(t, err)
	assert.Equal(t, http.StatusBadRequest, response.StatusCode)
}

func mustRequest(t *testing.T, url string) *http.Request {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	require.NoError(t, err)
	return request
}
