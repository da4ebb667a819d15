package org.iisjava.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The places where the module looks for Java, in its order. */
final class JavaPlaces
{
    /** Where installers note a Java home: below each subkey of the key, a version, in the value at the path. */
    private record Vendor(String key, String path, String value)
    {
    }

    private record Registered(int[] version, JavaPlace place)
    {
    }

    private static final List<Vendor> VENDORS = List.of(
        new Vendor("HKLM\\SOFTWARE\\Eclipse Adoptium\\JRE", "\\hotspot\\MSI", "Path"),
        new Vendor("HKLM\\SOFTWARE\\Eclipse Adoptium\\JDK", "\\hotspot\\MSI", "Path"),
        new Vendor("HKLM\\SOFTWARE\\Microsoft\\JDK", "\\hotspot\\MSI", "Path"),
        new Vendor("HKLM\\SOFTWARE\\Semeru\\JRE", "\\openj9\\MSI", "Path"),
        new Vendor("HKLM\\SOFTWARE\\Semeru\\JDK", "\\openj9\\MSI", "Path"),
        new Vendor("HKLM\\SOFTWARE\\Azul Systems\\Zulu", "", "InstallationPath"),
        new Vendor("HKLM\\SOFTWARE\\BellSoft\\Liberica", "", "InstallationPath"),
        new Vendor("HKLM\\SOFTWARE\\JavaSoft\\JRE", "", "JavaHome"),
        new Vendor("HKLM\\SOFTWARE\\JavaSoft\\JDK", "", "JavaHome"));

    private JavaPlaces()
    {
    }

    static List<JavaPlace> of(Machine machine, Installation installation, String setting) throws ToolException
    {
        List<JavaPlace> places = new ArrayList<>();
        places.add(new JavaPlace("javaHome of system.webServer/iisjava", setting.isEmpty() ? ""
            : installation.home().resolve(machine.path(setting)).toString(), true));
        places.add(new JavaPlace("IISJAVA_HOME", machine.variable("IISJAVA_HOME"), true));
        places.add(new JavaPlace("the folder jre beside iisjava.dll", installation.home().resolve("jre").toString(),
            false));
        places.add(new JavaPlace("JAVA_HOME", machine.variable("JAVA_HOME"), false));
        places.addAll(registered(machine));
        return places;
    }

    /** The newest version first. */
    private static List<JavaPlace> registered(Machine machine) throws ToolException
    {
        Registry registry = new Registry(machine);
        List<Registered> found = new ArrayList<>();
        for (Vendor vendor : VENDORS)
        {
            String start = vendor.key.substring(vendor.key.indexOf('\\')).toLowerCase(Locale.ROOT) + "\\";
            for (Registry.Value value : registry.values(vendor.key))
            {
                String key = value.key();
                int from = key.toLowerCase(Locale.ROOT).indexOf(start);
                String version = from < 0 ? "" : key.substring(from + start.length());
                if (version.endsWith(vendor.path) && value.name().equalsIgnoreCase(vendor.value))
                {
                    version = version.substring(0, version.length() - vendor.path.length());
                    if (!version.isEmpty() && !version.contains("\\"))
                    {
                        found.add(new Registered(numbers(version), new JavaPlace("the registry key " + key,
                            value.data(), false)));
                    }
                }
            }
        }
        Comparator<Registered> byVersion = (left, right) -> Arrays.compare(left.version, right.version);
        return found.stream().sorted(byVersion.reversed()).map(Registered::place).toList();
    }

    private static int[] numbers(String version)
    {
        return Pattern.compile("\\d{1,8}").matcher(version).results().mapToInt(m -> Integer.parseInt(m.group()))
            .toArray();
    }
}
