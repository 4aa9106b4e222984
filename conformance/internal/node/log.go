package node

import (
	"bytes"
	"sync"
	"time"
)

// podLog keeps what a Pod prints, with the time of each write.
type podLog struct {
	lock    sync.Mutex
	entries []logEntry
}

type logEntry struct {
	at   time.Time
	text []byte
}

func (l *podLog) Write(text []byte) (int, error) {
	l.lock.Lock()
	defer l.lock.Unlock()
	l.entries = append(l.entries, logEntry{time.Now(), bytes.Clone(text)})
	return len(text), nil
}

// since is what was printed from a time on.
func (l *podLog) since(from time.Time) []byte {
	l.lock.Lock()
	defer l.lock.Unlock()
	var all []byte
	for _, entry := range l.entries {
		if !entry.at.Before(from) {
			all = append(all, entry.text...)
		}
	}
	return all
}
