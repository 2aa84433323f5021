// Command witness checks what Countersign's log and witnesses write with the transparency.dev modules, and cosigns its
// log with their witness. It takes one JSON request on standard input, and gives one JSON answer.
package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/transparency-dev/formats/log"
	f_note "github.com/transparency-dev/formats/note"
	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"github.com/transparency-dev/witness/persistence/inmemory"
	"github.com/transparency-dev/witness/witness"
	"golang.org/x/mod/sumdb/note"
)

type inclusion struct {
	Index uint64
	Leaf  []byte
	Proof [][]byte
}

type request struct {
	Log, Witness, Origin string
	// Older and Note are checkpoints of the same log, as signed notes.
	Older, Note string
	Consistency [][]byte
	Inclusion   []inclusion
}

type answer struct {
	Size     uint64
	Hash     []byte
	Time     int64  `json:",omitempty"`
	Key      string `json:",omitempty"`
	Cosigned string `json:",omitempty"`
	Error    string `json:",omitempty"`
}

// check opens both notes with sumdb's note, the log's key and the witness's, and verifies every proof.
func check(r request) (a answer, err error) {
	logKey, err := note.NewVerifier(r.Log)
	if err != nil {
		return a, fmt.Errorf("the log's key: %w", err)
	}
	witnessKey, err := f_note.NewVerifierForCosignatureV1(r.Witness)
	if err != nil {
		return a, fmt.Errorf("the witness's key: %w", err)
	}
	if _, err := note.Open([]byte(r.Note), note.VerifierList(logKey)); err != nil {
		return a, fmt.Errorf("sumdb: %w", err)
	}
	older, _, _, err := log.ParseCheckpoint([]byte(r.Older), r.Origin, logKey)
	if err != nil {
		return a, fmt.Errorf("the older checkpoint: %w", err)
	}
	newer, _, signed, err := log.ParseCheckpoint([]byte(r.Note), r.Origin, logKey, witnessKey)
	if err != nil {
		return a, fmt.Errorf("the checkpoint: %w", err)
	}
	if len(signed.Sigs) != 2 {
		return a, fmt.Errorf("%d signatures hold, not those of the log and of the witness", len(signed.Sigs))
	}
	for _, sig := range signed.Sigs {
		if sig.Hash != witnessKey.KeyHash() {
			continue
		}
		at, err := f_note.CoSigV1Timestamp(sig)
		if err != nil {
			return a, fmt.Errorf("the time: %w", err)
		}
		a.Time = at.Unix()
	}
	hasher := rfc6962.DefaultHasher
	if err := proof.VerifyConsistency(hasher, older.Size, newer.Size, r.Consistency, older.Hash, newer.Hash); err != nil {
		return a, fmt.Errorf("consistency: %w", err)
	}
	for _, i := range r.Inclusion {
		leaf := hasher.HashLeaf(i.Leaf)
		if err := proof.VerifyInclusion(hasher, i.Index, newer.Size, leaf, i.Proof, newer.Hash); err != nil {
			return a, fmt.Errorf("inclusion of %d: %w", i.Index, err)
		}
	}
	a.Size, a.Hash = newer.Size, newer.Hash
	return a, nil
}

// cosign lets their witness, with a key of its own, follow the log from the older checkpoint to the newer one.
func cosign(r request) (a answer, err error) {
	ctx := context.Background()
	secret, public, err := note.GenerateKey(rand.Reader, "transparency.example/witness")
	if err != nil {
		return a, err
	}
	signer, err := f_note.NewSignerForCosignatureV1(secret)
	if err != nil {
		return a, err
	}
	if a.Key, err = f_note.VKeyToCosignatureV1(public); err != nil {
		return a, err
	}
	theirs, err := witness.New(ctx, witness.Opts{
		Persistence: inmemory.New(),
		Signers:     []note.Signer{signer},
		VerifierForLog: func(_ context.Context, origin string) (note.Verifier, bool, error) {
			v, err := note.NewVerifier(r.Log)
			return v, origin == r.Origin, err
		},
	})
	if err != nil {
		return a, err
	}
	if _, _, err := theirs.Update(ctx, 0, []byte(r.Older), nil); err != nil {
		return a, fmt.Errorf("the first checkpoint: %w", err)
	}
	logKey, err := note.NewVerifier(r.Log)
	if err != nil {
		return a, err
	}
	older, _, _, err := log.ParseCheckpoint([]byte(r.Older), r.Origin, logKey)
	if err != nil {
		return a, err
	}
	a.Time = time.Now().Unix()
	if _, _, err := theirs.Update(ctx, older.Size, []byte(r.Note), r.Consistency); err != nil {
		return a, fmt.Errorf("the next checkpoint: %w", err)
	}
	latest, err := theirs.GetCheckpoint(ctx, r.Origin)
	a.Cosigned = string(latest)
	return a, err
}

func main() {
	var r request
	err := json.NewDecoder(os.Stdin).Decode(&r)
	var a answer
	if err == nil {
		switch os.Args[1] {
		case "check":
			a, err = check(r)
		case "cosign":
			a, err = cosign(r)
		}
	}
	if err != nil {
		a.Error = err.Error()
	}
	_ = json.NewEncoder(os.Stdout).Encode(a)
}
