package org.iisjava.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Says on one screen why something does not work. */
@Command(name = "doctor", mixinStandardHelpOptions = true,
    description = {"Looks at the server, the installation, Java and every module, and says what is wrong.",
        "The exit code is 0 only if nothing is wrong."},
    footerHeading = "%nExamples:%n", footer = {"  iisjava doctor", "  iisjava doctor --json"})
final class DoctorCommand extends ServerCommand
{
    /** A leftover image comes first: it stops every pool of the server. */
    private static final List<Check> CHECKS = List.of(ServerChecks::leftovers, ServerChecks::server,
        InstallationChecks::files, InstallationChecks::library, InstallationChecks::section,
        InstallationChecks::eventSource, RightsChecks::product, JavaChecks::java, ModuleChecks::entries,
        ModuleChecks::classes, HandlerChecks::handlers, RightsChecks::classes, ServerChecks::startupTime,
        EventChecks::logFolder, EventChecks::events);

    @Override
    public Integer call()
    {
        Session session = session();
        Diagnosis diagnosis = new Diagnosis();
        for (Check check : CHECKS)
        {
            try
            {
                check.run(session, diagnosis);
            }
            catch (ToolException problem)
            {
                diagnosis.report(problem);
            }
        }
        if (options.json)
        {
            printJson(diagnosis);
        }
        else
        {
            print(diagnosis);
        }
        return diagnosis.healthy() ? 0 : 1;
    }

    private void printJson(Diagnosis diagnosis)
    {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("healthy", diagnosis.healthy());
        values.put("facts", diagnosis.facts());
        values.put("findings", diagnosis.findings().stream().map(Finding::json).toList());
        out().println(Json.write(values));
    }

    private void print(Diagnosis diagnosis)
    {
        diagnosis.facts().forEach((name, lines) ->
        {
            out().printf("%-13s %s%n", name, lines.get(0));
            lines.stream().skip(1).forEach(line -> out().printf("%-13s %s%n", "", line));
        });
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO))
        {
            diagnosis.findings().stream().filter(finding -> finding.problem().severity == severity)
                .forEach(this::print);
        }
        out().println();
        out().println(diagnosis.healthy() ? "Nothing is wrong."
            : diagnosis.count(Severity.ERROR) + " error(s), " + diagnosis.count(Severity.WARNING) + " warning(s).");
    }

    private void print(Finding finding)
    {
        out().println();
        out().println(finding.problem().severity.text() + " " + finding.text());
    }
}
