package org.iisjava.tool;

import java.util.ArrayList;
import java.util.List;

/**
 * The configured options of the JVM, for one that only starts and ends beside a worker process that has the same: it
 * must not take that one's ports, wait for a debugger, or write that one's files.
 */
final class TrialOptions
{
    private TrialOptions()
    {
    }

    static List<String> of(List<String> options)
    {
        List<String> trial = new ArrayList<>();
        for (String option : options)
        {
            if (option.startsWith("-agentlib:jdwp=") || option.startsWith("-Xrunjdwp:"))
            {
                // One that connects to a debugger has no port of its own, and ends when there is no debugger
                if (option.contains("server=y"))
                {
                    trial.add(option.replaceFirst("address=[^,]*", "address=127.0.0.1:0").replace("suspend=y",
                        "suspend=n").replaceFirst("^((?!.*suspend=).*)$", "$1,suspend=n"));
                }
            }
            else if (option.matches("-Dcom\\.sun\\.management\\.jmxremote\\.(rmi\\.)?port=.*"))
            {
                trial.add(option.substring(0, option.indexOf('=') + 1) + "0");
            }
            else if (!writesFiles(option))
            {
                trial.add(option);
            }
        }
        return trial;
    }

    private static boolean writesFiles(String option)
    {
        return option.matches("-Xlog:[^:]*:(?!stdout|stderr|:).+") || option.startsWith("-Xloggc:")
            || option.startsWith("-XX:StartFlightRecording") || option.startsWith("-XX:ArchiveClassesAtExit");
    }
}
