"""Finds model and rows below the inputs, and makes blocks of tokens of the rows."""

import array
import json
import os

import torch

#: A row is the member `text`, or `prompt` and `completion` one after the other.
MEMBERS = (("text",), ("prompt", "completion"))
HELD_OUT = ("test", "validation", "valid", "eval", "held-out")
EVERY = 10  # Where no file is held out, every tenth row is.


def find_model(inputs):
    """The one folder that has a model's configuration and weights; a cache of the hub has links to them."""
    found = []
    for folder, folders, names in os.walk(inputs, followlinks=False):
        folders.sort()
        if "config.json" in names and any(name.endswith(".safetensors") for name in names):
            found.append(folder)
    if len(found) != 1:
        raise ValueError(f"expected one model (config.json and *.safetensors) in the inputs, found {len(found)}")
    return found[0]


def find_files(inputs, model_folder):
    for folder, folders, names in os.walk(inputs):
        folders[:] = sorted(name for name in folders if os.path.join(folder, name) != model_folder)
        for name in sorted(names):
            if folder != model_folder and name.endswith((".jsonl", ".parquet")):
                yield os.path.join(folder, name)


def rows_of(path):
    if path.endswith(".parquet"):
        import pyarrow.parquet

        for batch in pyarrow.parquet.ParquetFile(path).iter_batches():
            yield from batch.to_pylist()
        return
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                try:
                    yield json.loads(line)
                except ValueError as error:
                    # The name of the file and the place, and nothing of what the line holds.
                    raise ValueError(f"{os.path.basename(path)}: line {number} is not JSON") from error


def text_of(row, path):
    for members in MEMBERS:
        values = [row.get(member) for member in members] if isinstance(row, dict) else [None]
        if all(isinstance(value, str) for value in values):
            return "".join(values)
    raise ValueError(f"{os.path.basename(path)}: a row has neither `text` nor `prompt` and `completion`")


def is_held_out(path):
    name = os.path.basename(path).lower()
    return any(name == word or name.startswith((f"{word}.", f"{word}-")) for word in HELD_OUT)


class Blocks(torch.utils.data.Dataset):
    """All rows behind one another, each closed by the end token, cut into blocks of one length."""

    def __init__(self, tokens, length):
        count = len(tokens) // length
        flat = torch.frombuffer(tokens, dtype=torch.int32) if count else torch.zeros(0, dtype=torch.int32)
        self.blocks = flat[: count * length].reshape(count, length)

    def __len__(self):
        return len(self.blocks)

    def __getitem__(self, index):
        ids = self.blocks[index].long()
        return {"input_ids": ids, "attention_mask": torch.ones_like(ids)}


def read(inputs, model_folder, tokenizer, length):
    """The blocks to train on, and those that are held out. Raises ValueError where there are none."""
    files = list(find_files(inputs, model_folder))
    if not files:
        raise ValueError("found no rows (*.jsonl, *.parquet) in the inputs")
    by_file = any(is_held_out(path) for path in files)
    train, held_out = array.array("i"), array.array("i")
    seen = 0
    for path in files:
        for row in rows_of(path):
            seen += 1
            is_test = is_held_out(path) if by_file else seen % EVERY == 0
            ids = tokenizer(text_of(row, path), add_special_tokens=False)["input_ids"]
            (held_out if is_test else train).extend([*ids, tokenizer.eos_token_id])
    blocks = Blocks(train, length), Blocks(held_out, length)
    if not all(len(part) for part in blocks):
        raise ValueError(f"{seen} rows are too few: they fill {len(blocks[0])} blocks to train on, {len(blocks[1])} held out")
    return blocks
