"""Fine-tunes a causal language model with LoRA on somebody else's text: PyTorch, transformers and PEFT.

Reads   /sp/inputs          one Hugging Face snapshot (config.json, tokenizer, *.safetensors), and rows to train on
                            (*.jsonl, *.parquet), told apart by what they are, not by their place
        /sp/configurations/configuration.json   solution: the members of settings.DEFAULTS, all optional
Writes  /sp/output          adapter/ (what PEFT loads), checkpoints/, metrics.json, metrics.jsonl

An ordinary script: SP_ROOT=/some/folder runs it outside of any sandbox. It takes a GPU where it finds one. On SIGTERM
it ends the step that it is in, saves a checkpoint and the adapter, and says so in metrics.json.
"""

import json
import math
import os
import signal
import sys
import warnings

import torch
from peft import LoraConfig, get_peft_model
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    DataCollatorForLanguageModeling,
    PrinterCallback,
    Trainer,
    TrainerCallback,
    TrainingArguments,
)

import rows
import settings

SP = os.environ.get("SP_ROOT", "/sp")
OUTPUT = os.path.join(SP, "output")
SHOWN = ("loss", "eval_loss", "grad_norm", "learning_rate", "epoch")

# PEFT would ask the hub whether the vocabulary has changed; there is no hub, and it has not.
warnings.filterwarnings("ignore", message="Unable to fetch remote file|Could not find a config file")


class Progress(TrainerCallback):
    """One line for each entry of the trainer's log, in the log and in metrics.jsonl; and an end when asked to end."""

    def __init__(self, path):
        self.file = open(path, "w", encoding="utf-8")
        self.asked_to_end = False
        signal.signal(signal.SIGTERM, self._end)

    def _end(self, *_):
        self.asked_to_end = True

    def on_log(self, args, state, control, logs=None, **_):
        numbers = {name: logs[name] for name in SHOWN if is_finite((logs or {}).get(name))}
        if not set(numbers) - {"epoch"}:
            return
        print(f"step {state.global_step:6d}  " + "  ".join(f"{name} {value:.6g}" for name, value in numbers.items()))
        self.file.write(json.dumps({"step": state.global_step, **numbers}) + "\n")
        self.file.flush()

    def on_step_end(self, args, state, control, **_):
        if self.asked_to_end:
            control.should_save = control.should_training_stop = True


def is_finite(value):
    return isinstance(value, (int, float)) and math.isfinite(value)


def load_model(folder, given):
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    model = AutoModelForCausalLM.from_pretrained(folder, local_files_only=True)
    # What PEFT writes down as the adapter's base: a name that means something where the result is opened, not the
    # place that the model had in the sandbox.
    model.name_or_path = model.config._name_or_path = given["baseModel"]
    lora = LoraConfig(
        task_type="CAUSAL_LM",
        r=given["rank"],
        lora_alpha=given["alpha"],
        lora_dropout=given["dropout"],
        target_modules=given["targetModules"],
    )
    return tokenizer, get_peft_model(model, lora)


def arguments(given):
    on_gpu = torch.cuda.is_available()
    bf16 = on_gpu and torch.cuda.is_bf16_supported()
    return TrainingArguments(
        output_dir=os.path.join(OUTPUT, "checkpoints"),
        num_train_epochs=given["epochs"],
        max_steps=given["maxSteps"] or -1,
        per_device_train_batch_size=given["batchSize"],
        per_device_eval_batch_size=given["batchSize"],
        learning_rate=given["learningRate"],
        warmup_steps=given["warmupSteps"],
        lr_scheduler_type="cosine",
        logging_steps=given["logEvery"],
        eval_strategy="steps",
        eval_steps=given["evaluateEvery"],
        save_strategy="steps",
        save_steps=given["saveEvery"],
        save_total_limit=given["checkpoints"],
        dataloader_num_workers=given["workers"],
        dataloader_pin_memory=on_gpu,
        bf16=bf16,
        seed=given["seed"],
        report_to=[],
        disable_tqdm=True,
    )


def main():
    given = settings.read(os.path.join(SP, "configurations", "configuration.json"))
    model_folder = rows.find_model(os.path.join(SP, "inputs"))
    tokenizer, model = load_model(model_folder, given)
    train, held_out = rows.read(os.path.join(SP, "inputs"), model_folder, tokenizer, given["blockLength"])
    device = torch.cuda.get_device_name() if torch.cuda.is_available() else f"{torch.get_num_threads()} threads"
    trainable, total = model.get_nb_trainable_parameters()
    print(f"on {device}: {trainable} of {total} weights are trained, on {len(train)} blocks, {len(held_out)} held out")

    progress = Progress(os.path.join(OUTPUT, "metrics.jsonl"))
    trainer = Trainer(
        model=model,
        args=arguments(given),
        train_dataset=train,
        eval_dataset=held_out,
        data_collator=DataCollatorForLanguageModeling(tokenizer, mlm=False),
        callbacks=[progress],
    )
    trainer.remove_callback(PrinterCallback)
    before = trainer.evaluate()["eval_loss"]
    trainer.train()
    after = trainer.evaluate()["eval_loss"]
    if not (is_finite(before) and is_finite(after)):
        raise ValueError(f"the loss is {before} before and {after} after: there is no result")

    adapter = os.path.join(OUTPUT, "adapter")
    model.save_pretrained(adapter)
    tokenizer.save_pretrained(adapter)
    history = trainer.state.log_history
    metrics = {
        "heldOutLossBefore": round(before, 6),
        "heldOutLossAfter": round(after, 6),
        "perplexityBefore": round(math.exp(min(before, 50)), 4),
        "perplexityAfter": round(math.exp(min(after, 50)), 4),
        "loss": [round(entry["loss"], 6) for entry in history if is_finite(entry.get("loss"))],
        "heldOutLoss": [round(entry["eval_loss"], 6) for entry in history if is_finite(entry.get("eval_loss"))],
        "steps": trainer.state.global_step,
        "blocksTrainedOn": len(train),
        "blocksHeldOut": len(held_out),
        "endedEarly": progress.asked_to_end,
        "settings": given,
    }
    with open(os.path.join(OUTPUT, "metrics.json"), "w", encoding="utf-8") as file:
        json.dump(metrics, file, indent=2, allow_nan=False)
        file.write("\n")


if __name__ == "__main__":
    try:
        main()
    except (OSError, ValueError, KeyError) as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(1)
