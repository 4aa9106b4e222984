package controller

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func condition(kind, status, at string) map[string]any {
	return map[string]any{"type": kind, "status": status, "lastTransitionTime": at}
}

func wanted(kind, status string) map[string]any {
	return map[string]any{"type": kind, "status": status}
}

func TestConditionsKeepTheirTimeWhileTheirStatusStays(t *testing.T) {
	before := map[string]any{"conditions": []any{condition("Accepted", "True", "early"), condition("Programmed", "False", "early")}}
	after := merge(before, map[string]any{"conditions": []any{wanted("Accepted", "True"), wanted("Programmed", "True")}}, "now")
	assert.Equal(t, []any{condition("Accepted", "True", "early"), condition("Programmed", "True", "now")}, after["conditions"])
}

func TestEntriesOfListsAreToldApart(t *testing.T) {
	entry := func(name string, one map[string]any) map[string]any {
		return map[string]any{"parentRef": map[string]any{"name": name}, "controllerName": "c", "conditions": []any{one}}
	}
	before := map[string]any{"parents": []any{entry("a", condition("Accepted", "True", "early"))}}
	after := merge(before, map[string]any{"parents": []any{entry("b", wanted("Accepted", "True")), entry("a", wanted("Accepted", "True"))}}, "now")
	assert.Equal(t, []any{entry("b", condition("Accepted", "True", "now")), entry("a", condition("Accepted", "True", "early"))}, after["parents"])
}

func TestWhatIsNotWantedGoes(t *testing.T) {
	after := merge(map[string]any{"addresses": []any{"a"}, "listeners": []any{}}, map[string]any{"listeners": []any{}}, "now")
	assert.Equal(t, map[string]any{"listeners": []any{}}, after)
}

func TestParentsGoWhereNothingAnswersAnyMore(t *testing.T) {
	assert.Equal(t, map[string]any{"parents": []any{}}, withoutOurs(map[string]any{"parents": []any{"a"}}))
	assert.Nil(t, withoutOurs(map[string]any{"parents": []any{}}))
	assert.Nil(t, withoutOurs(nil))
}

func TestNumbersOfDifferentTypesAreTheSame(t *testing.T) {
	assert.True(t, sameJSON(map[string]any{"n": int64(1)}, map[string]any{"n": float64(1)}))
	assert.False(t, sameJSON(map[string]any{"n": int64(1)}, map[string]any{"n": int64(2)}))
}
