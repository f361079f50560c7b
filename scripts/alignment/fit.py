#!/usr/bin/env python3
"""Fits the weights of the alignment: fit.py SET... [--write FILE [--keep-relation]] [--drop NAME]...

A SET is FEATURES,PAIRS,TASKS[,WEIGHT]: FEATURES is what `pair_features A.json B.json` prints; PAIRS lists the pairs that were
judged to overlap by reading (a, b, relation; relation `unsure` counts neither way); TASKS names the tasks of the first
standard that were judged, `-` all of them: in them every other pair is a negative. fit.sh makes the sets. Sets of one pair of standards that is read in several ways share their
tasks, and a weight below 1.

Two logistic regressions with a ridge: of a pair by its own features, then by its lead over its rivals and by the support
of its task, as in mappings/alignments/pair_scores.cpp. The threshold follows from the scores.
Prints, for each set, F1 and average precision fitted, cross-validated (each of seven folds leaves out whole tasks) and
with the whole trade left out. `--keep-relation` leaves the weights of the relation in FILE as they are. Needs numpy."""
import collections
import csv
import pathlib
import sys

import numpy

RIDGE = 1.0  # of the first step, on the squared weights
STANDING_RIDGE = 1.0
PLAIN = {'action', 'apart'}  # the others count by their logarithm, as in alignment_model.cpp
FLOOR = 0.05
FOLDS = 7
MOST_LEAD = 3.0
PART_LISTED = 0.85  # of the threshold of the best F1

EXACT_RIDGE = 1.0  # of the relation
RELATION_WEIGHT = 0.5  # of the sets of weight below 1, whose pairs are many

Set = collections.namedtuple(
    'Set', 'name weight features exists task_a task_b label judged count tasks relations within')


def shaped(name, values):
    return values if name in PLAIN else numpy.log((values + FLOOR) / (1 + FLOOR)) / 3


def task_of(key):
    return key.rsplit('.', 1)[0]


def read(spec, dropped):
    features_file, pairs_file, tasks_file, *weight = spec.split(',')
    gold, unsure = {}, set()
    with open(pairs_file) as file:
        for row in csv.DictReader(file, delimiter='\t'):
            if row['relation'] == 'unsure':
                unsure.add((row['a'], row['b']))
            else:
                gold[row['a'], row['b']] = row['relation']
    with open(features_file) as file:
        names = file.readline().rstrip('\n').split('\t')[2:-4]  # without what is said of containment
        rows = [line.rstrip('\n').split('\t') for line in file]
    keys_a = list(dict.fromkeys(row[0] for row in rows))
    keys_b = sorted({row[1] for row in rows})
    if tasks_file == '-':
        judged_tasks = {task_of(key) for key in keys_a}
    else:
        with open(tasks_file) as file:
            judged_tasks = set(file.read().split())
    at_a = {key: i for i, key in enumerate(keys_a)}
    at_b = {key: i for i, key in enumerate(keys_b)}
    used = [i for i, name in enumerate(names) if name not in dropped]
    features = numpy.zeros((len(keys_a), len(keys_b), len(used)))
    exists = numpy.zeros((len(keys_a), len(keys_b)), bool)
    within = {}
    for row in rows:
        features[at_a[row[0]], at_b[row[1]]] = [float(row[2 + i]) for i in used]
        exists[at_a[row[0]], at_b[row[1]]] = True
        if (row[0], row[1]) in gold:
            within[at_a[row[0]], at_b[row[1]]] = (gold[row[0], row[1]], [float(cell) for cell in row[-4:]],
                                                  *(float(row[2 + names.index(n)]) for n in ('characters', 'cover')))
    names = [names[i] for i in used]
    for i, name in enumerate(names):
        features[:, :, i] = shaped(name, features[:, :, i])
    label = numpy.zeros(exists.shape)
    judged = exists & numpy.array([[task_of(key) in judged_tasks] for key in keys_a])
    for a, b in gold:
        if a in at_a and b in at_b:
            label[at_a[a], at_b[b]] = 1
    for a, b in unsure:
        if a in at_a and b in at_b:
            judged[at_a[a], at_b[b]] = False
    return names, Set(pathlib.Path(features_file).stem, float(weight[0]) if weight else 1.0, features, exists,
                      numpy.array([task_of(key) for key in keys_a]), numpy.array([task_of(key) for key in keys_b]),
                      label, judged, len(gold), sorted(judged_tasks), sorted(within), within)


def sigmoid(values):
    return 1 / (1 + numpy.exp(-numpy.clip(values, -500, 500)))


def logistic(x, y, weight, ridge):
    """Newton's method; the first column of the result is the bias, which the ridge leaves alone."""
    x = numpy.hstack([numpy.ones((len(x), 1)), x])
    penalty = ridge * numpy.eye(x.shape[1])
    penalty[0, 0] = 1e-9
    w = numpy.zeros(x.shape[1])
    for _ in range(40):
        p = sigmoid(x @ w)
        step = numpy.linalg.solve(x.T @ (x * (weight * p * (1 - p))[:, None]) + penalty,
                                  x.T @ (weight * (y - p)) - penalty @ w)
        w += step
        if numpy.abs(step).max() < 1e-7:
            break
    return w


def rivals(values):
    """For each value, the best of its row beside itself."""
    best = numpy.sort(values, 1)
    second = best[:, -2:-1] if values.shape[1] > 1 else numpy.full((len(values), 1), -numpy.inf)
    return numpy.where(values >= best[:, -1:], second, best[:, -1:])


def support(chance, task_a, task_b):
    result = numpy.zeros(chance.shape)
    for x in set(task_a):
        rows = numpy.where(task_a == x)[0]
        for y in set(task_b):
            columns = numpy.where(task_b == y)[0]
            block = chance[numpy.ix_(rows, columns)]
            best_a, best_b = block.max(1), block.max(0)
            others_a = (best_a.sum() - best_a[:, None]) / max(len(rows) - 1, 1)
            others_b = (best_b.sum() - best_b[None, :]) / max(len(columns) - 1, 1)
            result[numpy.ix_(rows, columns)] = (others_a + others_b) / 2
    return result


def standings(group, likelihood):
    likelihood = numpy.where(group.exists, likelihood, -numpy.inf)
    with numpy.errstate(invalid='ignore'):
        lead_a = numpy.clip(likelihood - rivals(likelihood), -MOST_LEAD, MOST_LEAD)
        lead_b = numpy.clip(likelihood - rivals(likelihood.T).T, -MOST_LEAD, MOST_LEAD)
    chance = numpy.where(group.exists, sigmoid(likelihood), 0)
    return numpy.stack([likelihood, numpy.minimum(lead_a, lead_b), numpy.maximum(lead_a, lead_b),
                        numpy.log(0.03 + support(chance, group.task_a, group.task_b)) / 3], -1)


def fit(sets, masks):
    y = numpy.concatenate([s.label[m] for s, m in zip(sets, masks)])
    weight = numpy.concatenate([numpy.full(m.sum(), s.weight) for s, m in zip(sets, masks)])
    own = logistic(numpy.vstack([s.features[m] for s, m in zip(sets, masks)]), y, weight, RIDGE)
    stand = logistic(
        numpy.vstack([standings(s, s.features @ own[1:] + own[0])[m] for s, m in zip(sets, masks)]), y, weight,
        STANDING_RIDGE)
    return own, stand


def scores(group, model):
    own, stand = model
    with numpy.errstate(invalid='ignore'):
        odds = standings(group, group.features @ own[1:] + own[0]) @ stand[1:] + stand[0]
    return numpy.where(group.exists, sigmoid(numpy.nan_to_num(odds, neginf=-500)), 0)


def f1(chosen, label, count):
    hits = label[chosen].sum()
    return 2 * hits / (chosen.sum() + count) if count else 0.0


def average_precision(score, label, count):
    order = numpy.argsort(-score, kind='stable')
    hits = numpy.cumsum(label[order])
    return float((hits / numpy.arange(1, len(order) + 1))[label[order] == 1].sum() / count)


def threshold_of(score):
    """As proposal_threshold of mappings/alignments/pair_scores.cpp."""
    ranked = -numpy.sort(-score.ravel())
    hits = numpy.cumsum(ranked)
    expected = 2 * hits / (numpy.arange(1, len(ranked) + 1) + hits[-1])
    return PART_LISTED * min(max(ranked[expected.argmax()], 0.25), 0.6)


def signs(group, places, model):
    """For each pair that was judged to overlap: its relation, and what it is judged by (exact; wider, and what does not turn)."""
    score = scores(group, model)
    exact, turned, steady, names = [], [], [], []
    for place in places:
        relation, (a_in_b, b_in_a, weight_a, weight_b), characters, cover = group.within[place]
        chance = min(max(score[place], 1e-6), 1 - 1e-6)
        more = numpy.log(weight_b / weight_a)
        names.append(relation)
        exact.append([numpy.log(chance / (1 - chance)), numpy.log(weight_a * weight_b), abs(more), characters])
        turned.append([a_in_b - b_in_a, more])
        steady.append([min(a_in_b, b_in_a), max(a_in_b, b_in_a), cover])
    return numpy.array(names), numpy.array(exact), numpy.array(turned), numpy.array(steady)


def fit_relation(sets, places, model):
    parts = [signs(s, p, model) for s, p in zip(sets, places)]
    weight = numpy.concatenate([numpy.full(len(p), RELATION_WEIGHT * s.weight if s.weight < 1 else 1)
                                for s, p in zip(sets, places)])
    names, exact, turned, steady = (numpy.concatenate([part[i] for part in parts]) for i in range(4))
    same = names == 'exact'
    rest = ~same
    sides = numpy.vstack([numpy.hstack([turned, steady])[rest], numpy.hstack([-turned, steady])[rest]])
    wider = numpy.concatenate([names[rest] == 'broad', names[rest] == 'narrow']).astype(float)
    return (logistic(exact, same.astype(float), weight, EXACT_RIDGE),
            logistic(sides, wider, numpy.concatenate([weight[rest], weight[rest]]), EXACT_RIDGE))


def relations(group, places, model, relation_model):
    _, exact, turned, steady = signs(group, places, model)
    same, wider = relation_model
    p = sigmoid(exact @ same[1:] + same[0])
    broad = (1 - p) * sigmoid(numpy.hstack([turned, steady]) @ wider[1:] + wider[0])
    narrow = (1 - p) * sigmoid(numpy.hstack([-turned, steady]) @ wider[1:] + wider[0])
    every = numpy.stack([p, broad, narrow, 1 - p - broad - narrow], -1)
    return numpy.array(['exact', 'broad', 'narrow', 'partial'])[every.argmax(1)]


def relation_figures(sets, model):
    """The share of right relations of each set, fitted and cross-validated by task; and the weights."""
    fitted = fit_relation(sets, [s.relations for s in sets], model)
    right = [(relations(s, s.relations, model, fitted) == signs(s, s.relations, model)[0]).mean() for s in sets]
    held = [0.0 for _ in sets]
    for fold in range(FOLDS):
        out = [[p for p in s.relations if s.task_a[p[0]] in s.tasks[fold::FOLDS]] for s in sets]
        part = fit_relation(sets, [[p for p in s.relations if p not in o] for s, o in zip(sets, out)], model)
        for i, (s, o) in enumerate(zip(sets, out)):
            if o:
                held[i] += (relations(s, o, model, part) == signs(s, o, model)[0]).sum() / len(s.relations)
    return fitted, right, held


def main():
    args, dropped, write, keep, specs = sys.argv[1:], set(), None, False, []
    while args:
        arg = args.pop(0)
        if arg == '--write':
            write = args.pop(0)
        elif arg == '--keep-relation':
            keep = True
        elif arg == '--drop':
            dropped.add(args.pop(0))
        else:
            specs.append(arg)
    names, sets = [], []
    for spec in specs:
        names, group = read(spec, dropped)
        sets.append(group)
    everything = [s.judged for s in sets]
    model = fit(sets, everything)
    figures = []
    for s in sets:
        score = scores(s, model)
        figures.append([f1(score[s.judged] >= threshold_of(score), s.label[s.judged], s.count),
                        average_precision(score[s.judged], s.label[s.judged], s.count)])
    held = [(numpy.zeros(s.label.shape), numpy.zeros(s.label.shape, bool)) for s in sets]
    for fold in range(FOLDS):
        out = [s.judged & numpy.isin(s.task_a, s.tasks[fold::FOLDS])[:, None] for s in sets]
        rest = [s.judged & ~o for s, o in zip(sets, out)]
        part = fit(sets, rest)
        for s, o, (score, chosen) in zip(sets, out, held):
            found = scores(s, part)
            score[o] = found[o]
            chosen[o] = found[o] >= threshold_of(found)
    for s, (score, chosen), line in zip(sets, held, figures):
        line += [f1(chosen[s.judged], s.label[s.judged], s.count),
                 average_precision(score[s.judged], s.label[s.judged], s.count)]
    for s, line in zip(sets, figures):
        rest = [o for o in sets if o.tasks != s.tasks]
        if rest:
            part = fit(rest, [o.judged for o in rest])
            score = scores(s, part)
            cut = threshold_of(score)
            score = score[s.judged]
            line += [f1(score >= cut, s.label[s.judged], s.count),
                     average_precision(score, s.label[s.judged], s.count)]
    (same, wider), right, crossed = relation_figures(sets, model)
    for line, fitted_share, crossed_share in zip(figures, right, crossed):
        line += [fitted_share, crossed_share]
    print('F1 and average precision: fitted, cross-validated by task, trade left out; '
          'relation: fitted, cross-validated')
    for s, line in zip(sets, figures):
        print(f'{s.name:24}', ' '.join(f'{value:.3f}' for value in line))
    own, stand = model
    rows = [('bias', own[0]), *zip(names, own[1:]), ('standing_bias', stand[0]),
            *zip(['likelihood', 'lesser_lead', 'greater_lead', 'neighbours'], stand[1:]),
            *zip(['exact_bias', 'exact_certainty', 'exact_amount', 'exact_imbalance', 'exact_characters'], same),
            *zip(['wider_bias', 'wider_contained', 'wider_more', 'wider_lesser', 'wider_greater', 'wider_cover'], wider)]
    for name, value in rows:
        print(f'  {name:16} {value:8.4f}')
    if write:
        if keep:
            with open(write) as file:
                kept = dict(line.split('\t') for line in file if not line.startswith('#'))
            rows = [(name, float(kept[name]) if name.startswith(('exact_', 'wider_')) else value) for name, value in rows]
        with open(write, 'w') as file:
            file.write('# weights of the score in its two steps; see docs/overlap.md for what they were fitted on\n')
            file.write('# name\tvalue\n')
            file.writelines(f'{name}\t{value:.4f}\n' for name, value in rows)


main()
