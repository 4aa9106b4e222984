package conformance

import (
	"context"
	"fmt"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
)

// What the namespaces of the suite begin with.
var prefixes = []string{"gateway-conformance-", "gateway-api-"}

// awaitNamespacesGone waits until namespaces that the suite has deleted are no longer there: nothing can be made in one that still goes,
// and its Pods only go while the node runs.
func awaitNamespacesGone(ctx context.Context, client kubernetes.Interface, patience time.Duration) error {
	deadline := time.Now().Add(patience)
	for {
		list, err := client.CoreV1().Namespaces().List(ctx, metav1.ListOptions{})
		if err != nil {
			return err
		}
		going := goingOf(list.Items)
		if len(going) == 0 {
			return nil
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("namespaces of an earlier run are not gone within %s: %s", patience, strings.Join(going, ", "))
		}
		time.Sleep(200 * time.Millisecond)
	}
}

func goingOf(namespaces []corev1.Namespace) (going []string) {
	for _, one := range namespaces {
		for _, prefix := range prefixes {
			if one.Status.Phase == corev1.NamespaceTerminating && strings.HasPrefix(one.Name, prefix) {
				going = append(going, one.Name)
			}
		}
	}
	return going
}
