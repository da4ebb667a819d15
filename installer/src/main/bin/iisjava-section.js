// Declares the section system.webServer/iisjava in applicationHost.config, or takes the declaration away, by the
// administration objects of IIS: cscript //Nologo //E:JScript iisjava-section.js add|remove [express]
//
// The section is for applicationHost.config only and locked below it, so that the owner of a site can name neither a
// class path nor an option of the JVM.

var SECTION = "iisjava";
var APPHOST = "MACHINE/WEBROOT/APPHOST";

function writableAdminManager(express)
{
    if (!express)
    {
        return new ActiveXObject("Microsoft.ApplicationHost.WritableAdminManager");
    }
    // 2 stands for IIS Express
    var versions = new ActiveXObject("Microsoft.IIS.VersionManager");
    var list = ["10.0", "8.0", "7.5"];
    for (var i = 0; i < list.length; ++i)
    {
        try
        {
            return versions.GetVersionObject(list[i], 2)
                .CreateObjectFromProgId("Microsoft.ApplicationHost.WritableAdminManager");
        }
        catch (absent)
        {
            // The next older version
        }
    }
    throw new Error("IIS Express is not installed");
}

function declared(sections)
{
    for (var i = 0; i < sections.Count; ++i)
    {
        if (sections.Item(i).Name == SECTION)
        {
            return sections.Item(i);
        }
    }
    return null;
}

// Answers whether it had to be changed.
function lock(section)
{
    if (section.OverrideModeDefault == "Deny" && section.AllowDefinition == "AppHostOnly")
    {
        return false;
    }
    section.OverrideModeDefault = "Deny";
    section.AllowDefinition = "AppHostOnly";
    return true;
}

function main(verb, express)
{
    var manager = writableAdminManager(express);
    manager.CommitPath = APPHOST;
    var file = manager.ConfigManager.GetConfigFile(APPHOST);
    var sections = file.RootSectionGroup.Item("system.webServer").Sections;
    var section = declared(sections);
    var change = verb == "add" ? lock(section || sections.AddSection(SECTION)) : section != null;
    if (verb == "remove" && change)
    {
        sections.DeleteSection(SECTION);
    }
    if (change)
    {
        manager.CommitChanges();
    }
    WScript.Echo("system.webServer/" + SECTION + ": " + verb + (change ? "" : ", nothing to do"));
}

var given = WScript.Arguments;
if (given.length < 1 || (given(0) != "add" && given(0) != "remove"))
{
    WScript.Echo("Expected: iisjava-section.js add|remove [express]");
    WScript.Quit(2);
}
try
{
    main(given(0), given.length > 1 && given(1) == "express");
}
catch (failure)
{
    var code = failure.number < 0 ? failure.number + 0x100000000 : failure.number;
    WScript.Echo("ERROR ( hresult:" + code.toString(16) + ", message:" + failure.message + " )");
    WScript.Quit(1);
}
