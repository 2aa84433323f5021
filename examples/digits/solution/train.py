"""Fine-tunes a digit classifier on somebody else's digits.

Reads   /sp/inputs          the model (*.safetensors) and the dataset (folders with a labels.csv), told apart by what
                            they contain, not by their place
        /sp/configurations/configuration.json   solution: {epochs, learningRate, batchSize}, all optional
Writes  /sp/output          weights.safetensors, metrics.json, loss.svg, training.log

Only sums over the whole dataset leave: no image, no file name, no single prediction. The same inputs on the same
kind of machine give the same bytes.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # More threads would add numbers in another order each time.

import json
import sys
import zlib

import numpy as np

import curve
import data
import model

SP = os.environ.get("SP_ROOT", "/sp")
SEED = 20
LIMITS = {"epochs": (1, 200), "learningRate": (1e-6, 1.0), "batchSize": (1, 4096)}
DEFAULTS = {"epochs": 12, "learningRate": 0.001, "batchSize": 32}


def read_settings():
    path = os.path.join(SP, "configurations", "configuration.json")
    settings = dict(DEFAULTS)
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            configuration = json.load(file)
        given = configuration.get("solution") if isinstance(configuration, dict) else None
        settings.update({key: value for key, value in (given or {}).items() if key in DEFAULTS})
    for key, (least, most) in LIMITS.items():
        kind = float if key == "learningRate" else int
        value = settings[key]
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not least <= value <= most:
            raise ValueError(f"{key} must be a number from {least} to {most}")
        settings[key] = kind(value)
    return settings


def find_inputs():
    files = list(data.find_files(os.path.join(SP, "inputs")))
    models = [path for path in files if model.looks_like_model(path)]
    folders = [os.path.dirname(path) for path in files if os.path.basename(path) == "labels.csv"]
    if len(models) != 1:
        raise ValueError(f"expected one model (*.safetensors) in the inputs, found {len(models)}")
    if not folders:
        raise ValueError("found no dataset (a folder with labels.csv) in the inputs")
    return models[0], folders


def evaluate(weights, images, labels):
    _, probabilities = model.forward(weights, images)
    right = probabilities.argmax(axis=1) == labels
    by_digit = {str(digit): round(float(right[labels == digit].mean()), 4) for digit in np.unique(labels)}
    return {"accuracy": float(right.mean()), "loss": model.loss_of(probabilities, labels), "byDigit": by_digit}


class Adam:
    """Kingma and Ba, 2015, algorithm 1, with the paper's constants."""

    def __init__(self, weights, rate):
        self.rate, self.step = rate, 0
        self.mean = {name: np.zeros_like(tensor) for name, tensor in weights.items()}
        self.square = {name: np.zeros_like(tensor) for name, tensor in weights.items()}

    def apply(self, weights, by_weight):
        self.step += 1
        rate = self.rate * np.sqrt(1 - 0.999**self.step) / (1 - 0.9**self.step)
        for name, gradient in by_weight.items():
            self.mean[name] += (gradient - self.mean[name]) * np.float32(0.1)
            self.square[name] += (gradient * gradient - self.square[name]) * np.float32(0.001)
            weights[name] -= np.float32(rate) * self.mean[name] / (np.sqrt(self.square[name]) + np.float32(1e-8))


def fine_tune(weights, train, held_out, settings, say):
    """Trains in place; returns the loss of every batch, and training and held-out loss after every epoch."""
    images, labels = train
    random = np.random.default_rng(SEED)
    optimizer = Adam(weights, settings["learningRate"])
    batches, on_train, on_held_out = [], [], []
    for epoch in range(settings["epochs"]):
        order = random.permutation(len(labels))
        for start in range(0, len(order), settings["batchSize"]):
            batch = order[start : start + settings["batchSize"]]
            by_weight, loss = model.gradients(weights, images[batch], labels[batch])
            optimizer.apply(weights, by_weight)
            batches.append(loss)
        now = evaluate(weights, *held_out)
        on_train.append(evaluate(weights, images, labels)["loss"])
        on_held_out.append(now["loss"])
        say(
            f"epoch {epoch + 1:2d}  training loss {on_train[-1]:.4f}  "
            f"held-out loss {now['loss']:.4f}  held-out accuracy {now['accuracy']:.1%}"
        )
    return batches, on_train, on_held_out


def main():
    output = os.path.join(SP, "output")
    with open(os.path.join(output, "training.log"), "w", encoding="utf-8") as log:

        def say(line):
            print(line, flush=True)
            log.write(line + "\n")

        settings = read_settings()
        model_file, folders = find_inputs()
        weights = model.load(model_file)
        images, labels, held_out_images, held_out_labels = data.split(folders)
        held_out = (held_out_images, held_out_labels)
        say(f"model: {sum(tensor.size for tensor in weights.values())} weights")
        say(f"dataset: {len(labels)} images to train on, {len(held_out_labels)} held out")
        before = evaluate(weights, *held_out)
        loss_before = evaluate(weights, images, labels)["loss"]
        say(
            f"before    training loss {loss_before:.4f}  held-out loss {before['loss']:.4f}  "
            f"held-out accuracy {before['accuracy']:.1%}"
        )
        batches, on_train, on_held_out = fine_tune(weights, (images, labels), held_out, settings, say)
        after = evaluate(weights, *held_out)

    model.save(os.path.join(output, "weights.safetensors"), weights)
    metrics = {
        "accuracyBefore": round(before["accuracy"], 4),
        "accuracyAfter": round(after["accuracy"], 4),
        "loss": [round(value, 4) for value in [loss_before, *on_train]],
        "heldOutLoss": [round(value, 4) for value in [before["loss"], *on_held_out]],
        "accuracyByDigit": {"before": before["byDigit"], "after": after["byDigit"]},
        "imagesTrainedOn": len(labels),
        "imagesHeldOut": len(held_out_labels),
        "settings": {**settings, "seed": SEED},
    }
    with open(os.path.join(output, "metrics.json"), "w", encoding="utf-8") as file:
        json.dump(metrics, file, indent=2)
        file.write("\n")
    with open(os.path.join(output, "loss.svg"), "w", encoding="utf-8") as file:
        file.write(curve.draw(batches, metrics))


if __name__ == "__main__":
    try:
        main()
    except (OSError, ValueError, KeyError, TypeError, zlib.error) as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(1)
