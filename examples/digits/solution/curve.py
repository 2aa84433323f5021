"""Draws the loss curve, and the accuracy by digit, as one SVG picture, with nothing but Python."""

import math

WIDTH, HEIGHT = 1000, 520
TOP, BOTTOM = 128, 64
CURVE = (64, 560)  # Left and right edge of the loss curve.
DIGITS = (724, 936)  # Left and right edge of the accuracy by digit.
INK, SOFT, GRID = "#1f2933", "#66727f", "#e4e7eb"
TRAINING, HELD_OUT, BATCH, BEFORE = "#2563eb", "#d9480f", "#b9ccf3", "#9aa5b1"
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"
TICKS = [factor * 10.0**power for power in range(-4, 3) for factor in (1, 2, 5)]


def draw(batches, metrics):
    """`batches` is the loss of every batch; the rest is read from the metrics as they are saved."""
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
            f'height="{HEIGHT}" font-family="{FONT}" role="img" aria-label="Loss by epoch, accuracy by digit">',
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
            _text(28, 42, _title(metrics), INK, 22, weight=600),
            _text(28, 68, _subtitle(metrics), SOFT, 14),
            *_curve(batches, metrics["loss"], metrics["heldOutLoss"]),
            *_by_digit(metrics["accuracyByDigit"]),
            "</svg>\n",
        ]
    )


def _title(metrics):
    return f"Held-out accuracy {metrics['accuracyBefore']:.1%} \u2192 {metrics['accuracyAfter']:.1%}"


def _subtitle(metrics):
    settings = metrics["settings"]
    return (
        f"fine-tuned on {metrics['imagesTrainedOn']:,} images, tested on {metrics['imagesHeldOut']:,} others  \u00b7  "
        f"{settings['epochs']} epochs, batches of {settings['batchSize']}, learning rate {settings['learningRate']:g}"
    )


def _curve(batches, training, held_out):
    epochs = len(training) - 1
    smooth = _smooth(batches)
    losses = [max(loss, TICKS[0]) for loss in (*training, *held_out, *smooth)]
    least = max(tick for tick in TICKS if tick <= min(losses))
    most = min((tick for tick in TICKS if tick >= max(losses)), default=TICKS[-1])

    def at(epoch, loss):
        """Losses span orders of magnitude, so the scale is logarithmic."""
        share = math.log(min(max(loss, least), most) / least) / math.log(most / least or 1)
        return CURVE[0] + (CURVE[1] - CURVE[0]) * epoch / epochs, HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share

    for tick in TICKS:
        if least <= tick <= most:
            _, y = at(0, tick)
            yield f'<line x1="{CURVE[0]}" y1="{y:.1f}" x2="{CURVE[1]}" y2="{y:.1f}" stroke="{GRID}"/>'
            yield _text(CURVE[0] - 10, y + 4.5, f"{tick:g}", SOFT, 13, "end")
    for epoch in range(0, epochs + 1, max(1, math.ceil(epochs / 12))):
        yield _text(at(epoch, 1)[0], HEIGHT - BOTTOM + 24, str(epoch), SOFT, 13, "middle")
    yield _text(sum(CURVE) / 2, HEIGHT - 16, "epoch", SOFT, 13, "middle")
    yield _text(28, TOP - 24, "Loss (logarithmic)", INK, 15, weight=600)

    yield _line([at((index + 1) / len(smooth) * epochs, loss) for index, loss in enumerate(smooth)], BATCH, 1.5)
    ends = []
    for name, losses, color in (("held out", held_out, HELD_OUT), ("training", training, TRAINING)):
        points = [at(epoch, loss) for epoch, loss in enumerate(losses)]
        yield _line(points, color, 2.5)
        for x, y in points:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{color}" stroke="#ffffff" stroke-width="1.5"/>'
        ends.append([points[-1][1], name, losses[-1], color])
    yield from _names(ends)


def _names(ends):
    """Names beside the ends of the lines, moved apart where they would overlap."""
    upper, lower = sorted(ends)
    if lower[0] - upper[0] < 42:
        upper[0] = lower[0] - 42
    for y, name, loss, color in (upper, lower):
        yield _text(CURVE[1] + 14, y, name, color, 14, weight=600)
        yield _text(CURVE[1] + 14, y + 17, f"{loss:.3f}", color, 13)


def _by_digit(accuracy):
    before, after = accuracy["before"], accuracy["after"]
    yield _text(DIGITS[0] - 24, TOP - 24, "Accuracy by digit", INK, 15, weight=600)
    for share in (0, 0.5, 1):
        x = DIGITS[0] + (DIGITS[1] - DIGITS[0]) * share
        yield f'<line x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{HEIGHT - BOTTOM}" stroke="{GRID}"/>'
        yield _text(x, HEIGHT - BOTTOM + 24, f"{share:.0%}", SOFT, 13, "middle")
    row = (HEIGHT - TOP - BOTTOM) / len(after)
    for index, digit in enumerate(sorted(after)):
        y = TOP + row * (index + 0.5)
        old, new = (DIGITS[0] + (DIGITS[1] - DIGITS[0]) * shares[digit] for shares in (before, after))
        yield _text(DIGITS[0] - 18, y + 5, digit, INK, 15, "end", 600)
        yield _line([(old, y), (new, y)], TRAINING, 2.5)
        yield f'<circle cx="{old:.1f}" cy="{y:.1f}" r="5" fill="#ffffff" stroke="{BEFORE}" stroke-width="2"/>'
        yield f'<circle cx="{new:.1f}" cy="{y:.1f}" r="5.5" fill="{TRAINING}" stroke="#ffffff" stroke-width="1.5"/>'
    middle, y = sum(DIGITS) / 2, HEIGHT - 20
    yield f'<circle cx="{middle - 66}" cy="{y}" r="5" fill="#ffffff" stroke="{BEFORE}" stroke-width="2"/>'
    yield _text(middle - 54, y + 4.5, "before", SOFT, 13)
    yield f'<circle cx="{middle + 22}" cy="{y}" r="5.5" fill="{TRAINING}"/>'
    yield _text(middle + 34, y + 4.5, "after", SOFT, 13)


def _smooth(batches):
    """A running mean, because the loss of one small batch jumps about."""
    mean, smooth = batches[0], []
    for loss in batches:
        mean += (loss - mean) * 0.1
        smooth.append(mean)
    return smooth


def _line(points, color, width):
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return (
        f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="{width}" '
        'stroke-linejoin="round" stroke-linecap="round"/>'
    )


def _text(x, y, text, color, size, anchor="start", weight=400):
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" fill="{color}" font-size="{size}" font-weight="{weight}" '
        f'text-anchor="{anchor}">{text}</text>'
    )
