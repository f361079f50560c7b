#pragma once

#include "mappings/alignments/pair_features.hpp"

#include <string_view>

namespace kezheng {

/// The weights of the score: a logistic function of a weighted sum. Fitted by scripts/alignment/fit.py; docs/overlap.md
/// says on what.
struct AlignmentModel {
    double bias = 0;
    Features weights{};
    double threshold = 0.5; ///< pairs below are not proposed
};

/// From lines `name<TAB>value`; lines that begin with # are notes.
[[nodiscard]] AlignmentModel read_alignment_model(std::string_view table);

/// The model that is compiled into the program (mappings/alignments/data/model.tsv).
[[nodiscard]] const AlignmentModel& bundled_alignment_model();

/// How surely two requirements overlap, 0 to 1.
[[nodiscard]] double score_of(const Features& features, const AlignmentModel& model);

} // namespace kezheng
