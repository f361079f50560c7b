#include "mappings/curricula/declared_module_steps.hpp"

#include "mappings/curricula/module_lookup.hpp"
#include "mappings/curricula/register_curriculum.hpp"
#include "mappings/curricula/table_readers.hpp"

#include <string>
#include <utility>

namespace kezheng {

std::vector<Diagnostic> name_modules_by_key(const CurriculumDraft& curriculum, std::vector<EdgeDraft>& steps) {
    const ModuleLookup lookup(curriculum.modules);
    std::vector<Diagnostic> diagnostics;
    const auto is_ambiguous = [&](EdgeDraft& step) {
        for (SharedText* const end : {&step.from, &step.to}) {
            const FoundModule found = lookup.find(end->text());
            if (!found.several.empty()) {
                (void)module_named(lookup, end->text(), step.source, diagnostics);
                return true;
            }
            if (!found.code.empty()) {
                *end = module_key(curriculum.key, found.code);
            }
        }
        return false;
    };
    std::erase_if(steps, is_ambiguous);
    return diagnostics;
}

} // namespace kezheng
