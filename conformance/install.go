// Package conformance runs the official conformance suite of the Gateway API against Gatehouse's engine.
package conformance

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/client-go/dynamic"

	"gatehouse.dev/conformance/internal/controller"
)

// Annotations by which the CRDs say what they are.
const (
	channelAnnotation = "gateway.networking.k8s.io/channel"
	versionAnnotation = "gateway.networking.k8s.io/bundle-version"
)

var definitions = schema.GroupVersionResource{Group: "apiextensions.k8s.io", Version: "v1", Resource: "customresourcedefinitions"}

// resources of what the folders of CRDs hold.
var installed = map[string]schema.GroupVersionResource{
	"CustomResourceDefinition":         definitions,
	"ValidatingAdmissionPolicy":        {Group: "admissionregistration.k8s.io", Version: "v1", Resource: "validatingadmissionpolicies"},
	"ValidatingAdmissionPolicyBinding": {Group: "admissionregistration.k8s.io", Version: "v1", Resource: "validatingadmissionpolicybindings"},
}

// installCRDs applies the CRDs of a channel where the cluster has none, and returns the channel that is installed.
func installCRDs(ctx context.Context, client dynamic.Interface, folder, channel string) (string, error) {
	there, err := gatewayCRDs(ctx, client)
	if err != nil {
		return "", fmt.Errorf("the API server of this kubeconfig does not answer: %w", err)
	}
	if len(there) > 0 {
		found := there[0].Annotations[channelAnnotation]
		if channel != "" && channel != found {
			return "", fmt.Errorf("the cluster has the CRDs of the %s channel (%s); delete them, or leave out the channel", found, there[0].Annotations[versionAnnotation])
		}
		return found, nil
	}
	if channel == "" {
		channel = "experimental"
	}
	files, err := filesOf(folder, channel)
	if err != nil {
		return "", err
	}
	for _, file := range files {
		if err := applyFile(ctx, client, file); err != nil {
			return "", fmt.Errorf("%s: %w", file, err)
		}
	}
	return channel, awaitCRDs(ctx, client)
}

// filesOf are the files of a channel that a kustomization lists, that of the channel or the one above it: a folder may hold more than
// a release does.
func filesOf(folder, channel string) ([]string, error) {
	base := filepath.Join(folder, channel)
	text, err := os.ReadFile(filepath.Join(base, "kustomization.yaml")) //nolint:gosec // a file of the Gateway API's module
	if errors.Is(err, os.ErrNotExist) {
		base = folder
		text, err = os.ReadFile(filepath.Join(base, "kustomization.yaml")) //nolint:gosec // as above
	}
	if err != nil {
		return nil, err
	}
	var kustomization struct {
		Resources []string `json:"resources"`
	}
	if err := yaml.Unmarshal(text, &kustomization); err != nil {
		return nil, err
	}
	files := make([]string, 0, len(kustomization.Resources))
	for _, resource := range kustomization.Resources {
		file := filepath.Join(base, resource)
		if filepath.Base(filepath.Dir(file)) == channel {
			files = append(files, file)
		}
	}
	return files, nil
}

func applyFile(ctx context.Context, client dynamic.Interface, file string) error {
	opened, err := os.Open(file) //nolint:gosec // a file of the Gateway API's module
	if err != nil {
		return err
	}
	defer func() { _ = opened.Close() }()
	decoder := yaml.NewYAMLOrJSONDecoder(opened, 4096)
	for {
		object := &unstructured.Unstructured{}
		err := decoder.Decode(object)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		resource, known := installed[object.GetKind()]
		if !known {
			continue
		}
		unstructured.RemoveNestedField(object.Object, "status")
		if _, err := client.Resource(resource).Apply(ctx, object.GetName(), object, metav1.ApplyOptions{FieldManager: "gatehouse-conformance", Force: true}); err != nil {
			return err
		}
	}
}

// gatewayCRDs are the CRDs of the Gateway API and its experiments.
func gatewayCRDs(ctx context.Context, client dynamic.Interface) ([]apiextensionsv1.CustomResourceDefinition, error) {
	list, err := client.Resource(definitions).List(ctx, metav1.ListOptions{})
	if err != nil {
		return nil, err
	}
	var found []apiextensionsv1.CustomResourceDefinition
	for _, item := range list.Items {
		crd := apiextensionsv1.CustomResourceDefinition{}
		if err := runtime.DefaultUnstructuredConverter.FromUnstructured(item.Object, &crd); err != nil {
			return nil, err
		}
		if strings.HasPrefix(crd.Spec.Group, "gateway.networking.") {
			found = append(found, crd)
		}
	}
	return found, nil
}

func awaitCRDs(ctx context.Context, client dynamic.Interface) error {
	deadline := time.Now().Add(time.Minute)
	for {
		crds, err := gatewayCRDs(ctx, client)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(crds, func(crd apiextensionsv1.CustomResourceDefinition) bool { return !isEstablished(crd) }) {
			return nil
		}
		if time.Now().After(deadline) {
			return errors.New("the CRDs of the Gateway API are not served within a minute")
		}
		time.Sleep(200 * time.Millisecond)
	}
}

func isEstablished(crd apiextensionsv1.CustomResourceDefinition) bool {
	return slices.ContainsFunc(crd.Status.Conditions, func(condition apiextensionsv1.CustomResourceDefinitionCondition) bool {
		return condition.Type == apiextensionsv1.Established && condition.Status == apiextensionsv1.ConditionTrue
	})
}

// servedResources are the kinds of the Gateway API that the cluster serves, each in the version in which it is stored.
func servedResources(ctx context.Context, client dynamic.Interface) ([]controller.Resource, error) {
	crds, err := gatewayCRDs(ctx, client)
	if err != nil {
		return nil, err
	}
	var served []controller.Resource
	for _, crd := range crds {
		for _, version := range crd.Spec.Versions {
			if version.Storage {
				resource := schema.GroupVersionResource{Group: crd.Spec.Group, Version: version.Name, Resource: crd.Spec.Names.Plural}
				served = append(served, controller.Resource{GroupVersionResource: resource, Kind: crd.Spec.Names.Kind})
			}
		}
	}
	return served, nil
}

// The name of the class, and of the mesh, that the engine runs.
const name = "gatehouse"

var (
	classes = schema.GroupVersionResource{Group: "gateway.networking.k8s.io", Version: "v1", Resource: "gatewayclasses"}
	meshes  = schema.GroupVersionResource{Group: "gateway.networking.x-k8s.io", Version: "v1alpha1", Resource: "xmeshes"}
)

// create makes the class or the mesh, unless it is there.
func create(ctx context.Context, client dynamic.Interface, resource schema.GroupVersionResource, kind string) error {
	object := &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": resource.GroupVersion().String(),
		"kind":       kind,
		"metadata":   map[string]any{"name": name},
		"spec":       map[string]any{"controllerName": "gatehouse.dev/gateway-controller"},
	}}
	_, err := client.Resource(resource).Create(ctx, object, metav1.CreateOptions{})
	if apierrors.IsAlreadyExists(err) {
		return nil
	}
	return err
}
