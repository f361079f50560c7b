#pragma once

#include "mappings/documents/document.hpp"

namespace kezheng {

/// Takes marks of notes out of the sentences, and the notes out of the document: ①, [1] and the like in a line or cell
/// behind a word or a full stop, where a later line outside the tables begins with the same mark; and the lines that
/// explain marks which the reader of the format took out because they are raised (`note_marks`). An enumeration
/// (`：①…；②…`) stays; so do entries of a bibliography, whose marks are taken out of the sentences. Reports note-mark
/// once a mark and note-apart with the text of each note, unplaced-line where it begins with 能.
void set_notes_apart(Document& document);

} // namespace kezheng
