package org.iisjava.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What doctor found out: facts, one line each, and findings. Filled by the checks, one after the other. */
final class Diagnosis
{
    private final Map<String, List<String>> facts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    void fact(String name, String value)
    {
        facts.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    void report(Problem problem, String what)
    {
        Finding finding = new Finding(problem, what);
        if (!findings.contains(finding))
        {
            findings.add(finding);
        }
    }

    void report(ToolException problem)
    {
        report(problem.problem(), problem.getMessage());
    }

    Map<String, List<String>> facts()
    {
        return facts;
    }

    List<Finding> findings()
    {
        return findings;
    }

    long count(Severity severity)
    {
        return findings.stream().filter(finding -> finding.problem().severity == severity).count();
    }

    boolean healthy()
    {
        return count(Severity.ERROR) + count(Severity.WARNING) == 0;
    }
}
