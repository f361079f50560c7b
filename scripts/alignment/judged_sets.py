"""The judged pairs of two standards with their features, as fit.py reads them, on the scale of the two."""
import collections
import csv
import pathlib

import numpy
import scipy.sparse

PLAIN = {'action', 'apart'}  # the others count by their logarithm, as in feature_scale.cpp
FLOOR = 0.15
USUAL_PAIRS = 1000  # that the usual scale counts for, as in feature_scale.cpp

Set = collections.namedtuple(
    'Set', 'name weight home features actions exists task_a task_b label judged count tasks relations within')


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
    gold, unsure, rejected = {}, set(), set()
    with open(pairs_file) as file:
        for row in csv.DictReader(file, delimiter='\t'):
            if row['relation'] == 'unsure':
                unsure.add((row['a'], row['b']))
            elif row['relation'] == 'none':
                rejected.add((row['a'], row['b']))
            else:
                gold[row['a'], row['b']] = row['relation']
    with open(features_file) as file:
        names = file.readline().rstrip('\n').split('\t')[2:-5]  # without what is said of containment, and the home trade
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
            within[at_a[row[0]], at_b[row[1]]] = (gold[row[0], row[1]], [float(cell) for cell in row[-5:-1]],
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
    if rejected:  # nothing is known of the other pairs
        judged[:] = False
        for a, b in rejected | set(gold):
            judged[at_a[a], at_b[b]] = True
    return names, Set(pathlib.Path(features_file).stem, float(weight[0]) if weight else 1.0, float(rows[0][-1]),
                      features,
                      action_products(actions_file, keys_a, keys_b, classes), exists,
                      numpy.array([task_of(key) for key in keys_a]), numpy.array([task_of(key) for key in keys_b]),
                      label, judged, len(gold), sorted(judged_tasks), sorted(within), within)


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


def ground(group, names):
    """What two standards have in common, as in pair_scores.cpp: the mean of the best `content` of their requirements."""
    content = numpy.where(group.exists, group.features[:, :, names.index('content')], shaped('content', 0.0))
    return max(content.max(0).mean(), content.max(1).mean())
