#pragma once

#include <string>

namespace iishost
{

class Configuration;

// A worker process serves one pool: that of the root application of the first site.
std::string FirstPool(const Configuration& configuration);

// Sets the environmentVariables of the application pool that this process serves, before any module is loaded.
void SetPoolEnvironment(const Configuration& configuration);

} // namespace iishost
