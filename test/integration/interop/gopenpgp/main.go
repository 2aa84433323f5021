// Opens and seals messages with GopenPGP 3, for the interoperability test.
// `open FILE` and `seal FILE CHUNK_OCTET` write to standard output; the session key is in the environment as
// SESSION_KEY, in hex. FILE may be `-` for standard input.
package main

import (
	"encoding/hex"
	"io"
	"log"
	"os"
	"strconv"

	"github.com/ProtonMail/go-crypto/openpgp/packet"
	"github.com/ProtonMail/gopenpgp/v3/constants"
	"github.com/ProtonMail/gopenpgp/v3/crypto"
)

func main() {
	if len(os.Args) < 3 {
		log.Fatal("usage: open FILE | seal FILE CHUNK_OCTET")
	}
	key, err := hex.DecodeString(os.Getenv("SESSION_KEY"))
	check(err)
	file := os.Stdin
	if os.Args[2] != "-" {
		file, err = os.Open(os.Args[2])
		check(err)
	}
	if os.Args[1] == "open" {
		check(open(key, file))
	} else {
		octet, err := strconv.Atoi(os.Args[3])
		check(err)
		check(seal(key, file, octet))
	}
}

func open(key []byte, file io.Reader) error {
	session := crypto.NewSessionKeyFromTokenWithAead(key, constants.AES256, true)
	handle, err := crypto.PGP().Decryption().SessionKey(session).New()
	if err != nil {
		return err
	}
	reader, err := handle.DecryptingReader(file, crypto.Bytes)
	if err != nil {
		return err
	}
	_, err = io.Copy(os.Stdout, reader)
	return err
}

func seal(key []byte, file io.Reader, octet int) error {
	config := &packet.Config{
		DefaultCipher: packet.CipherAES256,
		AEADConfig:    &packet.AEADConfig{DefaultMode: packet.AEADModeGCM, ChunkSize: uint64(1) << (octet + 6)},
	}
	sealed, err := packet.SerializeSymmetricallyEncrypted(os.Stdout, packet.CipherAES256, true,
		packet.CipherSuite{Cipher: packet.CipherAES256, Mode: packet.AEADModeGCM}, key, config)
	if err != nil {
		return err
	}
	literal, err := packet.SerializeLiteral(sealed, true, "", 0)
	if err != nil {
		return err
	}
	if _, err = io.Copy(literal, file); err != nil {
		return err
	}
	// Closes the encrypted packet around it as well.
	return literal.Close()
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
