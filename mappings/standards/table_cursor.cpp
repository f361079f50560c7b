#include "mappings/standards/table_cursor.hpp"

#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/standard_keys.hpp"

namespace kezheng {

void TableCursor::add_level(LevelDraft draft) {
    levels.push_back(std::move(draft));
    select_level(levels.size() - 1);
}

void TableCursor::select_level(std::size_t index) {
    level = &levels[index];
    open_column = Column::unknown;
    printed_area = 0;
    printed_task = {0, 0};
    printed_skill = 0;
}

AreaDraft* TableCursor::area() const {
    return level == nullptr || level->areas.empty() ? nullptr : &level->areas.back();
}

TaskDraft* TableCursor::task() const {
    return area() == nullptr || area()->tasks.empty() ? nullptr : &area()->tasks.back();
}

SkillDraft* TableCursor::skill() const {
    return task() == nullptr || task()->skills.empty() ? nullptr : &task()->skills.back();
}

std::vector<unsigned> TableCursor::positions(Column column) const {
    std::vector<unsigned> result;
    if (area() != nullptr) {
        result.push_back(static_cast<unsigned>(level->areas.size()));
    }
    if (column != Column::area && task() != nullptr) {
        result.push_back(static_cast<unsigned>(area()->tasks.size()));
    }
    if (column == Column::skill && skill() != nullptr) {
        result.push_back(static_cast<unsigned>(task()->skills.size()));
    }
    return result;
}

std::string TableCursor::key_in(Column column) const {
    return level == nullptr ? std::string() : key_of(level->number) + '/' + number_text(positions(column));
}

std::string TableCursor::key_of(unsigned level_number) const {
    return level_key(standard, level_number);
}

std::string* TableCursor::text_in(Column column) const {
    switch (column) {
    case Column::area:
        return area() == nullptr ? nullptr : &area()->name.zh;
    case Column::task:
        return task() == nullptr ? nullptr : &task()->name.zh;
    case Column::skill:
        return skill() == nullptr ? nullptr : &skill()->statement;
    case Column::level:
    case Column::unknown:
        break;
    }
    return nullptr;
}

std::size_t& TableCursor::row_of(Column column) {
    return column == Column::area ? area_row : column == Column::task ? task_row : skill_row;
}

bool TableCursor::sentence_closed() const {
    return open_column != Column::skill || skill() == nullptr || ends_sentence(skill()->statement);
}

} // namespace kezheng
