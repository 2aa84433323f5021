"""The dataset: folders of 28x28 greyscale PNG files, each with a labels.csv whose columns are file and label."""

import csv
import os
import struct
import zlib

import numpy as np

SIDE = 28
DIGITS = tuple("0123456789")
HELD_OUT_NAMES = ("held-out", "test")


def find_files(root):
    """Every regular file below root, in an order that does not depend on the file system."""
    for folder, folders, files in os.walk(root):
        folders.sort()
        for name in sorted(files):
            yield os.path.join(folder, name)


def load_folder(folder):
    """The images (one a row, 0 to 1) and the labels of one folder."""
    with open(os.path.join(folder, "labels.csv"), newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    images = np.empty((len(rows), SIDE * SIDE), np.float32)
    labels = np.empty(len(rows), np.int64)
    for index, row in enumerate(rows):
        if os.path.basename(row["file"]) != row["file"]:
            raise ValueError("labels.csv names a file outside its folder")
        images[index] = read_png(os.path.join(folder, row["file"]))
        if row["label"] not in DIGITS:
            raise ValueError("labels.csv has a label that is not a digit")
        labels[index] = int(row["label"])
    return images, labels


def split(folders):
    """Training and held-out data. Where no folder is called held-out or test, every fifth image is held out."""
    held_out = [folder for folder in folders if os.path.basename(folder) in HELD_OUT_NAMES]
    train = [folder for folder in folders if folder not in held_out]
    images, labels = _join(train)
    if held_out:
        return images, labels, *_join(held_out)
    is_held_out = np.arange(len(labels)) % 5 == 4
    return images[~is_held_out], labels[~is_held_out], images[is_held_out], labels[is_held_out]


def _join(folders):
    parts = [load_folder(folder) for folder in folders]
    if sum(len(labels) for _, labels in parts) == 0:
        raise ValueError("there are no images to train on, or none to test with")
    return np.concatenate([images for images, _ in parts]), np.concatenate([labels for _, labels in parts])


def read_png(path):
    """The pixels of an 8-bit greyscale PNG that is not interlaced (PNG specification, third edition)."""
    with open(path, "rb") as file:
        data = file.read()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("an image is not a PNG file")
    header, body, position = None, b"", 8
    while position < len(data):
        size, kind = struct.unpack_from(">I4s", data, position)
        chunk = data[position + 8 : position + 8 + size]
        position += 12 + size
        if kind == b"IHDR":
            header = struct.unpack(">IIBBBBB", chunk)
        elif kind == b"IDAT":
            body += chunk
    if header is None or header[:5] != (SIDE, SIDE, 8, 0, 0) or header[6] != 0:
        raise ValueError("an image is not 28x28, 8-bit, greyscale")
    rows = zlib.decompressobj().decompress(body, SIDE * (SIDE + 1))
    return np.frombuffer(_unfilter(rows), np.uint8).astype(np.float32) / 255


def _unfilter(rows):
    """Undoes the filters of PNG section 9."""
    above, pixels = bytearray(SIDE), bytearray()
    for start in range(0, SIDE * (SIDE + 1), SIDE + 1):
        kind, line = rows[start], bytearray(rows[start + 1 : start + 1 + SIDE])
        if kind != 0:
            for x in range(SIDE):
                left = line[x - 1] if x else 0
                corner = above[x - 1] if x else 0
                line[x] = (line[x] + _predict(kind, left, above[x], corner)) & 255
        pixels += line
        above = line
    return bytes(pixels)


def _predict(kind, left, up, corner):
    if kind == 1:
        return left
    if kind == 2:
        return up
    if kind == 3:
        return (left + up) // 2
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))
