"""What an order's configuration may set below `solution`, and within which bounds."""

import json
import os

DEFAULTS = {
    "baseModel": "base-model",
    "epochs": 3,
    "maxSteps": 0,
    "learningRate": 2e-4,
    "warmupSteps": 0,
    "batchSize": 8,
    "blockLength": 256,
    "rank": 8,
    "alpha": 16,
    "dropout": 0.05,
    "targetModules": "all-linear",
    "logEvery": 10,
    "evaluateEvery": 100,
    "saveEvery": 100,
    "checkpoints": 2,
    "workers": 0,
    "seed": 20,
}
BOUNDS = {
    "epochs": (1, 1000),
    "maxSteps": (0, 10**7),
    "learningRate": (1e-8, 1.0),
    "warmupSteps": (0, 10**6),
    "batchSize": (1, 4096),
    "blockLength": (8, 1 << 17),
    "rank": (1, 1024),
    "alpha": (1, 4096),
    "dropout": (0.0, 0.9),
    "logEvery": (1, 10**6),
    "evaluateEvery": (1, 10**7),
    "saveEvery": (1, 10**7),
    "checkpoints": (1, 100),
    "workers": (0, 64),
    "seed": (0, 2**31),
}


def read(path):
    """The settings, each of the kind that its default has. Raises ValueError for one that makes no sense."""
    given = {}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            given = json.load(file)
        given = (given.get("solution") if isinstance(given, dict) else None) or {}
    unknown = sorted(set(given) - set(DEFAULTS))
    if unknown:
        raise ValueError(f"the configuration sets {', '.join(unknown)}, of which this solution knows nothing")
    settings = {**DEFAULTS, **given}
    for name, (least, most) in BOUNDS.items():
        value, kind = settings[name], type(DEFAULTS[name])
        wrong = isinstance(value, bool) or not isinstance(value, (int, float)) or not least <= value <= most
        if wrong or (kind is int and value != int(value)):
            raise ValueError(f"{name} must be a {'whole ' if kind is int else ''}number from {least} to {most}")
        settings[name] = kind(value)
    modules = settings["targetModules"]
    if not isinstance(modules, str) and not (isinstance(modules, list) and all(isinstance(m, str) for m in modules)):
        raise ValueError("targetModules must be a name or a list of names")
    if not isinstance(settings["baseModel"], str) or not settings["baseModel"]:
        raise ValueError("baseModel must be a name")
    return settings
