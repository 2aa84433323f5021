"""The model: 784 pixels, one hidden layer of ReLUs, ten digits. Kept in the safetensors format, which holds numbers
and nothing that could run when it is loaded."""

import json

import numpy as np

PIXELS = 28 * 28
DIGITS = 10
NAMES = ("hidden.weight", "hidden.bias", "output.weight", "output.bias")
MAX_HEADER = 1 << 20


def looks_like_model(path):
    """True where the file is safetensors and holds this model's tensors."""
    try:
        with open(path, "rb") as file:
            header, _ = _read_header(file)
        return all(name in header for name in NAMES)
    except (OSError, ValueError):
        return False


def _read_header(file):
    size = int.from_bytes(file.read(8), "little")
    if not 2 <= size <= MAX_HEADER:
        raise ValueError("not a safetensors file")
    header = json.loads(file.read(size).decode("utf-8"))
    if not isinstance(header, dict):
        raise ValueError("not a safetensors file")
    return header, 8 + size


def load(path):
    """The four tensors of the model by name; ValueError where they do not fit one another."""
    with open(path, "rb") as file:
        header, start = _read_header(file)
        file.seek(start)
        data = file.read()
    weights = {}
    for name in NAMES:
        entry = header[name]
        if entry["dtype"] != "F32":
            raise ValueError(f"{name} is {entry['dtype']}, not F32")
        begin, end = entry["data_offsets"]
        weights[name] = np.frombuffer(data[begin:end], "<f4").reshape(entry["shape"]).copy()
    hidden = weights["hidden.bias"].size
    shapes = [(hidden, PIXELS), (hidden,), (DIGITS, hidden), (DIGITS,)]
    for name, shape in zip(NAMES, shapes):
        if weights[name].shape != shape:
            raise ValueError(f"{name} has shape {weights[name].shape}, not {shape}")
    return weights


def save(path, weights):
    header, chunks, offset = {}, [], 0
    for name in NAMES:
        chunk = weights[name].astype("<f4").tobytes()
        header[name] = {
            "dtype": "F32",
            "shape": list(weights[name].shape),
            "data_offsets": [offset, offset + len(chunk)],
        }
        chunks.append(chunk)
        offset += len(chunk)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(len(text).to_bytes(8, "little") + text + b"".join(chunks))


def forward(weights, images):
    """The hidden layer and the probability of each digit."""
    hidden = np.maximum(images @ weights["hidden.weight"].T + weights["hidden.bias"], 0)
    scores = hidden @ weights["output.weight"].T + weights["output.bias"]
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    return hidden, scores / scores.sum(axis=1, keepdims=True)


def loss_of(probabilities, labels):
    """Mean cross-entropy, in nats."""
    chosen = probabilities[np.arange(len(labels)), labels]
    return float(-np.log(np.maximum(chosen, 1e-9)).mean())


def gradients(weights, images, labels):
    """The gradient of the mean loss by each tensor, and that loss."""
    hidden, probabilities = forward(weights, images)
    loss = loss_of(probabilities, labels)
    by_score = probabilities
    by_score[np.arange(len(labels)), labels] -= 1
    by_score /= len(labels)
    by_hidden = (by_score @ weights["output.weight"]) * (hidden > 0)
    by_weight = {
        "hidden.weight": by_hidden.T @ images,
        "hidden.bias": by_hidden.sum(axis=0),
        "output.weight": by_score.T @ hidden,
        "output.bias": by_score.sum(axis=0),
    }
    return by_weight, loss
