//! Opens and seals messages with rPGP, for the interoperability test.
//! `rpgp-interop open FILE` and `rpgp-interop seal FILE CHUNK_OCTET PART_BYTES` write to standard output; the
//! session key is in the environment as SESSION_KEY, in hex.
use pgp::composed::{Message, MessageBuilder, PlainSessionKey};
use pgp::crypto::aead::{AeadAlgorithm, ChunkSize};
use pgp::crypto::sym::SymmetricKeyAlgorithm;
use std::fs::File;
use std::io::{copy, stdin, stdout, BufReader, Read};

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn session_key() -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let hex = std::env::var("SESSION_KEY")?;
    (0..hex.len())
        .step_by(2)
        .map(|at| Ok(u8::from_str_radix(&hex[at..at + 2], 16)?))
        .collect()
}

/// The library wants its input to be printable.
struct Input(Box<dyn Read + Send>);

impl Read for Input {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        self.0.read(into)
    }
}

impl std::fmt::Debug for Input {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("input")
    }
}

fn open(path: &str) -> Outcome {
    let input: Box<dyn Read + Send> = match path {
        "-" => Box::new(stdin()),
        _ => Box::new(File::open(path)?),
    };
    let (message, _) = Message::from_reader(BufReader::new(Input(input)))?;
    let key = PlainSessionKey::V6 { key: session_key()?.into() };
    let mut opened = message.decrypt_with_session_key(key)?;
    copy(&mut opened, &mut stdout())?;
    Ok(())
}

fn seal(path: &str, chunk_octet: &str, part_bytes: &str) -> Outcome {
    let chunk = ChunkSize::try_from(chunk_octet.parse::<u8>()?)?;
    let mut random = rand::thread_rng();
    let mut builder = MessageBuilder::from_reader("", File::open(path)?).seipd_v2(
        &mut random,
        SymmetricKeyAlgorithm::AES256,
        AeadAlgorithm::Gcm,
        chunk,
    );
    builder.partial_chunk_size(part_bytes.parse()?)?;
    builder.set_session_key(session_key()?.into())?;
    builder.to_writer(&mut random, stdout())?;
    Ok(())
}

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[1..] {
        ["open", path] => open(path),
        ["seal", path, chunk_octet, part_bytes] => seal(path, chunk_octet, part_bytes),
        _ => Err("usage: open FILE | seal FILE CHUNK_OCTET PART_BYTES".into()),
    }
}
