//! Asks dcap-qvl about evidence, for the soak `evidence`: one case a line as JSON, one answer a line, "accepted: status" or
//! "refused: why".
use dcap_qvl::verify::QuoteVerifier;
use dcap_qvl::QuoteCollateralV3;
use serde_json::Value;
use std::io::BufRead;
use std::panic::{catch_unwind, AssertUnwindSafe};

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("a line");
        let said = catch_unwind(AssertUnwindSafe(|| answer(&line)));
        println!("{}", said.unwrap_or_else(|_| "crashed".to_string()));
    }
}

fn answer(line: &str) -> String {
    match judge(line) {
        Ok(status) => format!("accepted: {status}"),
        Err(reason) => format!("refused: {}", reason.replace('\n', " ")),
    }
}

fn text(of: &Value, name: &str) -> String {
    of[name].as_str().unwrap_or_default().to_string()
}

fn bytes(of: &Value, name: &str) -> Result<Vec<u8>, String> {
    hex::decode(text(of, name)).map_err(|error| format!("{name}: {error}"))
}

fn judge(line: &str) -> Result<String, String> {
    let asked: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let given = &asked["collateral"];
    let collateral = QuoteCollateralV3 {
        pck_crl_issuer_chain: text(given, "pck_crl_issuer_chain"),
        root_ca_crl: bytes(given, "root_ca_crl")?,
        pck_crl: bytes(given, "pck_crl")?,
        tcb_info_issuer_chain: text(given, "tcb_info_issuer_chain"),
        tcb_info: text(given, "tcb_info"),
        tcb_info_signature: bytes(given, "tcb_info_signature")?,
        qe_identity_issuer_chain: text(given, "qe_identity_issuer_chain"),
        qe_identity: text(given, "qe_identity"),
        qe_identity_signature: bytes(given, "qe_identity_signature")?,
        pck_certificate_chain: None,
    };
    let at = asked["at"].as_u64().unwrap_or_default();
    QuoteVerifier::new(bytes(&asked, "root")?)
        .verify(&bytes(&asked, "quote")?, &collateral, at)
        .map(|report| report.status)
        .map_err(|error| format!("{error:#}"))
}
