#!/usr/bin/env python3
"""Fits the weights of the alignment: fit.py SET... [--write FOLDER [--keep-relation]] [--drop NAME]... [--no-actions]

A SET is FEATURES,ACTIONS,PAIRS,TASKS[,WEIGHT]: FEATURES and ACTIONS are what `pair_features A.json B.json ACTIONS` prints
and writes; PAIRS lists the pairs that were judged to overlap by reading (a, b, relation; relation `unsure` counts neither
way); TASKS names the tasks of the first standard that were judged, `-` all of them: in them every other pair is a
negative. fit.sh makes the sets. Sets of one pair of standards that is read in several ways share their tasks. A set of
weight 0 has standards of two different trades, NAME-NAME; its PAIRS list proposals that were read, those that were rejected
with the relation `none`.

The features are put on the scale of their two standards, as in mappings/alignments/feature_scale.cpp. Then two logistic
regressions with a ridge: of a pair by its own features and by which classes of action meet, then by its lead over its rivals
and by the support of its task, as in mappings/alignments/pair_scores.cpp. Each weight is a sum: one part for all trades, and
one that counts as far as the two standards are of the home trade (home_trade.cpp), so that the two standards that the
project is about do not tell the other trades how they overlap (H. Daume III, Frustratingly easy domain adaptation, ACL
2007). The second regression is fitted to what the first says of tasks that it was not fitted to (three folds), so that it
does not trust the first too much. The threshold follows from the scores. Last, by the sets of weight 0, how much less likely
an overlap is between standards that have little in common: all but the odds of their proposals with the two trades left out
is held.

Prints, for each set, F1 and average precision fitted, cross-validated (each of seven folds leaves out whole tasks) and
with the whole trade left out. Writes model.tsv and action-pairs.tsv into FOLDER; `--keep-relation` leaves the weights of the
relation there as they are. `--no-actions` leaves out the classes of action. Needs numpy, scipy and scikit-learn (Debian's
python3-sklearn)."""
import argparse
import pathlib

import numpy
import scipy.optimize
import scipy.sparse
import sklearn.linear_model

from judged_sets import action_classes, class_pairs, ground, read, standardized, usual_scale

# Ridges, on half the squared weights: of standardized features, of the classes of action that meet, of all others
FEATURE_RIDGE, ACTION_RIDGE, OTHER_RIDGE = 100.0, 12.0, 1.0
HOME_FEATURE_RIDGE, HOME_ACTION_RIDGE = 25.0, 1.5  # of what is added to them for the home trade
FOLDS = 7
STANDING_FOLDS = 3
MOST_LEAD = 3.0
PART_LISTED = 0.85  # of the threshold of the best F1
FEW = 30  # requirements by which little in common says half of what it says by many

RELATION_WEIGHT = 0.5  # of sets that share their tasks, whose pairs are many


def sigmoid(values):
    return 1 / (1 + numpy.exp(-numpy.clip(values, -500, 500)))


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


def columns(group, mask):
    """What the likelihood of each pair is a sum of: features, classes of action, and all again for the home trade."""
    own = scipy.sparse.hstack([scipy.sparse.csr_matrix(group.features[mask]), group.actions[mask.ravel()]])
    one = scipy.sparse.csr_matrix(numpy.ones((own.shape[0], 1)))
    return scipy.sparse.hstack([own, one * group.home, own * group.home]).tocsr()


def fit_own(sets, masks, y, weight):
    features, actions = sets[0].features.shape[2], sets[0].actions.shape[1]
    # the columns are made smaller, so that one ridge does for all
    size = numpy.repeat([FEATURE_RIDGE, ACTION_RIDGE, OTHER_RIDGE, HOME_FEATURE_RIDGE, HOME_ACTION_RIDGE],
                        [features, actions, 1, features, actions]) ** -0.5
    own = scipy.sparse.vstack([columns(s, m) for s, m in zip(sets, masks)]) @ scipy.sparse.diags(size)
    weights = logistic(own.tocsr(), y, weight, 1.0)
    weights[1:] *= size
    return weights


def likelihood(group, own):
    return (columns(group, numpy.ones(group.label.shape, bool)) @ own[1:]).reshape(group.label.shape) + own[0]


def with_home(group, values):
    """The standings of pairs, and all again for the home trade."""
    return numpy.concatenate([values, numpy.full((*values.shape[:-1], 1), group.home), values * group.home], -1)


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
    stand = logistic(numpy.vstack([with_home(s, standings(s, values)[m]) for s, values, m in zip(sets, unseen, masks)]), y,
                     weight, OTHER_RIDGE)
    return fit_own(sets, masks, y, weight), stand


def scores(group, model):
    own, stand = model
    with numpy.errstate(invalid='ignore'):
        odds = with_home(group, standings(group, likelihood(group, own))) @ stand[1:] + stand[0]
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


def fit_ground(sets, distant, names):
    """The least ground of standards of one trade, and the weight of what is missing to it. All sets before scaling."""
    least = min(ground(s, names) for s in sets)
    odds, missing, label = [], [], []
    for group in distant:
        rest = [s for s in sets if s.name not in group.name.split('-')]
        usual = usual_scale(rest)
        score = scores(standardized(group, usual), fit([standardized(s, usual) for s in rest], [s.judged for s in rest]))
        score = numpy.clip(score[group.judged], 1e-6, 1 - 1e-6)
        odds.append(numpy.log(score / (1 - score)))
        count = min(group.label.shape)
        missing.append(numpy.full(len(score), min(0, ground(group, names) - least) * count / (count + FEW)))
        label.append(group.label[group.judged])
    odds, missing, label = (numpy.concatenate(part) for part in (odds, missing, label))

    def loss(weight):
        return numpy.sum(numpy.logaddexp(0, odds + weight * missing) - label * (odds + weight * missing))

    return least, scipy.optimize.minimize_scalar(loss, bounds=(0, 200), method='bounded').x


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


def write_action_pairs(folder, classes, weights, home):
    rows = [(classes[i], classes[j], f'{value:.3f}', f'{more:.3f}')
            for (i, j), value, more in zip(class_pairs(classes), weights, home)]
    (folder / 'action-pairs.tsv').write_text(
        '# weights of the classes of action of two requirements; see docs/overlap.md for what they were fitted on\n'
        '# class\tclass\tweight\tadded for the home trade\n' +
        ''.join('\t'.join(row) + '\n' for row in rows if float(row[2]) or float(row[3])))


def main():
    args = options()
    classes = [] if args.no_actions else action_classes(args.sets)
    names, sets = [], []
    for spec in args.sets:
        names, group = read(spec, set(args.drop), classes)
        sets.append(group)
    distant = [s for s in sets if not s.weight]
    sets = [s for s in sets if s.weight]
    least_ground, ground_weight = fit_ground(sets, distant, names) if distant else (0.0, 0.0)
    usual = usual_scale(sets)
    sets = [standardized(s, usual) for s in sets]
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
    own, stand = model
    pairs = len(class_pairs(classes))
    general, home = numpy.split(own, [1 + len(names) + pairs])  # each a bias, the features, the classes of action
    standing_names = ['standing_bias', 'likelihood', 'lesser_lead', 'greater_lead', 'neighbours']
    rows = [*((f'mean_{name}', value) for name, value in zip(names, usual[0])),
            *((f'deviation_{name}', value) for name, value in zip(names, usual[1])),
            *zip(['bias', *names], general), *zip(standing_names, stand),
            *zip([f'home_{name}' for name in ['bias', *names]], home),
            *zip([f'home_{name}' for name in standing_names], stand[len(standing_names):]),
            ('least_ground', least_ground), ('ground_weight', ground_weight),
            *zip(['exact_bias', 'exact_certainty', 'exact_amount', 'exact_imbalance', 'exact_characters'], same),
            *zip(['wider_bias', 'wider_contained', 'wider_more', 'wider_lesser', 'wider_greater', 'wider_cover'], wider)]
    for name, value in rows:
        print(f'  {name:25} {value:8.4f}')
    if args.write:
        write_model(args.write, rows, args.keep_relation)
        write_action_pairs(args.write, classes, general[1 + len(names):], home[1 + len(names):])


main()
