//go:build pin

// Package pin holds the one import that makes go.mod and go.sum cover the Temporal CLI.
package pin

import _ "github.com/temporalio/cli/cmd/temporal"
