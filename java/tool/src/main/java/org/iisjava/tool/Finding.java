package org.iisjava.tool;

import java.util.LinkedHashMap;
import java.util.Map;

/** One problem at one place: what is wrong there, to be read without anything else. */
record Finding(Problem problem, String what)
{
    /** The two lines that a person sees. */
    String text()
    {
        return problem.number() + ": " + what + System.lineSeparator() + "Remedy: " + problem.remedy;
    }

    Map<String, Object> json()
    {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", problem.number());
        values.put("severity", problem.severity.text());
        values.put("what", what);
        values.put("remedy", problem.remedy);
        return values;
    }
}
