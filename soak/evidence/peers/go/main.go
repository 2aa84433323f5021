// Asks go-sev-guest and go-tdx-guest about evidence, for the soak `evidence`: one case a line as JSON, one answer a line,
// "accepted" or "refused: why".
package main

import (
	"bufio"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/google/go-sev-guest/abi"
	spb "github.com/google/go-sev-guest/proto/sevsnp"
	snp "github.com/google/go-sev-guest/verify"
	"github.com/google/go-sev-guest/verify/trust"
	tdx "github.com/google/go-tdx-guest/verify"
)

type question struct {
	Kind    string   `json:"kind"`
	Quote   []byte   `json:"quote"`
	Chain   []string `json:"chain"`
	Root    []byte   `json:"root"`
	Product string   `json:"product"`
	IsVlek  bool     `json:"isVlek"`
	At      int64    `json:"at"`
}

func main() {
	lines := bufio.NewReader(os.Stdin)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		fmt.Println(answer(line))
	}
}

func answer(line []byte) (said string) {
	defer func() {
		if crash := recover(); crash != nil {
			said = fmt.Sprintf("crashed: %v", crash)
		}
	}()
	var asked question
	if err := json.Unmarshal(line, &asked); err != nil {
		return "crashed: " + err.Error()
	}
	judge := judgeTdx
	if asked.Kind == "sev-snp" {
		judge = judgeSnp
	}
	if err := judge(asked); err != nil {
		return "refused: " + strings.ReplaceAll(err.Error(), "\n", " ")
	}
	return "accepted"
}

// What it looks at without a network: the quote's own signatures and its chain.
func judgeTdx(asked question) error {
	root, err := x509.ParseCertificate(asked.Root)
	if err != nil {
		return err
	}
	roots := x509.NewCertPool()
	roots.AddCert(root)
	return tdx.RawTdxQuote(asked.Quote, &tdx.Options{TrustedRoots: roots, Now: time.Unix(asked.At, 0)})
}

func judgeSnp(asked question) error {
	report, err := abi.ReportToProto(asked.Quote)
	if err != nil {
		return err
	}
	if len(asked.Chain) != 3 {
		return fmt.Errorf("%d certificates", len(asked.Chain))
	}
	given := make([][]byte, len(asked.Chain))
	for at, text := range asked.Chain {
		if given[at], err = base64.StdEncoding.DecodeString(text); err != nil {
			return err
		}
	}
	ark, err := x509.ParseCertificate(asked.Root)
	if err != nil {
		return err
	}
	authority, err := x509.ParseCertificate(given[1])
	if err != nil {
		return err
	}
	certs := &trust.ProductCerts{Ark: ark, Ask: authority}
	chain := &spb.CertificateChain{VcekCert: given[0], AskCert: given[1], ArkCert: given[2]}
	if asked.IsVlek {
		certs = &trust.ProductCerts{Ark: ark, Asvk: authority}
		chain = &spb.CertificateChain{VlekCert: given[0], AskCert: given[1], ArkCert: given[2]}
	}
	roots := map[string][]*trust.AMDRootCerts{asked.Product: {{ProductLine: asked.Product, ProductCerts: certs}}}
	options := &snp.Options{DisableCertFetching: true, TrustedRoots: roots, Now: time.Unix(asked.At, 0)}
	return snp.SnpAttestation(&spb.Attestation{Report: report, CertificateChain: chain}, options)
}
