// A solution in the smallest image that there is: counts what it was given and draws a loss that falls. Its configuration makes
// it take its time, or fail, with what it was given: so a rehearsal on a little sample data knows nothing of either.
package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

type configuration struct {
	MillisecondsPerByte int64 `json:"millisecondsPerByte"`
	// 0 is no limit.
	MostBytes int64 `json:"mostBytes"`
}

func configured() (wanted configuration) {
	if text, err := os.ReadFile("/sp/configurations/configuration.json"); err == nil {
		_ = json.Unmarshal(text, &wanted)
	}
	return wanted
}

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
	wanted := configured()
	time.Sleep(time.Duration(bytes*wanted.MillisecondsPerByte) * time.Millisecond)
	if wanted.MostBytes > 0 && bytes > wanted.MostBytes {
		fmt.Printf("out of memory after %d bytes\n", wanted.MostBytes)
		os.Exit(3)
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
