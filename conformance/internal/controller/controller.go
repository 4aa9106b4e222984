// Package controller watches an API server, gives all objects to the engine, and writes what the engine says a controller writes.
package controller

import (
	"context"
	"fmt"
	"log"
	"sync"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/dynamic/dynamicinformer"
	"k8s.io/client-go/tools/cache"

	"gatehouse.dev/conformance/internal/engine"
)

// The group of the Gateway API.
const gatewayAPI = "gateway.networking.k8s.io"

// Kinds of the cluster itself that the engine looks at.
var clusterKinds = []schema.GroupVersionResource{
	{Version: "v1", Resource: "namespaces"},
	{Version: "v1", Resource: "services"},
	{Version: "v1", Resource: "secrets"},
	{Version: "v1", Resource: "configmaps"},
	{Version: "v1", Resource: "pods"},
	{Group: "discovery.k8s.io", Version: "v1", Resource: "endpointslices"},
}

// Changes that come within this time are given to the engine together.
const gather = 15 * time.Millisecond

// Controller is the controller of all GatewayClasses of a cluster.
type Controller struct {
	Engine *engine.Engine
	Client dynamic.Interface
	// OnSockets is told where gateways listen.
	OnSockets func([]engine.GatewaySockets)
	// OnPod is told of each Pod that has changed.
	OnPod func(context.Context, *corev1.Pod)

	lock      sync.Mutex
	resources map[schema.GroupKind]schema.GroupVersionResource
	live      map[objectKey]*unstructured.Unstructured
	pending   map[objectKey]*unstructured.Unstructured
	wake      chan struct{}

	addresses addresses
}

type objectKey struct {
	kind            schema.GroupKind
	namespace, name string
}

func keyOf(object *unstructured.Unstructured) objectKey {
	return objectKey{object.GroupVersionKind().GroupKind(), object.GetNamespace(), object.GetName()}
}

// Resource is a resource of the Gateway API that the cluster serves, with its kind.
type Resource struct {
	schema.GroupVersionResource
	Kind string
}

// Run watches until the context ends. It returns once everything that is there has been taken over.
func (c *Controller) Run(ctx context.Context, served []Resource) error {
	c.resources = map[schema.GroupKind]schema.GroupVersionResource{}
	c.live = map[objectKey]*unstructured.Unstructured{}
	c.pending = map[objectKey]*unstructured.Unstructured{}
	c.wake = make(chan struct{}, 1)
	factory := dynamicinformer.NewDynamicSharedInformerFactory(c.Client, 0)
	watched := append([]schema.GroupVersionResource(nil), clusterKinds...)
	for _, one := range served {
		watched = append(watched, one.GroupVersionResource)
		c.resources[schema.GroupKind{Group: one.Group, Kind: one.Kind}] = one.GroupVersionResource
	}
	for _, resource := range watched {
		_, err := factory.ForResource(resource).Informer().AddEventHandler(cache.ResourceEventHandlerFuncs{
			AddFunc:    func(object any) { c.note(ctx, object, false) },
			UpdateFunc: func(_, object any) { c.note(ctx, object, false) },
			DeleteFunc: func(object any) { c.note(ctx, object, true) },
		})
		if err != nil {
			return err
		}
	}
	factory.Start(ctx.Done())
	for resource, synced := range factory.WaitForCacheSync(ctx.Done()) {
		if !synced {
			return fmt.Errorf("%s cannot be watched", resource.Resource)
		}
	}
	go c.work(ctx)
	return nil
}

func (c *Controller) note(ctx context.Context, given any, gone bool) {
	if tombstone, is := given.(cache.DeletedFinalStateUnknown); is {
		given = tombstone.Obj
	}
	object, is := given.(*unstructured.Unstructured)
	if !is {
		return
	}
	c.lock.Lock()
	key := keyOf(object)
	c.pending[key] = object
	if gone {
		delete(c.live, key)
	} else {
		c.live[key] = object
	}
	c.lock.Unlock()
	select {
	case c.wake <- struct{}{}:
	default:
	}
	if object.GetKind() == "Pod" && !gone {
		pod := &corev1.Pod{}
		if runtime.DefaultUnstructuredConverter.FromUnstructured(object.Object, pod) == nil {
			go c.OnPod(ctx, pod)
		}
	}
}

func (c *Controller) work(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-c.wake:
		}
		time.Sleep(gather)
		if err := c.step(ctx); err != nil && ctx.Err() == nil {
			log.Printf("controller: %v", err)
		}
	}
}

func (c *Controller) step(ctx context.Context) error {
	changes := c.takeChanges()
	consequences, err := c.Engine.Apply(changes)
	if err != nil {
		return err
	}
	c.OnSockets(consequences.Sockets)
	for _, object := range changes.Put {
		if object.GroupVersionKind().GroupKind() == (schema.GroupKind{Group: gatewayAPI, Kind: "Gateway"}) {
			if err := c.provide(ctx, object); err != nil && !isRace(err) {
				log.Printf("controller: %v", err)
			}
		}
	}
	for _, item := range consequences.Statuses {
		if err := c.write(ctx, item); err != nil && !isRace(err) {
			log.Printf("controller: status of %s %s/%s: %v", item.GetKind(), item.GetNamespace(), item.GetName(), err)
		}
	}
	return nil
}

// isRace says whether an object changed or went meanwhile: then it comes again by the watch.
func isRace(err error) bool { return apierrors.IsConflict(err) || apierrors.IsNotFound(err) }

func (c *Controller) takeChanges() engine.Changes {
	c.lock.Lock()
	defer c.lock.Unlock()
	changes := engine.Changes{Put: []*unstructured.Unstructured{}, Gone: []*unstructured.Unstructured{}}
	for key, object := range c.pending {
		if c.live[key] == nil {
			changes.Gone = append(changes.Gone, bare(object))
		} else {
			changes.Put = append(changes.Put, readable(c.live[key]))
		}
	}
	c.pending = map[objectKey]*unstructured.Unstructured{}
	return changes
}

// bare is an object of which only the name is left.
func bare(object *unstructured.Unstructured) *unstructured.Unstructured {
	named := &unstructured.Unstructured{}
	named.SetGroupVersionKind(object.GroupVersionKind())
	named.SetNamespace(object.GetNamespace())
	named.SetName(object.GetName())
	return named
}

// readable is an object without what only says who wrote which field.
func readable(object *unstructured.Unstructured) *unstructured.Unstructured {
	copied := object.DeepCopy()
	copied.SetManagedFields(nil)
	return copied
}

func (c *Controller) find(key objectKey) *unstructured.Unstructured {
	c.lock.Lock()
	defer c.lock.Unlock()
	return c.live[key]
}

// write writes a status with the subresource, where it differs from what stands there.
func (c *Controller) write(ctx context.Context, item *unstructured.Unstructured) error {
	key := keyOf(item)
	live := c.find(key)
	wanted, has := item.Object["status"].(map[string]any)
	resource, known := c.resources[key.kind]
	if live == nil || !known {
		return nil
	}
	before, _ := live.Object["status"].(map[string]any)
	if !has {
		wanted = withoutOurs(before)
	}
	after := merge(before, wanted, metav1.Now().UTC().Format(time.RFC3339))
	if wanted == nil || sameJSON(before, after) {
		return nil
	}
	updated := live.DeepCopy()
	updated.Object["status"] = after
	written, err := c.Client.Resource(resource).Namespace(key.namespace).UpdateStatus(ctx, updated, metav1.UpdateOptions{})
	if err == nil {
		c.took(key, live, written)
	}
	return err
}

// took remembers what was written, so that it is not written again before the watch brings it.
func (c *Controller) took(key objectKey, before, written *unstructured.Unstructured) {
	c.lock.Lock()
	defer c.lock.Unlock()
	if c.live[key] == before {
		c.live[key] = written
	}
}
