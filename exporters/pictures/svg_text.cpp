#include "exporters/pictures/svg_text.hpp"

#include "exporters/pictures/style.hpp"

namespace kezheng {

namespace {

/// Tenths of a point as points: `595.3pt`.
std::string points(int tenths) {
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + "pt";
}

} // namespace

std::string svg_start(int width, int height) {
    std::string text = R"(<svg xmlns="http://www.w3.org/2000/svg" width=")" + points(width) + "\" height=\"" +
                       points(height) + "\" viewBox=\"0 0 " + std::to_string(width) + ' ' + std::to_string(height) +
                       "\" font-family=\"";
    text += picture_font;
    text += ", sans-serif\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
    return text;
}

} // namespace kezheng
