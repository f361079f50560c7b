#!/usr/bin/env python3
"""Fits the weights of the alignment: fit.py SET... [--write FOLDER [--keep-relation]] [--drop NAME]... [--no-actions]

A SET is FEATURES,ACTIONS,PAIRS,TASKS[,WEIGHT]: FEATURES and ACTIONS are what `pair_features A.json B.json ACTIONS` prints
and writes; PAIRS lists the pairs that were judged to overlap by reading (a, b, relation; relation `unsure` counts neither
way); TASKS names the tasks of the first standard that were judged, `-` all of them: in them every other pair is a
negative. A set of weight 0 is only measured. fit.sh makes the sets. Sets of one pair of standards that is read in several
ways share their tasks.

The features are put on the scale of their two standards, as in mappings/alignments/feature_scale.cpp. Then two logistic
regressions with a ridge: of a pair by its own features and by which classes of action meet, then by its lead over its rivals
and by the support of its task, as in mappings/alignments/pair_scores.cpp. The second is fitted to what the first says of
tasks that it was not fitted to (three folds), so that it does not trust the first too much. The threshold follows from the
scores.
Prints, for each set, F1 and average precision fitted, cross-validated (each of seven folds leaves out whole tasks) and
with the whole trade left out. Writes model.tsv and action-pairs.tsv into FOLDER; `--keep-relation` leaves the weights of the
relation there as they are. `--no-actions` leaves out the classes of action. Needs numpy, scipy and scikit-learn (Debian's
python3-sklearn)."""
import argparse
import collections
import csv
import pathlib

import numpy
import scipy.sparse
import sklearn.linear_model

# Ridges, on half the squared weights: of standardized features, of the classes of action that meet, of all others
FEATURE_RIDGE, ACTION_RIDGE, OTHER_RIDGE = 25.0, 1.5, 1.0
PLAIN = {'action', 'apart'}  # the others count by their logarithm, as in feature_scale.cpp
FLOOR = 0.15
USUAL_PAIRS = 1000  # that the usual scale counts for, as in feature_scale.cpp
FOLDS = 7
STANDING_FOLDS = 3
MOST_LEAD = 3.0
PART_LISTED = 0.85  # of the threshold of the best F1

RELATION_WEIGHT = 0.5  # of sets that share their tasks, whose pairs are many

Set = collections.namedtuple(
    'Set', 'name weight features actions exists task_a task_b label judged count tasks relations within')


def shaped(name, values):
    return values if name in PLAIN else numpy.log((values + FLOOR) / (1 + FLOOR)) / 3


def task_of(key):
    return key.rsplit('.', 1)[0]


def action_classes(specs):
    """The classes of action that occur in any of the sets, in the order of their names."""
    names = set()
    for spec in specs:
        with open(spec.split(',')[1]) as file:
            names |= {row['action_class'] for row in csv.DictReader(file, delimiter='\t')}
    return sorted(names)


def class_pairs(classes):
    """The pairs of classes in the order of their weights."""
    return [(i, j) for i in range(len(classes)) for j in range(i, len(classes))]


def action_products(actions_file, keys_a, keys_b, classes):
    """For each pair of requirements, how much of what the two do is of each pair of classes; sparse, row by row."""
    if not classes:
        return scipy.sparse.csr_matrix((len(keys_a) * len(keys_b), 0))
    shares = [scipy.sparse.lil_matrix((len(keys), len(classes))) for keys in (keys_a, keys_b)]
    at = [{key: i for i, key in enumerate(keys)} for keys in (keys_a, keys_b)]
    with open(actions_file) as file:
        for row in csv.DictReader(file, delimiter='\t'):
            for side in (0, 1):
                if row['requirement'] in at[side]:
                    shares[side][at[side][row['requirement']], classes.index(row['action_class'])] = float(row['share'])
    size = len(classes)
    column = numpy.zeros((size, size), int)
    for number, (i, j) in enumerate(class_pairs(classes)):
        column[i, j] = column[j, i] = number
    products = scipy.sparse.kron(*(part.tocsr() for part in shares), format='coo')
    places = column[products.col // size, products.col % size]
    return scipy.sparse.csr_matrix((products.data, (products.row, places)), (products.shape[0], size * (size + 1) // 2))


def read(spec, dropped, classes):
    features_file, actions_file, pairs_file, tasks_file, *weight = spec.split(',')
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
    return names, Set(pathlib.Path(features_file).stem, float(weight[0]) if weight else 1.0, features,
                      action_products(actions_file, keys_a, keys_b, classes), exists,
                      numpy.array([task_of(key) for key in keys_a]), numpy.array([task_of(key) for key in keys_b]),
                      label, judged, len(gold), sorted(judged_tasks), sorted(within), within)


def sigmoid(values):
    return 1 / (1 + numpy.exp(-numpy.clip(values, -500, 500)))


def usual_scale(sets):
    """The mean and the standard deviation of each feature, each pair of standards counting alike."""
    means = numpy.array([s.features[s.exists].mean(0) for s in sets])
    variances = numpy.array([s.features[s.exists].var(0) for s in sets])
    return means.mean(0), numpy.sqrt(variances.mean(0) + means.var(0))


def standardized(group, usual):
    """The set with its features on its own scale, as in feature_scale.cpp."""
    present = group.features[group.exists]
    count = len(present) + USUAL_PAIRS
    mean = (present.sum(0) + USUAL_PAIRS * usual[0]) / count
    squares = ((present - mean) ** 2).sum(0) + USUAL_PAIRS * (usual[1] ** 2 + (usual[0] - mean) ** 2)
    return group._replace(features=(group.features - mean) / numpy.sqrt(squares / count))


def logistic(x, y, weight, ridge):
    """The weights of a logistic regression, the bias first; the ridge leaves it alone."""
    fitted = sklearn.linear_model.LogisticRegression(C=1 / ridge, tol=1e-6, max_iter=5000).fit(x, y, sample_weight=weight)
    return numpy.concatenate([fitted.intercept_, fitted.coef_[0]])


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


def standings(group, values):
    values = numpy.where(group.exists, values, -numpy.inf)
    with numpy.errstate(invalid='ignore'):
        lead_a = numpy.clip(values - rivals(values), -MOST_LEAD, MOST_LEAD)
        lead_b = numpy.clip(values - rivals(values.T).T, -MOST_LEAD, MOST_LEAD)
    chance = numpy.where(group.exists, sigmoid(values), 0)
    return numpy.stack([values, numpy.minimum(lead_a, lead_b), numpy.maximum(lead_a, lead_b),
                        numpy.log(0.03 + support(chance, group.task_a, group.task_b)) / 3], -1)


def fit_own(sets, masks, y, weight):
    size = (FEATURE_RIDGE / ACTION_RIDGE) ** 0.5  # the actions are made greater, so that one ridge does for both
    own = scipy.sparse.vstack([scipy.sparse.hstack([scipy.sparse.csr_matrix(s.features[m]), s.actions[m.ravel()] * size])
                               for s, m in zip(sets, masks)]).tocsr()
    weights = logistic(own, y, weight, FEATURE_RIDGE)
    weights[sets[0].features.shape[2] + 1:] *= size
    return weights


def likelihood(group, own):
    plain = group.features.shape[2] + 1
    return group.features @ own[1:plain] + (group.actions @ own[plain:]).reshape(group.label.shape) + own[0]


def labels(sets, masks):
    return (numpy.concatenate([s.label[m] for s, m in zip(sets, masks)]),
            numpy.concatenate([numpy.full(m.sum(), s.weight) for s, m in zip(sets, masks)]))


def fit(sets, masks):
    y, weight = labels(sets, masks)
    unseen = [numpy.zeros(s.label.shape) for s in sets]
    for fold in range(STANDING_FOLDS):
        out = [numpy.isin(s.task_a, sorted(set(s.task_a))[fold::STANDING_FOLDS]) for s in sets]
        rest = [m & ~o[:, None] for m, o in zip(masks, out)]
        part = fit_own(sets, rest, *labels(sets, rest))
        for s, o, values in zip(sets, out, unseen):
            values[o] = likelihood(s, part)[o]
    stand = logistic(numpy.vstack([standings(s, values)[m] for s, values, m in zip(sets, unseen, masks)]), y, weight,
                     OTHER_RIDGE)
    return fit_own(sets, masks, y, weight), stand


def scores(group, model):
    own, stand = model
    with numpy.errstate(invalid='ignore'):
        odds = standings(group, likelihood(group, own)) @ stand[1:] + stand[0]
    return numpy.where(group.exists, sigmoid(numpy.nan_to_num(odds, neginf=-500)), 0)


def f1(chosen, label, count):
    hits = label[chosen].sum()
    return 2 * hits / (chosen.sum() + count) if count else 0.0


def figures_of(group, score):
    """F1 of what the threshold of the scores lists, and average precision."""
    inside = score[group.judged]
    label = group.label[group.judged]
    return [f1(inside >= threshold_of(score), label, group.count), average_precision(inside, label, group.count)]


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
    weight = numpy.concatenate([
        numpy.full(len(p), RELATION_WEIGHT if sum(o.tasks == s.tasks for o in sets) > 1 else 1.0)
        for s, p in zip(sets, places)])
    names, exact, turned, steady = (numpy.concatenate([part[i] for part in parts]) for i in range(4))
    same = names == 'exact'
    rest = ~same
    sides = numpy.vstack([numpy.hstack([turned, steady])[rest], numpy.hstack([-turned, steady])[rest]])
    wider = numpy.concatenate([names[rest] == 'broad', names[rest] == 'narrow']).astype(float)
    return (logistic(exact, same.astype(float), weight, OTHER_RIDGE),
            logistic(sides, wider, numpy.concatenate([weight[rest], weight[rest]]), OTHER_RIDGE))


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


def options():
    """What to write where, and the sets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('sets', nargs='+', metavar='SET')
    parser.add_argument('--write', metavar='FOLDER', type=pathlib.Path)
    parser.add_argument('--keep-relation', action='store_true')
    parser.add_argument('--drop', metavar='NAME', action='append', default=[])
    parser.add_argument('--no-actions', action='store_true')
    return parser.parse_args()


def write_model(folder, rows, keep_relation):
    file = folder / 'model.tsv'
    if keep_relation:
        kept = dict(line.split('\t') for line in file.read_text().splitlines() if not line.startswith('#'))
        rows = [(name, float(kept[name]) if name.startswith(('exact_', 'wider_')) else value) for name, value in rows]
    file.write_text('# weights of the score in its two steps; see docs/overlap.md for what they were fitted on\n'
                    '# name\tvalue\n' + ''.join(f'{name}\t{value:.4f}\n' for name, value in rows))


def write_action_pairs(folder, classes, weights):
    rows = [(f'{value:.3f}', classes[i], classes[j]) for (i, j), value in zip(class_pairs(classes), weights)]
    (folder / 'action-pairs.tsv').write_text(
        '# weights of the classes of action of two requirements; see docs/overlap.md for what they were fitted on\n'
        '# class\tclass\tweight\n' +
        ''.join(f'{one}\t{other}\t{value}\n' for value, one, other in rows if float(value)))


def main():
    args = options()
    classes = [] if args.no_actions else action_classes(args.sets)
    names, sets = [], []
    for spec in args.sets:
        names, group = read(spec, set(args.drop), classes)
        sets.append(group)
    usual = usual_scale([s for s in sets if s.weight])
    sets = [standardized(s, usual) for s in sets]
    unseen = [s for s in sets if not s.weight]
    sets = [s for s in sets if s.weight]
    everything = [s.judged for s in sets]
    model = fit(sets, everything)
    figures = [figures_of(s, scores(s, model)) for s in sets]
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
            line += figures_of(s, scores(s, fit(rest, [o.judged for o in rest])))
    (same, wider), right, crossed = relation_figures(sets, model)
    for line, fitted_share, crossed_share in zip(figures, right, crossed):
        line += [fitted_share, crossed_share]
    print('F1 and average precision: fitted, cross-validated by task, trade left out; '
          'relation: fitted, cross-validated')
    for s, line in zip(sets, figures):
        print(f'{s.name:24}', ' '.join(f'{value:.3f}' for value in line))
    for s in unseen:
        print(f'{s.name:24}', ' '.join(f'{value:.3f}' for value in figures_of(s, scores(s, model))), 'not fitted')
    own, stand = model
    plain = len(names) + 1
    rows = [*((f'mean_{name}', value) for name, value in zip(names, usual[0])),
            *((f'deviation_{name}', value) for name, value in zip(names, usual[1])),
            ('bias', own[0]), *zip(names, own[1:plain]), ('standing_bias', stand[0]),
            *zip(['likelihood', 'lesser_lead', 'greater_lead', 'neighbours'], stand[1:]),
            *zip(['exact_bias', 'exact_certainty', 'exact_amount', 'exact_imbalance', 'exact_characters'], same),
            *zip(['wider_bias', 'wider_contained', 'wider_more', 'wider_lesser', 'wider_greater', 'wider_cover'], wider)]
    for name, value in rows:
        print(f'  {name:21} {value:8.4f}')
    if args.write:
        write_model(args.write, rows, args.keep_relation)
        write_action_pairs(args.write, classes, own[plain:])


main()
