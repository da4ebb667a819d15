package org.iisjava.tool;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** A command that changes the server: it plans steps, and they are made all or none, or only printed. */
abstract class ChangeCommand extends ServerCommand
{
    @Option(names = "--dry-run", description = "Print the commands that would be run, ready to be pasted into an "
        + "elevated command prompt, and change nothing.")
    boolean dryRun;

    /** The steps that are needed; none when everything is as it shall be. */
    abstract Plan plan(Session session) throws ToolException;

    @Override
    public final Integer call() throws ToolException
    {
        Session session = session();
        if (dryRun)
        {
            session.requireServer();
        }
        else
        {
            session.requireRights();
        }
        Plan plan = plan(session);
        print(plan.steps().isEmpty() ? Outcome.unchanged(plan.already()) : make(session, plan));
        return 0;
    }

    private Outcome make(Session session, Plan plan) throws ToolException
    {
        Backups backups = session.backups();
        String name = Backups.name(Instant.now(), spec.name());
        List<String> notes = new ArrayList<>(plan.notes());
        List<Action> prune = tooMany(backups, notes);
        List<String> commands = new ArrayList<>(List.of(backups.make(name).commandLine()));
        plan.steps().forEach(step -> commands.add(step.action().commandLine()));
        prune.forEach(action -> commands.add(action.commandLine()));
        if (!dryRun)
        {
            new Transaction(backups.make(name), backups.restore(name)).make(plan.steps());
            prune(prune, notes);
        }
        return new Outcome(plan.done(), true, commands, notes);
    }

    /** A list of backups that cannot be read is no reason to refuse a change. */
    private static List<Action> tooMany(Backups backups, List<String> notes)
    {
        try
        {
            return backups.prune();
        }
        catch (ToolException failure)
        {
            notes.add("Old backups could not be looked for: " + failure.getMessage());
            return List.of();
        }
    }

    /** The change is made: a backup too many is no reason to undo it. */
    private static void prune(List<Action> actions, List<String> notes)
    {
        for (Action action : actions)
        {
            try
            {
                action.run();
            }
            catch (ToolException | IOException failure)
            {
                notes.add("An old backup could not be deleted: " + failure.getMessage());
            }
        }
    }

    private void print(Outcome outcome)
    {
        if (options.json)
        {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("command", spec.name());
            values.put("changed", outcome.changed() && !dryRun);
            values.put("dryRun", dryRun);
            values.put("message", outcome.done());
            values.put("commands", outcome.commands());
            values.put("notes", outcome.notes());
            out().println(Json.write(values));
            return;
        }
        if (dryRun)
        {
            outcome.commands().forEach(out()::println);
            if (!outcome.changed())
            {
                out().println("rem " + outcome.done());
            }
            return;
        }
        out().println(outcome.done());
        outcome.notes().forEach(out()::println);
    }
}
