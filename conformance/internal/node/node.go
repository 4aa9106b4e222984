// Package node is a node of the cluster that runs Pods as processes on this machine: it plays scheduler, kubelet and the network of
// the Pods for the images that the conformance suite uses.
package node

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/kubernetes"
	"k8s.io/utils/ptr"

	"gatehouse.dev/conformance/internal/podnet"
)

// Name is that of the node.
const Name = "gatehouse-conformance"

// Options say how Pods are run.
type Options struct {
	// EchoBasic is the program of the image echo-basic.
	EchoBasic string
	// Client carries out what the client of a Pod asks for: it gets the arguments, and returns what is printed.
	Client func(ctx context.Context, pod string, arguments []string) (string, error)
}

// Node runs Pods.
type Node struct {
	Network podnet.Network

	options Options
	client  kubernetes.Interface
	folder  string

	lock      sync.Mutex
	pods      map[types.UID]*runningPod
	starting  map[types.UID]bool
	given     map[int]bool
	addresses int
}

type runningPod struct {
	pod   *corev1.Pod
	ports map[podnet.Port]string
	log   *podLog
	stop  func()
}

// New makes a node, which Register tells the cluster about.
func New(client kubernetes.Interface, options Options) (*Node, error) {
	folder, err := os.MkdirTemp("", "gatehouse-conformance-")
	if err != nil {
		return nil, err
	}
	return &Node{options: options, client: client, folder: folder, pods: map[types.UID]*runningPod{}, starting: map[types.UID]bool{}, given: map[int]bool{}}, nil
}

// Register puts the node into the cluster, as one that is ready for as long as the context lasts.
func (n *Node) Register(ctx context.Context, address string, port int) error {
	nodes := n.client.CoreV1().Nodes()
	node := &corev1.Node{ObjectMeta: metav1.ObjectMeta{Name: Name}}
	if _, err := nodes.Create(ctx, node, metav1.CreateOptions{}); err != nil && !apierrors.IsAlreadyExists(err) {
		return err
	}
	found, err := nodes.Get(ctx, Name, metav1.GetOptions{})
	if err != nil {
		return err
	}
	now := metav1.Now()
	found.Status.Addresses = []corev1.NodeAddress{{Type: corev1.NodeInternalIP, Address: address}}
	found.Status.DaemonEndpoints.KubeletEndpoint.Port = int32(port) //nolint:gosec // a port
	found.Status.Conditions = []corev1.NodeCondition{{
		Type: corev1.NodeReady, Status: corev1.ConditionTrue, Reason: "KubeletReady", LastHeartbeatTime: now, LastTransitionTime: now,
	}}
	if _, err = nodes.UpdateStatus(ctx, found, metav1.UpdateOptions{}); err != nil {
		return err
	}
	go n.beat(ctx)
	return nil
}

// Observe is called with every Pod of the cluster whenever it has changed.
func (n *Node) Observe(ctx context.Context, pod *corev1.Pod) {
	var err error
	switch {
	case pod.DeletionTimestamp != nil:
		err = n.remove(ctx, pod)
	case pod.Spec.NodeName == "" && isOurs(pod):
		err = n.bind(ctx, pod)
	case pod.Spec.NodeName == Name && n.begins(pod):
		err = n.start(ctx, pod)
	}
	if err != nil && !apierrors.IsNotFound(err) && !apierrors.IsConflict(err) {
		log.Printf("node: Pod %s/%s: %v", pod.Namespace, pod.Name, err)
	}
}

// isOurs says whether the image of a Pod is one that is known here.
func isOurs(pod *corev1.Pod) bool {
	return len(pod.Spec.Containers) == 1 && programOf(pod) != ""
}

func (n *Node) bind(ctx context.Context, pod *corev1.Pod) error {
	return n.client.CoreV1().Pods(pod.Namespace).Bind(ctx, &corev1.Binding{
		ObjectMeta: metav1.ObjectMeta{Name: pod.Name, Namespace: pod.Namespace},
		Target:     corev1.ObjectReference{Kind: "Node", Name: Name},
	}, metav1.CreateOptions{})
}

// begins says whether a Pod is to be started, and from then on that it has been.
func (n *Node) begins(pod *corev1.Pod) bool {
	n.lock.Lock()
	defer n.lock.Unlock()
	if n.pods[pod.UID] != nil || n.starting[pod.UID] {
		return false
	}
	n.starting[pod.UID] = true
	return true
}

func (n *Node) isStarting(uid types.UID) bool {
	n.lock.Lock()
	defer n.lock.Unlock()
	return n.starting[uid]
}

// nameInNetwork is how the engine calls a Pod.
func nameInNetwork(pod *corev1.Pod) string { return fmt.Sprintf("Pod/%s/%s", pod.Namespace, pod.Name) }

func (n *Node) start(ctx context.Context, pod *corev1.Pod) error {
	n.lock.Lock()
	n.addresses++
	address := fmt.Sprintf("10.244.%d.%d", n.addresses/250, n.addresses%250+1)
	n.lock.Unlock()
	running, err := n.runAgain(ctx, pod)
	if err != nil {
		return err
	}
	n.lock.Lock()
	wanted := n.starting[pod.UID]
	delete(n.starting, pod.UID)
	if wanted {
		n.pods[pod.UID] = running
	}
	n.lock.Unlock()
	if !wanted {
		running.stop()
		return nil
	}
	n.Network.Add(nameInNetwork(pod), address, running.ports)
	return n.writeReady(ctx, pod, address)
}

// A Pod that ends at once, because another program took its port, is started so often.
const attempts = 5

// runAgain starts a Pod. It waits for what it mounts, which may still be to come.
func (n *Node) runAgain(ctx context.Context, pod *corev1.Pod) (*runningPod, error) {
	for failures := 0; ; {
		running, err := n.run(ctx, pod)
		if err == nil {
			return running, nil
		}
		if !apierrors.IsNotFound(err) {
			failures++
		}
		if failures == attempts || !n.isStarting(pod.UID) || ctx.Err() != nil {
			return nil, err
		}
		time.Sleep(100 * time.Millisecond)
	}
}

func (n *Node) writeReady(ctx context.Context, pod *corev1.Pod, address string) error {
	now := metav1.Now()
	ready := pod.DeepCopy()
	ready.Status.Phase = corev1.PodRunning
	ready.Status.HostIP = "127.0.0.1"
	ready.Status.PodIP = address
	ready.Status.PodIPs = []corev1.PodIP{{IP: address}}
	ready.Status.StartTime = &now
	ready.Status.Conditions = nil
	for _, condition := range []corev1.PodConditionType{corev1.PodScheduled, corev1.PodInitialized, corev1.ContainersReady, corev1.PodReady} {
		ready.Status.Conditions = append(ready.Status.Conditions, corev1.PodCondition{Type: condition, Status: corev1.ConditionTrue, LastTransitionTime: now})
	}
	container := pod.Spec.Containers[0]
	ready.Status.ContainerStatuses = []corev1.ContainerStatus{{
		Name: container.Name, Image: container.Image, ImageID: container.Image, Ready: true, Started: ptr.To(true),
		State: corev1.ContainerState{Running: &corev1.ContainerStateRunning{StartedAt: now}},
	}}
	_, err := n.client.CoreV1().Pods(pod.Namespace).UpdateStatus(ctx, ready, metav1.UpdateOptions{})
	return err
}

// remove ends a Pod that is to be deleted, and says so to the API server, which then forgets it.
func (n *Node) remove(ctx context.Context, pod *corev1.Pod) error {
	if pod.Spec.NodeName != "" && pod.Spec.NodeName != Name {
		return nil
	}
	n.stop(pod.UID)
	return n.client.CoreV1().Pods(pod.Namespace).Delete(ctx, pod.Name, metav1.DeleteOptions{
		GracePeriodSeconds: ptr.To(int64(0)), Preconditions: metav1.NewUIDPreconditions(string(pod.UID)),
	})
}

func (n *Node) stop(uid types.UID) {
	n.lock.Lock()
	running := n.pods[uid]
	delete(n.pods, uid)
	delete(n.starting, uid)
	n.lock.Unlock()
	if running != nil {
		n.Network.Remove(nameInNetwork(running.pod), running.ports)
		running.stop()
	}
}

// Close ends all Pods and takes the node out of the cluster.
func (n *Node) Close() {
	n.lock.Lock()
	uids := make([]types.UID, 0, len(n.pods))
	for uid := range n.pods {
		uids = append(uids, uid)
	}
	n.lock.Unlock()
	for _, uid := range uids {
		n.stop(uid)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	_ = n.client.CoreV1().Nodes().Delete(ctx, Name, metav1.DeleteOptions{})
	_ = n.client.CoordinationV1().Leases(corev1.NamespaceNodeLease).Delete(ctx, Name, metav1.DeleteOptions{})
	_ = os.RemoveAll(n.folder)
}

// find is the Pod of a name, while it runs.
func (n *Node) find(namespace, name string) *runningPod {
	n.lock.Lock()
	defer n.lock.Unlock()
	for _, running := range n.pods {
		if running.pod.Namespace == namespace && running.pod.Name == name {
			return running
		}
	}
	return nil
}

// programOf is which program the image of a Pod is; empty where it is none that is known here.
func programOf(pod *corev1.Pod) string {
	image := filepath.Base(pod.Spec.Containers[0].Image)
	name, _, _ := strings.Cut(image, ":")
	switch name {
	case "echo-basic", "echo-advanced", "coredns":
		return name
	}
	return ""
}
