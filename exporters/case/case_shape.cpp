#include "exporters/case/case_check.hpp"
#include "exporters/case/case_fields.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

bool is_text(const Json& value) {
    return value.is_string();
}

bool is_line(const Json& value) {
    return value.is_string() && value.get_ref<const std::string&>().find_first_of("\n\r\t") == std::string::npos;
}

bool is_link(const Json& value) {
    return value.is_object() && value.size() == 3 && value.contains("title") && is_line(value["title"]) &&
           value.contains("identifier") && is_line(value["identifier"]) && value.contains("uri") &&
           is_line(value["uri"]);
}

bool is_end(const Json& value) {
    Json link = value;
    if (link.is_object() && link.contains("targetType") && link["targetType"].is_string()) {
        link.erase("targetType");
    }
    return is_link(link);
}

template <class Fits>
bool is_list(const Json& value, Fits fits) {
    return value.is_array() && !value.empty() && std::ranges::all_of(value, fits);
}

bool has_type(const Json& value, CaseType type) {
    switch (type) {
    case CaseType::text:
        return is_text(value);
    case CaseType::line:
        return is_line(value);
    case CaseType::lines:
        return is_list(value, is_line);
    case CaseType::identifier:
        return value.is_string() && is_case_uuid(value.get<std::string>());
    case CaseType::date:
        return value.is_string() && is_case_date(value.get<std::string>());
    case CaseType::time:
        return value.is_string() && is_case_time(value.get<std::string>());
    case CaseType::whole:
        return value.is_number_integer();
    case CaseType::number:
        return value.is_number();
    case CaseType::link:
        return is_link(value) && is_case_uuid(value["identifier"].get<std::string>());
    case CaseType::links:
        return is_list(value, [](const Json& element) { return has_type(element, CaseType::link); });
    case CaseType::end:
        return is_end(value);
    case CaseType::objects:
        return is_list(value, [](const Json& element) { return element.is_object(); });
    }
    return false;
}

class ShapeChecker {
  public:
    std::vector<std::string> check(const Json& package) {
        constexpr std::array<std::string_view, 6> parts{"CFDocument",    "CFItems",   "CFAssociations",
                                                        "CFDefinitions", "CFRubrics", "extensions"};
        members(package, parts, "package");
        if (!package.contains("CFDocument")) {
            m_problems.emplace_back("package lacks CFDocument");
        } else {
            object(package["CFDocument"], "CFDocument");
        }
        for (const char* name : {"CFItems", "CFAssociations", "CFRubrics"}) {
            list(package, name);
        }
        if (package.contains("CFDefinitions")) {
            std::vector<std::string_view> known(case_definitions().begin(), case_definitions().end());
            known.emplace_back("extensions");
            members(package["CFDefinitions"], known, "CFDefinitions");
            for (const std::string_view name : case_definitions()) {
                list(package["CFDefinitions"], std::string(name));
            }
        }
        return std::move(m_problems);
    }

  private:
    void problem(std::string name, std::string_view what, std::string_view member) {
        name += what;
        name += member;
        m_problems.push_back(std::move(name));
    }

    void members(const Json& value, std::span<const std::string_view> known, const std::string& name) {
        for (const auto& [member, content] : value.items()) {
            if (std::ranges::find(known, member) == known.end()) {
                problem(name, " has an unknown member: ", member);
            }
        }
    }

    void list(const Json& parent, const std::string& kind) {
        if (parent.contains(kind)) {
            for (const Json& element : parent[kind]) {
                object(element, kind);
            }
        }
    }

    void object(const Json& value, const std::string& kind) {
        const std::string name = kind + ' ' + value.value("identifier", std::string("?"));
        std::vector<std::string_view> known{"extensions"};
        for (const CaseField& field : case_fields(kind)) {
            const std::string member(field.name);
            known.push_back(field.name);
            if (!value.contains(member)) {
                if (field.required) {
                    problem(name, " lacks ", member);
                }
            } else if (!has_type(value[member], field.type)) {
                problem(name, " has a value of another type: ", member);
            } else if (field.type == CaseType::objects) {
                list(value, member);
            }
        }
        members(value, known, name);
    }

    std::vector<std::string> m_problems;
};

} // namespace

std::vector<std::string> case_shape_problems(const Json& package) {
    return ShapeChecker().check(package);
}

} // namespace kezheng
