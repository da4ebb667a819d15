package org.iisjava.tool;

import java.util.List;

/** The steps of a change in their order, and what is said when they were made or were not needed. */
record Plan(List<Step> steps, String done, String already, List<String> notes)
{
}
