package conformance

import (
	"context"
	"flag"
	"os"
	"os/signal"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/utils/ptr"
	gatewayv1 "sigs.k8s.io/gateway-api/apis/v1"
	official "sigs.k8s.io/gateway-api/conformance"
	confv1 "sigs.k8s.io/gateway-api/conformance/apis/v1"
	"sigs.k8s.io/gateway-api/conformance/utils/suite"
	"sigs.k8s.io/gateway-api/pkg/features"

	"gatehouse.dev/conformance/internal/controller"
	"gatehouse.dev/conformance/internal/engine"
	"gatehouse.dev/conformance/internal/gateway"
	"gatehouse.dev/conformance/internal/mesh"
	"gatehouse.dev/conformance/internal/node"
)

var (
	nodeJS      = flag.String("node", "node", "the program that runs the engine")
	bundle      = flag.String("engine", "", "the engine, bundled for Node")
	echoBasic   = flag.String("echo-basic", "", "the suite's echo server, built")
	crds        = flag.String("crds", "", "the folder config/crd of the Gateway API")
	channel     = flag.String("channel", "", "the channel of the CRDs to install: standard or experimental")
	nodeAddress = flag.String("node-address", "127.0.0.1", "the address at which the API server reaches this machine")
	version     = flag.String("implementation-version", "", "the version of Gatehouse, for the report")
)

// profiles are all that the suite has.
var profiles = []suite.ConformanceProfileName{
	suite.GatewayHTTPConformanceProfileName,
	suite.GatewayGRPCConformanceProfileName,
	suite.GatewayTLSConformanceProfileName,
	suite.GatewayTCPConformanceProfileName,
	suite.GatewayUDPConformanceProfileName,
	suite.MeshHTTPConformanceProfileName,
	suite.MeshGRPCConformanceProfileName,
}

// settings are those of the workspace. Everything that the model can do is switched on, as far as the channel has it.
func settings(channel string) map[string]any {
	choices := map[string]string{"feature-mesh": "on"}
	if channel == "experimental" {
		choices["feature-retries"] = "on"
		choices["feature-tls-modes-mixed"] = "on"
	}
	return map[string]any{"channel": channel, "choices": choices}
}

func TestConformance(t *testing.T) {
	if *bundle == "" {
		t.Skip("started without an engine; `npm run conformance` at the root of the repository starts it with one")
	}
	options := official.DefaultOptions(t)
	client, err := dynamic.NewForConfig(withoutLimits(options.RestConfig))
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)

	installedChannel, err := installCRDs(ctx, client, *crds, *channel)
	require.NoError(t, err)
	decider := start(ctx, t, options.RestConfig, client, installedChannel)
	require.NoError(t, create(ctx, client, classes, "GatewayClass"))
	options.GatewayClassName = name
	options.SupportedFeatures = claimedBy(ctx, t, client, classes)
	// Only the experimental channel has objects for meshes; elsewhere the features of meshes stand nowhere, and the engine is asked.
	if installedChannel == "experimental" {
		require.NoError(t, create(ctx, client, meshes, "XMesh"))
		options.MeshName = name
		options.SupportedFeatures = append(options.SupportedFeatures, claimedBy(ctx, t, client, meshes)...)
	} else {
		ofMesh, err := decider.MeshFeatures()
		require.NoError(t, err)
		options.SupportedFeatures = append(options.SupportedFeatures, namesOf(ofMesh)...)
	}
	options.ConformanceProfiles = profiles
	options.UsableNetworkAddresses = []gatewayv1.GatewaySpecAddress{{Type: ptr.To(gatewayv1.IPAddressType), Value: "192.0.2.10"}}
	options.UnusableNetworkAddresses = []gatewayv1.GatewaySpecAddress{{Type: ptr.To(gatewayv1.IPAddressType), Value: "127.0.0.1"}}
	options.Implementation = confv1.Implementation{
		Organization: "gatehouse",
		Project:      "gatehouse",
		URL:          "https://gatehouse.dev",
		Version:      *version,
		Contact:      []string{"https://gatehouse.dev"},
	}
	official.RunConformanceWithOptions(t, options)
}

func withoutLimits(config *rest.Config) *rest.Config {
	copied := rest.CopyConfig(config)
	copied.QPS, copied.Burst = -1, -1
	return copied
}

// start runs engine, node, data plane and controller until the test ends, and returns the engine.
func start(ctx context.Context, t *testing.T, config *rest.Config, client dynamic.Interface, channel string) *engine.Engine {
	t.Helper()
	decider, err := engine.Start(*nodeJS, *bundle, settings(channel))
	require.NoError(t, err)
	t.Cleanup(decider.Stop)

	clientset, err := kubernetes.NewForConfig(withoutLimits(config))
	require.NoError(t, err)
	carrier := &gateway.Carrier{Engine: decider}
	pods, err := node.New(clientset, node.Options{EchoBasic: *echoBasic, Client: (&mesh.Client{Carrier: carrier}).Run})
	require.NoError(t, err)
	t.Cleanup(pods.Close)
	onInterrupt(pods.Close)
	carrier.Network = &pods.Network
	port, err := pods.ServeKubelet(*nodeAddress)
	require.NoError(t, err)
	require.NoError(t, pods.Register(ctx, *nodeAddress, port))

	gateways := &gateway.Gateways{Carrier: carrier}
	t.Cleanup(gateways.Close)
	served, err := servedResources(ctx, client)
	require.NoError(t, err)
	watching := &controller.Controller{Engine: decider, Client: client, OnSockets: gateways.Update, OnPod: pods.Observe}
	require.NoError(t, watching.Run(ctx, served))
	require.NoError(t, awaitNamespacesGone(ctx, clientset, time.Minute))
	t.Cleanup(func() {
		if err := awaitNamespacesGone(ctx, clientset, time.Minute); err != nil {
			t.Log(err)
		}
	})
	return decider
}

// onInterrupt does what is to be done where a run is broken off, which no test hears of.
func onInterrupt(end func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-signals
		end()
		os.Exit(130)
	}()
}

// claimedBy are the features that the engine says a class or mesh has, once it has said so.
func claimedBy(ctx context.Context, t *testing.T, client dynamic.Interface, resource schema.GroupVersionResource) []features.FeatureName {
	t.Helper()
	var names []string
	require.Eventually(t, func() bool {
		found, err := client.Resource(resource).Get(ctx, name, metav1.GetOptions{})
		if err != nil {
			return false
		}
		claimed, _, _ := unstructured.NestedSlice(found.Object, "status", "supportedFeatures")
		for _, one := range claimed {
			feature, _ := one.(map[string]any)
			claimedName, _ := feature["name"].(string)
			names = append(names, claimedName)
		}
		return len(names) > 0
	}, 30*time.Second, 100*time.Millisecond, "the engine claims no features for %s %s", resource.Resource, name)
	return namesOf(names)
}

func namesOf(names []string) []features.FeatureName {
	all := make([]features.FeatureName, 0, len(names))
	for _, one := range names {
		all = append(all, features.FeatureName(one))
	}
	return all
}

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(m.Run())
}
