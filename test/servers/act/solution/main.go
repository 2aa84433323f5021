// A solution in the smallest image that there is: counts what it was given and draws a loss that falls.
package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func main() {
	var files, bytes int64
	err := filepath.WalkDir("/sp/inputs", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			files, bytes = files+1, bytes+info.Size()
		}
		return err
	})
	if err == nil && files == 0 {
		err = fmt.Errorf("there is no input")
	}
	if err == nil {
		metrics := map[string]any{"files": files, "bytes": bytes, "loss": []float64{1, 0.5, 0.25, 0.125}}
		text, _ := json.Marshal(metrics)
		err = os.WriteFile("/sp/output/metrics.json", text, 0o644)
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Printf("trained on %d files\n", files)
}
