package controller

import (
	"encoding/json"
	"reflect"
)

// merge is a status as it is to be written: what is wanted, with the times of conditions that stay as they are. Lists of conditions are
// found wherever they are, those of entries of a list beside the entries of the same identity.
func merge(before, wanted map[string]any, now string) map[string]any {
	merged := map[string]any{}
	for name, value := range wanted {
		switch list, is := value.([]any); {
		case !is:
			merged[name] = value
		case name == "conditions":
			merged[name] = mergeConditions(listAt(before, name), list, now)
		default:
			merged[name] = mergeEntries(listAt(before, name), list, now)
		}
	}
	return merged
}

func listAt(object map[string]any, name string) []any {
	list, _ := object[name].([]any)
	return list
}

func mergeConditions(before, wanted []any, now string) []any {
	merged := make([]any, 0, len(wanted))
	for _, one := range wanted {
		condition := copyOf(one)
		condition["lastTransitionTime"] = now
		for _, other := range before {
			old, _ := other.(map[string]any)
			if old["type"] == condition["type"] && old["status"] == condition["status"] {
				condition["lastTransitionTime"] = old["lastTransitionTime"]
			}
		}
		merged = append(merged, condition)
	}
	return merged
}

func copyOf(value any) map[string]any {
	copied := map[string]any{}
	original, _ := value.(map[string]any)
	for name, one := range original {
		copied[name] = one
	}
	return copied
}

// identities are the fields by which entries of lists are told apart.
var identities = []string{"name", "parentRef", "ancestorRef", "controllerName"}

func mergeEntries(before, wanted []any, now string) []any {
	merged := make([]any, 0, len(wanted))
	for _, one := range wanted {
		entry, is := one.(map[string]any)
		if _, has := entry["conditions"]; !is || !has {
			merged = append(merged, one)
			continue
		}
		merged = append(merged, merge(sameEntry(before, entry), entry, now))
	}
	return merged
}

func sameEntry(before []any, entry map[string]any) map[string]any {
	for _, other := range before {
		old, _ := other.(map[string]any)
		same := true
		for _, field := range identities {
			same = same && sameJSON(old[field], entry[field])
		}
		if same {
			return old
		}
	}
	return nil
}

// withoutOurs is a status of which the entries of parents or ancestors are taken away, because nothing answers for the object any more;
// nil where there are none.
func withoutOurs(before map[string]any) map[string]any {
	for _, field := range []string{"parents", "ancestors"} {
		if len(listAt(before, field)) > 0 {
			return map[string]any{field: []any{}}
		}
	}
	return nil
}

// sameJSON compares values that may come from different decoders, which have numbers of different types.
func sameJSON(a, b any) bool {
	if reflect.DeepEqual(a, b) {
		return true
	}
	first, errFirst := json.Marshal(a)
	second, errSecond := json.Marshal(b)
	return errFirst == nil && errSecond == nil && string(first) == string(second)
}
