package org.iisjava.tool;
import picocli.CommandLine.Command;
@Command(name = "doctor")
final class DoctorCommand extends ServerCommand
{
    @Override
    public Integer call() { return 0; }
}
