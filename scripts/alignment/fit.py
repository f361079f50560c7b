#!/usr/bin/env python3
"""Fits the weights of the alignment: fit.py FEATURES.tsv PAIRS.tsv TASKS.txt [FEATURES PAIRS TASKS]... [--write FILE] [--drop NAME]...

FEATURES is what `pair_features A.json B.json` prints; PAIRS lists pairs that people judged to overlap (a, b, relation;
relation `unsure` counts neither way); TASKS names the tasks of the first standard that were judged: in them every other
pair is a negative. Logistic regression with a ridge, few weights, no library. Prints the figures fitted and
cross-validated (each fold leaves out whole tasks), and with --write the weights as data for the program."""
import csv, math, sys

RIDGE = 8.0
PLAIN = {'action', 'apart'}  # the others count by their logarithm, as in mappings/alignments/alignment_model.cpp
FLOOR = 0.05
FOLDS = 7


def shaped(name, value):
    return value if name in PLAIN else math.log((value + FLOOR) / (1 + FLOOR)) / 3


def read(features_file, pairs_file, tasks_file):
    tasks = set(open(tasks_file).read().split())
    gold, unsure = set(), set()
    for row in csv.DictReader(open(pairs_file), delimiter='\t'):
        (unsure if row['relation'] == 'unsure' else gold).add((row['a'], row['b']))
    rows, names = [], None
    with open(features_file) as file:
        names = file.readline().rstrip('\n').split('\t')[2:]
        for line in file:
            cells = line.rstrip('\n').split('\t')
            key = (cells[0], cells[1])
            task = cells[0].rsplit('.', 1)[0]
            if task in tasks and key not in unsure:
                rows.append((task, key, [shaped(n, float(c)) for n, c in zip(names, cells[2:])], 1 if key in gold else 0))
    return names, rows, len(gold)


def solve(matrix, vector):
    n = len(vector)
    m = [row[:] + [vector[i]] for i, row in enumerate(matrix)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[p] = m[p], m[i]
        for r in range(i + 1, n):
            f = m[r][i] / m[i][i]
            if f:
                for c in range(i, n + 1):
                    m[r][c] -= f * m[i][c]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (m[i][n] - sum(m[i][c] * x[c] for c in range(i + 1, n))) / m[i][i]
    return x


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z > -500 else 0.0


def fit(data, use):
    k = len(use) + 1
    w = [0.0] * k
    xs = [[1.0] + [x[i] for i in use] for _, _, x, _ in data]
    ys = [y for *_, y in data]
    for _ in range(12):
        grad = [0.0] * k
        hess = [[0.0] * k for _ in range(k)]
        for x, y in zip(xs, ys):
            p = sigmoid(sum(a * b for a, b in zip(w, x)))
            e, v = y - p, max(p * (1 - p), 1e-9)
            for i in range(k):
                grad[i] += e * x[i]
                vi = v * x[i]
                if vi:
                    row = hess[i]
                    for j in range(i + 1):
                        row[j] += vi * x[j]
        for i in range(k):
            for j in range(i):
                hess[j][i] = hess[i][j]
            if i:
                # features lie in 0..1 but spread differently; the ridge is on the weight times 0.1
                grad[i] -= RIDGE * 0.01 * w[i]
                hess[i][i] += RIDGE * 0.01
            else:
                hess[i][i] += 1e-9
        step = solve(hess, grad)
        w = [a + b for a, b in zip(w, step)]
        if max(abs(s) for s in step) < 1e-5:
            break
    return w


def score(w, x, use):
    return sigmoid(w[0] + sum(w[1 + n] * x[i] for n, i in enumerate(use)))


def figures(scored, gold_count, threshold):
    chosen = [(s, y) for s, y in scored if s >= threshold]
    hits = sum(y for _, y in chosen)
    p = hits / len(chosen) if chosen else 0
    r = hits / gold_count if gold_count else 0
    return p, r, 2 * p * r / (p + r) if hits else 0


def average_precision(scored, gold_count, threshold=0):
    seen, total = 0, 0.0
    for n, (s, y) in enumerate(sorted(scored, key=lambda t: -t[0]), 1):
        if s < threshold:
            break
        if y:
            seen += 1
            total += seen / n
    return total / gold_count


def best_threshold(scored, gold_count):
    grid = [i / 100 for i in range(5, 95)]
    return max(grid, key=lambda t: figures(scored, gold_count, t)[2])


def main():
    args = sys.argv[1:]
    drop, write, sets, name_only = set(), None, [], False
    while args:
        a = args.pop(0)
        if a == '--write':
            write = args.pop(0)
        elif a == '--drop':
            drop.add(args.pop(0))
        elif a == '--quick':
            name_only = True
        else:
            sets.append((a, args.pop(0), args.pop(0)))
    data, golds, names = [], [], None
    for group in sets:
        names, rows, count = read(*group)
        data.append(rows)
        golds.append(count)
    use = [i for i, n in enumerate(names) if n not in drop]
    everything = [row for rows in data for row in rows]
    w = fit(everything, use)
    all_scored = [(score(w, x, use), y) for _, _, x, y in everything]
    threshold = best_threshold(all_scored, sum(golds))
    for (group, rows, count) in zip(sets, data, golds):
        scored = [(score(w, x, use), y) for _, _, x, y in rows]
        p, r, f = figures(scored, count, threshold)
        print(f'fitted  {group[0]}: threshold {threshold:.2f} precision {p:.3f} recall {r:.3f} F1 {f:.3f} AP {average_precision(scored, count):.3f}')
    if not name_only:
        tasks = sorted({t for t, *_ in everything})
        held = [[] for _ in sets]
        fold_threshold = []
        outside = [0, 0, 0]
        cut = [[] for _ in sets]
        for fold in range(FOLDS):
            out = {t for i, t in enumerate(tasks) if i % FOLDS == fold}
            train = [row for row in everything if row[0] not in out]
            v = fit(train, use)
            scored = [(score(v, x, use), y) for _, _, x, y in train]
            t = best_threshold(scored, sum(y for _, y in scored))
            fold_threshold.append(t)
            for n, rows in enumerate(data):
                for task, key, x, y in rows:
                    if task in out:
                        s = score(v, x, use)
                        held[n].append((s, y))
                        cut[n].append((1.0 if s >= t else 0.0, y))
        for (group, scored, chosen, count) in zip(sets, held, cut, golds):
            p, r, f = figures(chosen, count, 0.5)
            print(f'crossed {group[0]}: precision {p:.3f} recall {r:.3f} F1 {f:.3f} AP {average_precision(scored, count):.3f}')
    for n, i in enumerate(use):
        print(f'  {names[i]:12} {w[1 + n]:8.3f}')
    print(f'  {"bias":12} {w[0]:8.3f}')
    if write:
        with open(write, 'w') as file:
            file.write('# weight of each feature in the logistic score; see docs/overlap.md for what it was fitted on\n')
            file.write('# name\tvalue\n')
            file.write(f'bias\t{w[0]:.4f}\n')
            for i, n in enumerate(names):
                value = w[1 + use.index(i)] if i in use else 0.0
                file.write(f'{n}\t{value:.4f}\n')
            file.write(f'threshold\t{threshold:.2f}\n')


main()
