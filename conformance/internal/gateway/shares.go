package gateway

import (
	"sync"

	"gatehouse.dev/conformance/internal/engine"
)

// shares spreads the requests of each rule over its backends in turn, so that their numbers are as near to the weights as they can be.
type shares struct {
	lock  sync.Mutex
	rules map[string][]float64
}

// next is the backend of the next request of a rule: the one that is furthest behind its share. Nil where none has one.
func (s *shares) next(decision *engine.Decision) *engine.Share {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.rules == nil {
		s.rules = map[string][]float64{}
	}
	behind := s.rules[decision.Rule]
	if len(behind) != len(decision.Backends) {
		behind = make([]float64, len(decision.Backends))
		s.rules[decision.Rule] = behind
	}
	chosen := -1
	for i, backend := range decision.Backends {
		if backend.Share == 0 {
			continue
		}
		behind[i] += backend.Share
		if chosen < 0 || behind[i] > behind[chosen] {
			chosen = i
		}
	}
	if chosen < 0 {
		return nil
	}
	behind[chosen]--
	return &decision.Backends[chosen]
}
