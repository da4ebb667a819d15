package org.iisjava.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is looked at before anything is changed. */
final class Checks
{
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]+( [\\p{L}\\p{N}_.-]+)*");
    private static final Pattern TYPE = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
    private static final Pattern UNWRITABLE = Pattern.compile("['\"\\[\\]\\p{Cntrl}]");

    private Checks()
    {
    }

    static void name(String name) throws ToolException
    {
        if (!NAME.matcher(name).matches())
        {
            throw new ToolException(Problem.BAD_VALUE, "The name '" + name
                + "' has characters other than letters, digits, '.', '-', '_' and single spaces.");
        }
    }

    static void type(String type) throws ToolException
    {
        if (!TYPE.matcher(type).matches())
        {
            throw new ToolException(Problem.BAD_VALUE, "'" + type + "' is not the name of a Java class.");
        }
    }

    /** appcmd has no way to write these characters in an entry of a list. */
    static void writable(String option, String value) throws ToolException
    {
        if (value.isBlank() || UNWRITABLE.matcher(value).find())
        {
            throw new ToolException(Problem.BAD_VALUE, option + " '" + value
                + "' is empty or has a quote, an apostrophe, a square bracket or a control character.");
        }
    }

    /** Refuses a list that a place above has locked for this one. */
    static void notLocked(Server server, String section, String path) throws ToolException
    {
        for (String place = path; !place.isEmpty();)
        {
            place = server.parent(place);
            Node node = server.section(place, section);
            if (locked(node))
            {
                throw new ToolException(Problem.SECTION_LOCKED, section + " is locked by "
                    + Server.placeName(place) + ", so " + Server.placeName(path) + " cannot change it.");
            }
        }
    }

    /** Whether places below may not add to a list. */
    static boolean locked(Node list)
    {
        return list.get("lockItem").equals("true") || names(list, "lockElements").contains("add")
            || names(list, "lockElements").contains("*")
            || (list.attributes().containsKey("lockAllElementsExcept")
                && !names(list, "lockAllElementsExcept").contains("add"));
    }

    /** Refuses an entry that a place below has already: IIS would then refuse the configuration of that place. */
    static void notBelow(Server server, String section, String path, String name) throws ToolException
    {
        for (Server.Placed placed : server.placed(section, entry -> entry.get("name").equalsIgnoreCase(name)))
        {
            if (path.isEmpty() ? !placed.path().isEmpty() : placed.path().startsWith(path + "/"))
            {
                throw new ToolException(Problem.NAME_TAKEN, section + " of " + placed.path() + " has an entry '" + name
                    + "' already; with another one in " + Server.placeName(path) + " IIS would answer 500.19 there.");
            }
        }
    }

    /** Refuses a library that the pools of a place would not load. */
    static void bitness(Server server, PeFile library, String path) throws ToolException
    {
        Set<String> pools32Bit = server.pools32Bit();
        for (Application application : server.applications())
        {
            boolean concerned = !path.isEmpty() && application.configurationPath().equals(path);
            if (concerned && pools32Bit.contains(application.pool()) != (library.bits() == 32))
            {
                throw new ToolException(Problem.WRONG_BITNESS, "The application pool " + application.pool() + " of "
                    + path + " runs as a " + (96 - library.bits()) + "-bit process, iisjava.dll is a "
                    + library.bits() + "-bit library.");
            }
        }
    }

    /** Refuses a library that is not the module, or is one for another processor. */
    static void library(Installation installation, Machine machine) throws ToolException
    {
        PeFile library = installation.pe();
        if (!library.exports().contains("RegisterModule"))
        {
            throw new ToolException(Problem.NO_EXPORT, installation.image() + " does not export RegisterModule.");
        }
        String wanted = machine.processor();
        boolean runs = wanted.isEmpty() || wanted.equals(library.machine())
            || (library.bits() == 32 && !wanted.equals("x86"));
        if (!runs)
        {
            throw new ToolException(Problem.WRONG_BITNESS, installation.image() + " is for " + library.machine()
                + " processors, this server has " + wanted + ".");
        }
    }

    /** The words of an attribute that is a list. */
    static List<String> names(Node node, String attribute)
    {
        return Arrays.stream(node.get(attribute).split("[,;]")).map(String::strip).toList();
    }
}
