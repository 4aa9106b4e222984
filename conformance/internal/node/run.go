package node

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"gatehouse.dev/conformance/internal/podnet"
)

// run starts what a Pod is made of, and waits until it listens.
func (n *Node) run(ctx context.Context, pod *corev1.Pod) (*runningPod, error) {
	switch programOf(pod) {
	case "echo-basic":
		return n.runEchoBasic(ctx, pod)
	case "echo-advanced":
		return runEchoAdvanced(pod)
	case "coredns":
		return runDNS(pod)
	}
	return nil, fmt.Errorf("nothing here runs the image %s", pod.Spec.Containers[0].Image)
}

// echoPort is a port of echo-basic, with the variable that moves it elsewhere.
type echoPort struct {
	podnet.Port
	variable string
}

// portsOf are the ports on which the program listens; which server it is, its environment says.
func portsOf(environment map[string]string) []echoPort {
	has := func(name string) bool { return environment[name] != "" }
	tcp := func(number int, variable string) echoPort {
		return echoPort{podnet.Port{Protocol: "tcp", Number: number}, variable}
	}
	secured := has("TLS_SERVER_CERT")
	switch {
	case has("UDP_ECHO_SERVER"):
		return []echoPort{{podnet.Port{Protocol: "udp", Number: 8080}, "UDP_PORT"}}
	case has("TCP_ECHO_SERVER") && secured:
		return []echoPort{tcp(3000, "TCP_PORT"), tcp(8443, "TLS_PORT")}
	case has("TCP_ECHO_SERVER"):
		return []echoPort{tcp(3000, "TCP_PORT")}
	case has("GRPC_ECHO_SERVER"):
		return []echoPort{tcp(3000, "HTTP_PORT")}
	case secured:
		return []echoPort{tcp(3000, "HTTP_PORT"), tcp(3001, "H2C_PORT"), tcp(8443, "HTTPS_PORT")}
	default:
		return []echoPort{tcp(3000, "HTTP_PORT"), tcp(3001, "H2C_PORT")}
	}
}

// runEchoBasic runs the suite's own echo server, on free ports of the loopback interface.
func (n *Node) runEchoBasic(ctx context.Context, pod *corev1.Pod) (*runningPod, error) {
	folder, err := n.mount(ctx, pod)
	if err != nil {
		return nil, err
	}
	environment := environmentOf(pod, folder)
	ports := map[podnet.Port]string{}
	for _, port := range portsOf(environment) {
		local, err := n.freePort(port.Protocol)
		if err != nil {
			return nil, err
		}
		environment[port.variable] = fmt.Sprint(local)
		ports[port.Port] = fmt.Sprintf("127.0.0.1:%d", local)
	}
	output := &podLog{}
	command := exec.Command(n.options.EchoBasic) //nolint:gosec // the suite's own program
	command.Stdout, command.Stderr = output, output
	for name, value := range environment {
		command.Env = append(command.Env, name+"="+value)
	}
	// Each is a small server: a thread or two will do.
	command.Env = append(command.Env, "GOMAXPROCS=2")
	if err := command.Start(); err != nil {
		return nil, err
	}
	ended := make(chan struct{})
	go func() {
		_ = command.Wait()
		close(ended)
	}()
	stop := func() {
		_ = command.Process.Kill()
		<-ended
	}
	if err := awaitPorts(ports, ended); err != nil {
		stop()
		return nil, fmt.Errorf("%w; it printed: %s", err, output.since(time.Time{}))
	}
	return &runningPod{pod: pod, ports: ports, log: output, stop: stop}, nil
}

// mount writes the Secrets and ConfigMaps that a Pod mounts into a folder of its own, each under its mount path.
func (n *Node) mount(ctx context.Context, pod *corev1.Pod) (string, error) {
	folder := filepath.Join(n.folder, string(pod.UID))
	for _, mounted := range pod.Spec.Containers[0].VolumeMounts {
		for _, volume := range pod.Spec.Volumes {
			if volume.Name != mounted.Name {
				continue
			}
			items, data, err := n.contentOf(ctx, pod.Namespace, volume)
			if err != nil {
				return "", err
			}
			if err := writeItems(filepath.Join(folder, mounted.MountPath), items, data); err != nil {
				return "", err
			}
		}
	}
	return folder, nil
}

// contentOf is what a volume of a Secret or ConfigMap holds, and under which names.
func (n *Node) contentOf(ctx context.Context, namespace string, volume corev1.Volume) ([]corev1.KeyToPath, map[string][]byte, error) {
	switch {
	case volume.Secret != nil:
		secret, err := n.client.CoreV1().Secrets(namespace).Get(ctx, volume.Secret.SecretName, metav1.GetOptions{})
		if err != nil {
			return nil, nil, err
		}
		return volume.Secret.Items, secret.Data, nil
	case volume.ConfigMap != nil:
		found, err := n.client.CoreV1().ConfigMaps(namespace).Get(ctx, volume.ConfigMap.Name, metav1.GetOptions{})
		if err != nil {
			return nil, nil, err
		}
		data := map[string][]byte{}
		for name, text := range found.Data {
			data[name] = []byte(text)
		}
		return volume.ConfigMap.Items, data, nil
	}
	return nil, nil, fmt.Errorf("volume %s is neither of a Secret nor of a ConfigMap", volume.Name)
}

func writeItems(folder string, items []corev1.KeyToPath, data map[string][]byte) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	for _, item := range items {
		if err := os.WriteFile(filepath.Join(folder, item.Path), data[item.Key], 0o600); err != nil {
			return err
		}
	}
	return nil
}

// environmentOf are the variables of a Pod's container; paths below a mount lead to where it is here.
func environmentOf(pod *corev1.Pod, folder string) map[string]string {
	container := pod.Spec.Containers[0]
	environment := map[string]string{}
	for _, variable := range container.Env {
		value := variable.Value
		if variable.ValueFrom != nil && variable.ValueFrom.FieldRef != nil {
			value = map[string]string{"metadata.name": pod.Name, "metadata.namespace": pod.Namespace}[variable.ValueFrom.FieldRef.FieldPath]
		}
		for _, mounted := range container.VolumeMounts {
			if strings.HasPrefix(value, mounted.MountPath+"/") {
				value = filepath.Join(folder, value)
			}
		}
		environment[variable.Name] = value
	}
	return environment
}

// freePort is a port of the loopback interface that nothing listens on, and that no other Pod was given.
func (n *Node) freePort(protocol string) (int, error) {
	for {
		port, err := unusedPort(protocol)
		if err != nil {
			return 0, err
		}
		n.lock.Lock()
		given := n.given[port]
		n.given[port] = true
		n.lock.Unlock()
		if !given {
			return port, nil
		}
	}
}

func unusedPort(protocol string) (int, error) {
	if protocol == "udp" {
		listener, err := net.ListenPacket("udp", "127.0.0.1:0")
		if err != nil {
			return 0, err
		}
		defer func() { _ = listener.Close() }()
		return listener.LocalAddr().(*net.UDPAddr).Port, nil
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().(*net.TCPAddr).Port, nil
}

// awaitPorts waits until something listens on all ports, or the process has ended; UDP has no way to ask.
func awaitPorts(ports map[podnet.Port]string, ended <-chan struct{}) error {
	deadline := time.After(20 * time.Second)
	for port, local := range ports {
		if port.Protocol == "udp" {
			continue
		}
		for !listens(local) {
			select {
			case <-ended:
				return errors.New("it has ended")
			case <-deadline:
				return errors.New("it does not listen within 20 s")
			case <-time.After(20 * time.Millisecond):
			}
		}
	}
	return nil
}

func listens(address string) bool {
	connection, err := net.DialTimeout("tcp", address, time.Second)
	if err != nil {
		return false
	}
	return connection.Close() == nil
}
