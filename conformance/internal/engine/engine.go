// Package engine talks to Gatehouse's engine, which runs as a Node process: a line of JSON for each question, and one for each answer.
package engine

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
)

// Engine is a running process. Its methods may be called from several goroutines.
type Engine struct {
	command *exec.Cmd
	input   io.WriteCloser

	lock    sync.Mutex
	next    int
	waiting map[int]chan answer
	ended   error
}

type answer struct {
	ID     int             `json:"id"`
	Result json.RawMessage `json:"result"`
	Error  string          `json:"error"`
}

// Start runs the bundle of the engine by a Node program, with the settings of a workspace.
func Start(node, bundle string, settings map[string]any) (*Engine, error) {
	written, err := json.Marshal(settings)
	if err != nil {
		return nil, err
	}
	command := exec.Command(node, bundle, string(written)) //nolint:gosec // the bundle is ours
	command.Stderr = os.Stderr
	input, err := command.StdinPipe()
	if err != nil {
		return nil, err
	}
	output, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, fmt.Errorf("the engine cannot be started: %w", err)
	}
	e := &Engine{command: command, input: input, waiting: map[int]chan answer{}}
	go e.read(output)
	return e, nil
}

// Stop ends the process; who still waits for an answer gets an error.
func (e *Engine) Stop() {
	_ = e.input.Close()
	_ = e.command.Wait()
}

func (e *Engine) read(output io.Reader) {
	reader := bufio.NewReaderSize(output, 1<<20)
	for {
		line, err := reader.ReadBytes('\n')
		var one answer
		if err == nil {
			err = json.Unmarshal(line, &one)
		}
		e.lock.Lock()
		if err != nil {
			e.ended = fmt.Errorf("the engine has ended: %w", err)
			for _, waiting := range e.waiting {
				close(waiting)
			}
			e.waiting = map[int]chan answer{}
			e.lock.Unlock()
			return
		}
		waiting := e.waiting[one.ID]
		delete(e.waiting, one.ID)
		e.lock.Unlock()
		if waiting != nil {
			waiting <- one
		}
	}
}

func (e *Engine) ask(kind string, question, result any) error {
	waiting := make(chan answer, 1)
	e.lock.Lock()
	if e.ended != nil {
		e.lock.Unlock()
		return e.ended
	}
	e.next++
	line, err := json.Marshal(map[string]any{"id": e.next, kind: question})
	if err == nil {
		e.waiting[e.next] = waiting
		_, err = e.input.Write(append(line, '\n'))
	}
	e.lock.Unlock()
	if err != nil {
		return err
	}
	got, open := <-waiting
	switch {
	case !open:
		return e.ended
	case got.Error != "":
		return errors.New(got.Error)
	default:
		return json.Unmarshal(got.Result, result)
	}
}

// Apply tells the engine what became of objects, and returns what a controller does about all of them.
func (e *Engine) Apply(changes Changes) (Consequences, error) {
	var result Consequences
	err := e.ask("apply", changes, &result)
	return result, err
}

// MeshFeatures are the names of the features that the engine claims for meshes.
func (e *Engine) MeshFeatures() ([]string, error) {
	var names []string
	err := e.ask("features", "mesh", &names)
	return names, err
}

// Decide asks where a request goes.
func (e *Engine) Decide(request Request) (*Decision, error) {
	result := &Decision{}
	if err := e.ask("decide", request, result); err != nil {
		return nil, err
	}
	return result, nil
}
