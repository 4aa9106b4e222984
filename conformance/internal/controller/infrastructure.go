package controller

import (
	"context"
	"fmt"
	"sync"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
)

const (
	gatewayName  = "gateway.networking.k8s.io/gateway-name"
	fieldManager = "gatehouse-conformance"
)

var services = schema.GroupVersionResource{Version: "v1", Resource: "services"}

// addresses gives each Gateway an address of the loopback interface.
type addresses struct {
	lock  sync.Mutex
	given map[types.UID]string
	// Generations of Gateways for which all is there.
	provided map[types.UID]int64
}

// isProvided says whether all is there for a Gateway as it is, and from then on that it is.
func (a *addresses) isProvided(gateway *unstructured.Unstructured) bool {
	a.lock.Lock()
	defer a.lock.Unlock()
	if a.provided == nil {
		a.provided = map[types.UID]int64{}
	}
	before := a.provided[gateway.GetUID()]
	a.provided[gateway.GetUID()] = gateway.GetGeneration()
	return before == gateway.GetGeneration()
}

// Addresses of this network are given out, so that they meet nothing else that listens on 127.0.0.1.
const addressFormat = "127.77.%d.%d"

func (a *addresses) of(uid types.UID) string {
	a.lock.Lock()
	defer a.lock.Unlock()
	if a.given == nil {
		a.given = map[types.UID]string{}
	}
	address := a.given[uid]
	if address == "" {
		n := len(a.given)
		address = fmt.Sprintf(addressFormat, n/250, n%250+1)
		a.given[uid] = address
	}
	return address
}

// provide makes the Service in front of a Gateway, as a cloud would have it: of type LoadBalancer, with an address. The Gateway's
// infrastructure says its labels and annotations.
func (c *Controller) provide(ctx context.Context, gateway *unstructured.Unstructured) error {
	ports := servicePorts(gateway)
	if len(ports) == 0 || gateway.GetDeletionTimestamp() != nil || c.addresses.isProvided(gateway) {
		return nil
	}
	labels, _, _ := unstructured.NestedStringMap(gateway.Object, "spec", "infrastructure", "labels")
	annotations, _, _ := unstructured.NestedStringMap(gateway.Object, "spec", "infrastructure", "annotations")
	if labels == nil {
		labels = map[string]string{}
	}
	labels[gatewayName] = gateway.GetName()
	service := &unstructured.Unstructured{Object: map[string]any{"apiVersion": "v1", "kind": "Service"}}
	service.SetNamespace(gateway.GetNamespace())
	service.SetName("gatehouse-" + string(gateway.GetUID()))
	service.SetLabels(labels)
	service.SetAnnotations(annotations)
	service.SetOwnerReferences([]metav1.OwnerReference{{
		APIVersion: gateway.GetAPIVersion(), Kind: gateway.GetKind(), Name: gateway.GetName(), UID: gateway.GetUID(),
	}})
	service.Object["spec"] = map[string]any{"type": "LoadBalancer", "allocateLoadBalancerNodePorts": false, "ports": ports}
	options := metav1.ApplyOptions{FieldManager: fieldManager, Force: true}
	client := c.Client.Resource(services).Namespace(service.GetNamespace())
	if _, err := client.Apply(ctx, service.GetName(), service, options); err != nil {
		return err
	}
	delete(service.Object, "spec")
	service.Object["status"] = map[string]any{
		"loadBalancer": map[string]any{"ingress": []any{map[string]any{"ip": c.addresses.of(gateway.GetUID())}}},
	}
	_, err := client.ApplyStatus(ctx, service.GetName(), service, options)
	return err
}

// servicePorts are the ports of a Gateway's own listeners, each once.
func servicePorts(gateway *unstructured.Unstructured) []any {
	listeners, _, _ := unstructured.NestedSlice(gateway.Object, "spec", "listeners")
	seen := map[string]bool{}
	var ports []any
	for _, one := range listeners {
		listener, _ := one.(map[string]any)
		protocol := "TCP"
		if listener["protocol"] == "UDP" {
			protocol = "UDP"
		}
		name := fmt.Sprintf("p%v-%s", listener["port"], map[string]string{"TCP": "tcp", "UDP": "udp"}[protocol])
		if seen[name] {
			continue
		}
		seen[name] = true
		ports = append(ports, map[string]any{"name": name, "port": listener["port"], "protocol": protocol})
	}
	return ports
}
