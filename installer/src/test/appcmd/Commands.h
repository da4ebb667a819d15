#pragma once

#include "CommandLine.h"
#include "ConfigFile.h"

#include <filesystem>

// Where the server's configuration is: the file that APPCMD_CONFIG names, or the one of %windir%.
std::filesystem::path ConfigPath();
std::filesystem::path SchemaFolder();

// Each prints what appcmd prints and throws AppcmdError.
void ListObjects(const CommandLine& command);
void ListConfig(CommandLine command);
void ChangePool(CommandLine command);
void SetConfig(CommandLine command);
void ClearConfig(CommandLine command);
int Backup(const CommandLine& command);

// Started, Stopping, Stopped or Starting.
std::string PoolState(const std::string& pool);

// The work of iisjava-section.js, which needs IIS's own administration objects.
void DeclareSection(const std::string& verb);

// Refuses the change whose number STANDIN_FAIL_AT says; changes are counted in the file STANDIN_COUNTER.
void FailWhenAsked();
