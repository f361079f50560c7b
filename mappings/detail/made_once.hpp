#pragma once

#include <atomic>
#include <mutex>
#include <optional>

namespace kezheng::detail {

/// A value that is made when it is first asked for, once, also where several threads ask.
template <class Value>
class MadeOnce {
  public:
    /// The value; the first call makes it with `make`.
    const Value& get(const auto& make) const {
        if (!m_made.load(std::memory_order_acquire)) {
            const std::scoped_lock lock(m_making);
            if (!m_value) {
                m_value.emplace(make());
                m_made.store(true, std::memory_order_release);
            }
        }
        return *m_value;
    }

  private:
    mutable std::atomic<bool> m_made{false};
    mutable std::mutex m_making;
    mutable std::optional<Value> m_value;
};

} // namespace kezheng::detail
