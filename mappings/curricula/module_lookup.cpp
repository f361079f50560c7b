#include "mappings/curricula/module_lookup.hpp"

#include "graph/base/suggestion.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/curricula/module_cell.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace kezheng {

namespace {

constexpr std::u32string_view marks_of_modules = U"*★☆▲△※#◆◇●○■□＊";

/// The comparison form without the marks that tables put at a name's ends.
std::string form_of_module(std::string_view text) {
    const std::string form = comparison_form(text);
    std::string result;
    std::size_t last = 0; // end of what is no mark
    for (std::size_t at = 0; at < form.size();) {
        const CodePoint point = code_point_at(form, at);
        const bool mark = marks_of_modules.find(point.value) != std::u32string_view::npos;
        if (!mark || !result.empty()) {
            result += form.substr(at, point.length);
        }
        at += point.length;
        last = mark ? last : result.size();
    }
    return last == 0 ? form : result.substr(0, last);
}

} // namespace

ModuleLookup::ModuleLookup(std::span<const ModuleDraft> modules) {
    const auto add = [this](std::string form, const std::string& code, bool shared) {
        std::vector<std::string>& codes = m_codes[std::move(form)];
        if (codes.empty() || (shared && std::ranges::find(codes, code) == codes.end())) {
            codes.push_back(code);
        }
    };
    std::vector<std::string> forms_of_codes;
    std::unordered_set<std::string_view> codes; // a code wins over a name
    forms_of_codes.reserve(modules.size());
    codes.reserve(modules.size());
    m_codes.reserve(2 * modules.size());
    m_names.reserve(2 * modules.size());
    for (const ModuleDraft& module : modules) {
        forms_of_codes.push_back(form_of_module(module.code));
        codes.insert(forms_of_codes.back());
        add(forms_of_codes.back(), module.code, false);
        m_names.push_back(module.code);
    }
    for (std::size_t i = 0; i < modules.size(); ++i) {
        const std::string& code = modules[i].code;
        const std::string form = form_of_module(modules[i].name);
        if (!codes.contains(form)) {
            add(form, code, true);
        }
        if (std::string both = forms_of_codes[i] + form; !codes.contains(both)) {
            add(std::move(both), code, false);
        }
        m_names.push_back(modules[i].name);
    }
}

std::string ModuleLookup::nearest(std::string_view text) const {
    constexpr std::size_t shortest = 6; // bytes: two Chinese characters
    std::string near = nearest_name(text, m_names);
    const std::string form = form_of_module(text);
    for (auto name = m_names.begin(); near.empty() && name != m_names.end(); ++name) {
        const std::string other = form_of_module(*name);
        const bool begins =
            form.size() >= shortest && other.size() >= shortest && (other.starts_with(form) || form.starts_with(other));
        near = begins ? *name : near;
    }
    return near;
}

FoundModule ModuleLookup::find(std::string_view text) const {
    const auto found = m_codes.find(form_of_module(text));
    if (found == m_codes.end()) {
        const ModuleCell parts = module_in_cell(text);
        const auto by_code =
            parts.code.empty() || parts.name.empty() ? found : m_codes.find(form_of_module(parts.code));
        return by_code == m_codes.end() ? FoundModule{{}, {}, nearest(text)}
                                        : FoundModule{by_code->second.front(), {}, {}};
    }
    return found->second.size() == 1 ? FoundModule{found->second.front(), {}, {}} : FoundModule{{}, found->second, {}};
}

} // namespace kezheng
